import type { RulePages } from '../page';

const SECURING = 'Strimzi documentation, "Securing client connections"';
const connect = (spec: string): string => `kind: KafkaConnect\nspec: ${spec}`;
const bridge = (spec: string): string => `kind: KafkaBridge\nspec: ${spec}`;
const source = (fields: string): string =>
  `kind: KafkaMirrorMaker2
spec:
  mirrors:
    - source: { alias: west, bootstrapServers: "kafka.west.example.org:9094", tls: {}, ${fields} }
      sourceConnector: {}`;
const METRICS =
  '{ type: jmxPrometheusExporter, valueFrom: { configMapKeyRef: { name: rules, key: connect.yaml } } }';
const LOGGING = '{ type: external, valueFrom: { configMapKeyRef: { name: logs, key: log4j2.properties } } }';
const configMap = (name: string, key: string, text = '{}'): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name}, namespace: kafka }\ndata: { ${key}: "${text}" }`;

const secret = (name: string, content: string): string =>
  `apiVersion: v1\nkind: Secret\nmetadata: { name: ${name}, namespace: kafka }\n${content}`;

/** A Bridge that logs in as a user of another namespace. */
const elsewhere = (namespace: string): string => `apiVersion: kafka.strimzi.io/v1
kind: KafkaBridge
metadata: { name: web, namespace: ${namespace} }
spec:
  replicas: 1
  bootstrapServers: main-kafka-bootstrap.kafka.svc:9095
  http: { port: 8080 }
  authentication: { type: scram-sha-512, username: http, passwordSecret: { secretName: http, password: password } }`;

/** How Connect, MirrorMaker 2 and the Bridge reach a Kafka. */
/** The Kafka of the sound platform, whose first listener has other peers. */
const peers = (list: string): string => `kind: Kafka
spec:
  kafka:
    listeners:
      - name: tls
        port: 9093
        type: internal
        tls: true
        authentication: { type: tls }
        networkPolicyPeers: [${list}]`;

export const CLIENT_PAGES: RulePages = {
  'operator/client-authentication': {
    title: 'authentication has what its type needs',
    why: 'The operator refuses a client without its certificate, or without user name and password.',
    remedy: 'set certificateAndKey, or username and passwordSecret',
    sources: [SECURING],
    pass: [bridge('{ authentication: { type: plain } }')],
    fail: [
      connect('{ authentication: { certificateAndKey: null } }'),
      bridge('{ authentication: { passwordSecret: null } }'),
      'kind: KafkaMirrorMaker2\nspec: { target: { authentication: { certificateAndKey: null } } }',
    ],
  },
  'operator/mirror-source-authentication': {
    title: 'the source of a mirror has what its authentication needs',
    why: 'The operator checks only the target, and falls over a source that is incomplete.',
    remedy: 'set certificateAndKey, or username and passwordSecret',
    sources: [SECURING],
    pass: [source('authentication: { type: custom, sasl: true, config: { sasl.mechanism: OAUTHBEARER } }')],
    fail: [source('authentication: { type: tls }'), source('authentication: { type: scram-sha-512, username: a }')],
  },
  'operator/client-authentication-config': {
    title: 'custom authentication carries only settings of authentication',
    why: 'The operator drops all that begins otherwise and says so in its log only.',
    remedy: 'keep what begins with sasl. or ssl.keystore.; other settings belong into config',
    sources: [SECURING],
    pass: [bridge('{ authentication: { type: custom, sasl: true, config: { sasl.mechanism: OAUTHBEARER } } }')],
    fail: [bridge('{ authentication: { type: custom, sasl: true, config: { request.timeout.ms: 5 } } }')],
  },
  'operator/client-certificate-without-tls': {
    title: 'a client with a certificate speaks TLS',
    why: 'Without tls the operator configures a plain connection: the certificate is never sent, and the listener hangs up.',
    remedy: 'set tls.trustedCertificates',
    sources: [SECURING],
    pass: [connect('{ tls: { trustedCertificates: [] } }')],
    fail: [connect('{ tls: null }')],
  },
  'operator/client-listener-port': {
    title: 'clients ask a port at which the Kafka listens',
    why: 'The bootstrap Service serves internal listeners only. A client that asks another port retries for ever.',
    remedy: 'use the port of an internal listener',
    sources: ['Strimzi documentation, "Configuring listeners to connect to Kafka"'],
    pass: [
      connect('{ bootstrapServers: "main-kafka-bootstrap.kafka.svc.cluster.local:9093" }'),
      connect('{ bootstrapServers: "other-kafka-bootstrap:9092" }'),
    ],
    fail: [
      connect('{ bootstrapServers: "main-kafka-bootstrap:9092" }'),
      connect('{ bootstrapServers: "main-kafka-bootstrap.kafka.svc:9091" }'),
    ],
  },
  'operator/client-listener-peers': {
    title: 'listeners let in the clients that the operator runs',
    why: 'The operator opens a listener to its networkPolicyPeers alone. Pods of Connect, MirrorMaker 2 and the Bridge are not among them by themselves: their connections time out.',
    remedy: 'add a peer that takes their pods',
    sources: ['Strimzi documentation, "Restricting access to Kafka listeners using network policies"'],
    pass: [
      peers('{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: kafka } } }'),
      peers('{ podSelector: { matchLabels: { app: shop } } }, { ipBlock: { cidr: 10.0.0.0/8 } }'),
      `${peers('{ podSelector: { matchLabels: { app: shop } } }')}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: pipes, namespace: kafka }
spec:
  podSelector: { matchLabels: { strimzi.io/name: main-kafka } }
  ingress: [{ ports: [{ port: 9093 }, { port: 9095 }], from: [{ podSelector: {} }] }]`,
    ],
    fail: [
      peers('{ podSelector: { matchLabels: { app: shop } } }'),
      peers('{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: shop } }, podSelector: {} }'),
    ],
  },
  'operator/client-listener-tls': {
    title: 'client and listener both speak TLS, or neither does',
    why: 'Otherwise one waits for a handshake that the other never begins.',
    remedy: 'set tls.trustedCertificates, or ask another listener',
    sources: [SECURING],
    pass: [connect('{ tls: {} }')],
    fail: [
      bridge('{ tls: null }'),
      `kind: Kafka\nspec: { kafka: { listeners: [{ name: tls, port: 9093, type: internal, tls: false }] } }`,
    ],
  },
  'operator/client-listener-authentication': {
    title: 'clients log in as the listener wants it',
    why: 'A listener takes one way to log in; all others fail at the handshake.',
    remedy: 'use the type of the listener, or ask another listener',
    sources: [SECURING],
    pass: [bridge('{ bootstrapServers: "main-kafka-bootstrap:9093", authentication: { type: custom } }')],
    fail: [bridge('{ bootstrapServers: "main-kafka-bootstrap:9093" }'), connect('{ authentication: null }')],
  },
  'operator/client-user-type': {
    title: 'clients use a KafkaUser of their kind',
    why: 'The Secret of a KafkaUser holds a certificate or a password. A client that looks for the other finds nothing.',
    remedy: 'use the type of the user, or another user',
    sources: ['Strimzi documentation, "Securing user access to Kafka"'],
    pass: ['kind: KafkaUser\nmetadata: { name: http }\nspec: { authentication: { type: scram-sha-512 } }'],
    fail: ['kind: KafkaUser\nmetadata: { name: http }\nspec: { authentication: { type: tls } }'],
  },
  'operator/client-secret': {
    title: 'Secrets of a client stand beside it, with the keys that it names',
    why: 'The operator reads them in the namespace of the resource, and waits for a Secret or a key that is not there. The User Operator makes them beside the KafkaUser.',
    remedy: 'correct the key, or copy the Secret into the namespace, for example by a KafkaAccess',
    sources: [SECURING],
    pass: [
      bridge('{ authentication: { username: shop } }'),
      `${bridge('{ authentication: { passwordSecret: { secretName: shop, password: secret } } }')}
---
${secret('shop', 'data: { secret: aHVudGVyMg== }')}`,
      `${bridge('{ authentication: { passwordSecret: { secretName: shop, password: secret } } }')}
---
${secret('shop', 'type: Opaque')}`,
      `${elsewhere('bridges')}
---
${secret('http', 'type: Opaque').replace('namespace: kafka', 'namespace: bridges')}`,
      // a replicator takes it along
      `${elsewhere('bridges')}
---
kind: KafkaUser
metadata: { name: http }
spec: { template: { secret: { metadata: { annotations: { replicate-to: bridges } } } } }`,
    ],
    fail: [
      { yaml: bridge('{ authentication: { passwordSecret: { secretName: none } } }'), closedWorld: true },
      elsewhere('bridges'),
      { yaml: connect('{ tls: { trustedCertificates: [{ secretName: none }] } }'), closedWorld: true },
      `${bridge('{ authentication: { passwordSecret: { secretName: shop, password: secret } } }')}
---
${secret('shop', 'stringData: { password: "${PASSWORD}" }')}`,
      connect('{ authentication: { certificateAndKey: { key: tls.key } } }'),
      `${bridge('{ http: { tls: { certificateAndKey: { secretName: front, certificate: tls.crt, key: tls.key } } } }')}
---
${secret('front', 'data: { tls.crt: "" }')}`,
      connect('{ tls: { trustedCertificates: [{ secretName: main-cluster-ca-cert, certificate: ca.pem }] } }'),
    ],
  },
  'operator/metrics-config-map-missing': {
    title: 'the rules of the metrics are where they are looked for',
    why: 'The operator reads the rules of the exporter before it makes the pods, and stops without them.',
    remedy: 'add the ConfigMap and the key, or correct the names',
    sources: ['Strimzi documentation, "Introducing metrics"'],
    pass: [
      connect(`{ metricsConfig: ${METRICS} }`),
      {
        yaml: `${connect(`{ metricsConfig: ${METRICS} }`)}\n---\n${configMap('rules', 'connect.yaml')}`,
        closedWorld: true,
      },
    ],
    fail: [
      { yaml: connect(`{ metricsConfig: ${METRICS} }`), closedWorld: true },
      `${bridge(`{ metricsConfig: ${METRICS} }`)}\n---\n${configMap('rules', 'bridge.yaml')}`,
      `${connect(`{ metricsConfig: ${METRICS} }`)}\n---\n${configMap('rules', 'connect.yaml', 'rules: [')}`,
    ],
  },
  'operator/logging-config-map-missing': {
    title: 'the configuration of the logging is where it is looked for',
    why: 'The operator copies it into the pods, and stops without it.',
    remedy: 'add the ConfigMap and the key, or correct the names',
    sources: ['Strimzi documentation, "Configuring logging levels"'],
    pass: [`${connect(`{ logging: ${LOGGING} }`)}\n---\n${configMap('logs', 'log4j2.properties')}`],
    fail: [{ yaml: connect(`{ logging: ${LOGGING} }`), closedWorld: true }],
  },
  'operator/annotation': {
    title: 'annotations of Strimzi are ones that an operator reads',
    why: 'An annotation that no operator reads on this kind, or with another value than "true", does nothing.',
    remedy: 'correct the name or the value, or remove it',
    sources: ['Strimzi documentation, "Annotations for Strimzi"'],
    pass: ['kind: KafkaMirrorMaker2\nmetadata: { annotations: { strimzi.io/pause-reconciliation: "false" } }'],
    fail: [
      'kind: KafkaConnect\nmetadata: { annotations: { strimzi.io/use-connector-resource: "true" } }',
      'kind: KafkaConnect\nmetadata: { annotations: { strimzi.io/use-connector-resources: "yes" } }',
      'kind: KafkaConnect\nmetadata: { annotations: { strimzi.io/force-rebuild: "true" } }',
    ],
  },
  'operator/other-type-fields': {
    title: 'fields belong to the type that is chosen',
    why: 'The schema takes the fields of all types together. The operator warns of those of another type, and does not read them.',
    remedy: 'remove the field, or change the type',
    sources: ['Strimzi documentation, "API reference"'],
    pass: [bridge('{ logging: { type: inline, loggers: { rootLogger.level: DEBUG } } }')],
    fail: [
      bridge('{ authentication: { certificateAndKey: { secretName: http, certificate: c, key: k } } }'),
      connect('{ build: { output: { type: imagestream } } }'),
      connect(
        '{ build: { plugins: [{ name: one, artifacts: [{ type: jar, url: "https://a.org/a.jar", fileName: a }] }] } }',
      ),
      source('authentication: { type: custom, sasl: true, username: a }'),
    ],
  },
  'operator/number': {
    title: 'whole numbers are ones that the operator can read',
    why: 'The schema has no upper bound, and the operator reads 32 bits of most fields: it cannot even say what is wrong.',
    remedy: 'use at most 2147483647',
    sources: ['Strimzi documentation, "API reference"'],
    pass: [
      'kind: KafkaRebalance\nspec: { concurrentLeaderMovements: 2147483647 }',
      'kind: Kafka\nspec: { kafka: { quotas: { type: kafka, producerByteRate: 3000000000 } } }',
    ],
    fail: [
      'kind: Kafka\nspec: { kafka: { livenessProbe: { timeoutSeconds: 3000000000 } } }',
      'kind: KafkaRebalance\nspec: { concurrentLeaderMovements: 2147483648 }',
      'kind: KafkaConnector\nspec: { autoRestart: { maxRestarts: 3000000000 } }',
    ],
  },
};
