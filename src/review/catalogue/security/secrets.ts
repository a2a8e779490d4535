import type { RulePages } from '../page';

const secret = (name: string, fields: string): string =>
  `apiVersion: v1\nkind: Secret\nmetadata: { name: ${name}, namespace: kafka }\n${fields}`;

const connector = (config: string): string => `
apiVersion: kafka.strimzi.io/v1
kind: KafkaConnector
metadata: { name: orders-archive, namespace: kafka, labels: { strimzi.io/cluster: pipes } }
spec: { class: org.example.Sink, tasksMax: 1, config: ${config} }`;

const environment = (variable: string): string =>
  `kind: Kafka\nspec: { kafka: { template: { kafkaContainer: { env: [${variable}] } } } }`;

const configMap = (data: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: app, namespace: kafka }\ndata: ${data}`;

const deployment = (spec: string): string => `
apiVersion: apps/v1
kind: Deployment
metadata: { name: order-api, namespace: kafka }
spec: { selector: { matchLabels: { app: order-api } }, template: { metadata: { labels: { app: order-api } }, spec: ${spec} } }`;

const role = (secret: string, kind = 'Role'): string => `
apiVersion: rbac.authorization.k8s.io/v1
kind: ${kind}
metadata: { name: reader, namespace: kafka }
rules: [{ apiGroups: [""], resources: [secrets], resourceNames: [app, ${secret}], verbs: [get] }]`;

const workers = (template: string): string => `kind: KafkaConnect\nspec: { template: ${template} }`;

const LISTENER = `kind: Kafka
spec:
  kafka:
    listeners:
      - name: tls
        port: 9093
        type: internal
        tls: true
        configuration: { brokerCertChainAndKey: { secretName: main-tls, certificate: tls.crt, key: tls.key } }`;

const HARDENED =
  'allowPrivilegeEscalation: false, runAsNonRoot: true, capabilities: { drop: [ALL] }, seccompProfile: { type: RuntimeDefault }';

const app = (more: string, context = HARDENED): string =>
  `containers: [{ name: app, image: "registry.example.org/app:1.4", securityContext: { ${context} } ${more} }]`;

export const SECRET_PAGES: RulePages = {
  'security/literal-secret': {
    title: 'no manifest holds a secret',
    why: 'Manifests are committed, shown in reviews and kept for ever. Base64 hides nothing, and the config of a connector is shown by the REST API of Connect as well.',
    remedy:
      'use ExternalSecret, SealedSecret or SOPS for Secrets; secretKeyRef in variables; ${secrets:...} in configs',
    sources: [
      'Strimzi documentation, "Loading configuration values from external sources"',
      'CIS Kubernetes Benchmark 5.4.2',
    ],
    controls: { pciDss: ['8.6.2'], soc2: ['CC6.1'], iso27001: ['A.5.17', 'A.8.24'], nist80053: ['IA-5', 'SC-28'] },
    pass: [
      connector(
        '{ database.password: "${secrets:kafka/archive:password}", delegation.token.expiry.time.ms: "86400000" }',
      ),
      connector('{ sasl.oauthbearer.token.endpoint.url: "https://login.example.org/token" }'),
      environment('{ name: DB_PASSWORD, valueFrom: { secretKeyRef: { name: archive, key: password } } }'),
      secret('app', 'stringData: { password: "ENC[AES256_GCM,data:YWJj]" }\nsops: { version: 3.9.0 }'),
      secret('trust', 'stringData: { ca.crt: "-----BEGIN CERTIFICATE-----" }'),
      configMap('{ password.file: /etc/secrets/password }'),
    ],
    fail: [
      secret('app', 'data: { password: aHVudGVyMg== }'),
      connector('{ database.password: hunter2 }'),
      connector(
        `{ sasl.jaas.config: 'org.apache.kafka.common.security.scram.ScramLoginModule required username="a" password="hunter2";' }`,
      ),
      environment('{ name: API_KEY, value: 0b1c2d3e4f }'),
      configMap('{ client.properties: "ssl.truststore.password = hunter2" }'),
      configMap('{ tls.key: "-----BEGIN PRIVATE KEY-----" }'),
    ],
  },
  'security/ca-key': {
    title: 'the keys of certificate authorities stay in the cluster',
    why: 'Who has the key of the clients authority can be any user, super users included; who has the other can be a broker.',
    remedy:
      'let Strimzi make its authorities, or deliver them from a store of secrets, and let nobody read their keys',
    sources: ['Strimzi documentation, "Using your own CA certificates and private keys"'],
    controls: { pciDss: ['3.6.1'], soc2: ['CC6.1'], iso27001: ['A.8.24'], nist80053: ['SC-12'] },
    pass: [
      secret('main-clients-ca', 'stringData: { ca.key: "ENC[AES256_GCM,data:YWJj]" }\nsops: { version: 3.9.0 }'),
      role('main-cluster-ca-cert'),
      workers('{ pod: { volumes: [{ name: a, secret: { secretName: main-clients-ca-cert } }] } }'),
      `${LISTENER}\n---\n${workers(
        '{ pod: { volumes: [{ name: a, secret: { secretName: main-tls, items: [{ key: ca.crt, path: ca.crt }] } }] } }',
      )}`,
      role('main-cluster-ca').replace('resources: [secrets]', 'resources: [configmaps]'),
    ],
    fail: [
      role('main-clients-ca'),
      role('main-cluster-ca', 'ClusterRole'),
      role('main-brokers-3'),
      workers('{ pod: { volumes: [{ name: a, secret: { secretName: main-clients-ca } }] } }'),
      workers(
        '{ connectContainer: { env: [{ name: A, valueFrom: { secretKeyRef: { name: main-cluster-ca, key: ca.key } } }] } }',
      ),
      `${LISTENER}\n---${role('main-tls')}`,
      secret('main-clients-ca', 'data: { ca.p12: aHVudGVyMg== }'),
      secret('any', 'stringData: { ca.key: hunter2 }'),
    ],
  },
  'security/client-credentials': {
    title: 'applications hold their credentials with care',
    why: 'A Secret is mounted from its own namespace only. Variables show up in dumps and stay the same after a rotation, and who takes over a pod has all that it holds.',
    remedy:
      'mount the Secret of the user as files, in a pod of the level restricted, with an image of a fixed version',
    sources: [
      'Kubernetes documentation, "Good practices for Kubernetes Secrets"',
      'Strimzi Access Operator documentation',
    ],
    controls: { pciDss: ['8.6.2'], soc2: ['CC6.1'], iso27001: ['A.5.17', 'A.8.9'], nist80053: ['IA-5', 'CM-6'] },
    pass: [
      deployment(`{ volumes: [{ name: kafka, secret: { secretName: order-api } }], ${app('')} }`),
      deployment(`{ ${app(', env: [{ name: P, valueFrom: { secretKeyRef: { name: other, key: p } } }]', '')} }`),
      // something of its own may be called like a user
      deployment(`{ volumes: [{ name: own, secret: { secretName: order-api } }], ${app('')} }`).replace(
        'namespace: kafka',
        'namespace: shop',
      ),
    ],
    fail: [
      deployment(
        `{ ${app(', env: [{ name: P, valueFrom: { secretKeyRef: { name: order-api, key: password } } }]')} }`,
      ),
      deployment(`{ volumes: [{ name: ca, secret: { secretName: main-clients-ca } }], ${app('')} }`),
      deployment(
        `{ volumes: [{ name: kafka, secret: { secretName: order-api } }], ${app('', 'runAsNonRoot: true')} }`,
      ),
      {
        yaml: deployment(`{ volumes: [{ name: kafka, secret: { secretName: order-api } }], ${app('')} }`).replace(
          'namespace: kafka',
          'namespace: shop',
        ),
        closedWorld: true,
      },
      deployment(
        `{ volumes: [{ name: kafka, secret: { secretName: order-api } }, { name: ca, secret: { secretName: main-cluster-ca-cert } }], ${app('')} }`,
      ).replace('namespace: kafka', 'namespace: shop'),
    ],
  },
};
