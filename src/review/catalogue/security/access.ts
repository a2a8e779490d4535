import type { RulePages } from '../page';

const kafka = (fields: string): string => `kind: Kafka\nspec: { kafka: { ${fields} } }`;

const superUsers = (names: string): string => kafka(`authorization: { superUsers: [${names}] }`);

const OWN = ', configuration: { brokerCertChainAndKey: { secretName: own, certificate: tls.crt, key: tls.key } }';

const access = (configuration: string): string => `kind: Kafka
spec: { kafka: { listeners: [{ name: scram, port: 9095, type: internal, tls: true, authentication: { type: scram-sha-512 }${configuration} }] } }
---
apiVersion: access.strimzi.io/v1alpha1
kind: KafkaAccess
metadata: { name: edge-kafka, namespace: edge }
spec: { kafka: { name: main, namespace: kafka, listener: scram } }`;

/** Logs in by the Secret of the access. */
const bridge = (secretName: string, certificate: string): string => `apiVersion: kafka.strimzi.io/v1
kind: KafkaBridge
metadata: { name: edge, namespace: edge }
spec:
  replicas: 1
  bootstrapServers: main-kafka-bootstrap.kafka.svc:9095
  http: { port: 8080 }
  tls: { trustedCertificates: [{ secretName: ${secretName}, certificate: ${certificate} }] }
  authentication: { type: scram-sha-512, username: edge, passwordSecret: { secretName: edge-kafka, password: password } }`;

export const ACCESS_PAGES: RulePages = {
  'security/authorization': {
    title: 'an authorizer decides what clients may do',
    why: 'Without one every client that gets in may read, write and delete every topic, and users with ACLs are never ready.',
    remedy: 'set authorization of type simple, and give ACLs to the users',
    sources: ['Strimzi documentation, "Enabling authorization"'],
    controls: {
      pciDss: ['7.2.1', '7.3.3'],
      soc2: ['CC6.1', 'CC6.3'],
      iso27001: ['A.5.15', 'A.8.3'],
      nist80053: ['AC-3'],
    },
    pass: [
      kafka('authorization: { type: custom, authorizerClass: org.example.Authorizer, supportsAdminApi: true }'),
    ],
    fail: [kafka('authorization: null')],
  },
  'security/fail-closed': {
    title: 'what has no ACL is open to nobody',
    why: 'With allow.everyone.if.no.acl.found a topic without an ACL is open to every client, and nothing fails that would show it. Strimzi lets the setting through.',
    remedy: 'remove the setting; for a migration waive it with an end',
    sources: ['Apache Kafka documentation, "Authorization and ACLs"'],
    controls: { pciDss: ['7.3.3'], soc2: ['CC6.3'], iso27001: ['A.5.15'], nist80053: ['AC-3', 'AC-6'] },
    pass: [kafka('config: { allow.everyone.if.no.acl.found: "false" }')],
    fail: [kafka('config: { allow.everyone.if.no.acl.found: "true" }')],
  },
  'security/super-users': {
    title: 'super users are few, and no applications',
    why: 'A super user skips every ACL. One for emergencies is enough: the parts of Strimzi let themselves in.',
    remedy: 'keep one for emergencies, and give ACLs to applications',
    sources: ['Strimzi documentation, "Designating super users"'],
    controls: { pciDss: ['7.2.2'], soc2: ['CC6.3'], iso27001: ['A.8.2'], nist80053: ['AC-6'] },
    pass: [superUsers('CN=break-glass')],
    fail: [
      superUsers('CN=anna, CN=ben, CN=carla, CN=dora'),
      superUsers('ANONYMOUS'),
      superUsers('"*"'),
      superUsers('order-api'),
    ],
  },
  'security/cruise-control-api': {
    title: 'the API of Cruise Control keeps its protection',
    why: 'Whoever may call it can move every partition, or take brokers out of service.',
    remedy: 'remove the settings; add read-only users in cruiseControl.apiUsers',
    sources: ['Strimzi documentation, "Using Cruise Control"'],
    controls: { soc2: ['CC6.1'], iso27001: ['A.8.3'], nist80053: ['AC-3', 'SC-8'] },
    pass: ['kind: Kafka\nspec: { cruiseControl: { config: { webserver.security.enable: true } } }'],
    fail: [
      'kind: Kafka\nspec: { cruiseControl: { config: { webserver.security.enable: false } } }',
      'kind: Kafka\nspec: { cruiseControl: { config: { webserver.ssl.enable: "false" } } }',
      'kind: Kafka\nspec: { cruiseControl: { config: { webserver.http.cors.enabled: true, webserver.http.cors.origin: "*" } } }',
    ],
  },
  'security/watched-namespace': {
    title: 'topics and users come from the namespace of their Kafka',
    why: 'Whoever may create a KafkaUser in the watched namespace gives away rights in this Kafka; Strimzi has had it switched off since 1.0.1 for that reason.',
    remedy: 'keep them together; else restrict who may create users there',
    sources: ['Strimzi change log, 1.0.1'],
    controls: { soc2: ['CC6.3'], iso27001: ['A.5.15'], nist80053: ['AC-3', 'AC-6'] },
    pass: ['kind: Kafka\nspec: { entityOperator: { userOperator: { watchedNamespace: kafka } } }'],
    fail: [
      {
        yaml: 'kind: Kafka\nspec: { entityOperator: { userOperator: { watchedNamespace: shop } } }',
        facts: { operator: { entityOperatorWatchedNamespace: true } },
      },
    ],
  },
  'security/tls-versions': {
    title: 'TLS is of today, and checks names',
    why: 'Old versions and weak ciphers can be broken. Without a check of the name any certificate of the authority passes for that of the broker.',
    remedy: 'remove the settings: the defaults are TLS 1.2 and 1.3 with names checked',
    sources: ['Apache Kafka documentation, "Encryption and Authentication using SSL"', 'KIP-294'],
    controls: { pciDss: ['4.2.1', '2.2.7'], soc2: ['CC6.7'], iso27001: ['A.8.24'], nist80053: ['SC-8', 'SC-13'] },
    pass: [kafka('config: { ssl.enabled.protocols: "TLSv1.2,TLSv1.3" }')],
    fail: [
      kafka('config: { ssl.enabled.protocols: "TLSv1.1,TLSv1.2" }'),
      kafka('config: { ssl.cipher.suites: TLS_RSA_WITH_RC4_128_SHA }'),
    ],
  },
  'security/jmx': {
    title: 'JMX is closed, or has a password',
    why: 'Whoever reaches port 9999 can run code in the process, and the policy of Strimzi lets everybody there.',
    remedy: 'remove jmxOptions, since metrics do not need it, or set authentication of type password',
    sources: ['Strimzi documentation, "Setting up JMX"'],
    controls: {
      pciDss: ['2.2.4', '8.3.1'],
      soc2: ['CC6.1'],
      iso27001: ['A.8.5', 'A.8.9'],
      nist80053: ['CM-7', 'IA-2'],
    },
    pass: [kafka('jmxOptions: { authentication: { type: password } }')],
    fail: [kafka('jmxOptions: {}')],
  },
  'security/access-trust': {
    title: 'the Secret of an access has what its listener is known by',
    why: 'The Access Operator hands on the CA of the cluster as ssl.truststore.crt. A listener with a certificate of its own is signed by another authority, and clients end the handshake.',
    remedy: 'let clients trust the authority that signed the certificate of the listener',
    sources: ['Strimzi Access Operator documentation', 'Strimzi documentation, "Custom listener certificates"'],
    pass: [access(''), `${access(OWN)}\n---\n${bridge('listeners-ca', 'ca.crt')}`],
    fail: [access(OWN), `${access(OWN)}\n---\n${bridge('edge-kafka', 'ssl.truststore.crt')}`],
  },
};
