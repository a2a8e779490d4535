import type { RulePages } from '../page';
import { another } from './another';

const USER = ['Strimzi API reference, "KafkaUserSpec"'];
const user = (change: string): string => `{ kind: KafkaUser, spec: { ${change} } }`;

const PASSWORD = user(
  'authentication: { type: scram-sha-512, password: { valueFrom: { secretKeyRef: { name: passwords, key: order-api } } } }',
);
const secret = (name: string, data: string): string =>
  `\n---\n{ apiVersion: v1, kind: Secret, metadata: { name: ${name}, namespace: kafka }, stringData: { ${data} } }`;

export const USER_PAGES: RulePages = {
  'operator/user-name-length': {
    title: 'a user with a certificate has a name of at most 64 characters',
    why: 'It is the common name of the certificate, which takes no more.',
    remedy: 'shorten the name',
    sources: ['RFC 5280, "Upper Bounds"'],
    pass: [another('KafkaUser', 'a'.repeat(64), 'authentication: { type: tls }')],
    fail: [another('KafkaUser', 'a'.repeat(65), 'authentication: { type: tls }')],
  },
  'operator/user-password': {
    title: 'a password of your own names its Secret and its key',
    why: 'The operator refuses it without both.',
    remedy: 'set valueFrom.secretKeyRef.name and key',
    sources: ['Strimzi API reference, "Password"'],
    pass: [PASSWORD],
    fail: [user('authentication: { password: { valueFrom: { secretKeyRef: { name: passwords } } } }')],
  },
  'operator/user-password-secret': {
    title: 'the Secret with a password of your own is there',
    why: 'The operator refuses the user without the Secret in its namespace, without the key, and with nothing under it.',
    remedy: 'add the Secret beside the KafkaUser, or correct name or key',
    sources: ['Strimzi API reference, "Password"'],
    pass: [PASSWORD, { closedWorld: true, yaml: PASSWORD + secret('passwords', 'order-api: a1b2c3') }],
    fail: [
      { closedWorld: true, yaml: PASSWORD },
      PASSWORD + secret('passwords', 'billing: a1b2c3'),
      PASSWORD + secret('passwords', 'order-api: ""'),
    ],
  },
  'operator/user-password-characters': {
    title: 'a password of your own survives the login settings',
    why: 'The operator writes it between quotes into sasl.jaas.config as ASCII: quotes, backslashes and other letters break it.',
    remedy: 'use letters, digits and signs of ASCII, without quotes and backslashes',
    sources: ['Strimzi API reference, "Password"'],
    pass: [PASSWORD + secret('passwords', "order-api: 'a1!{b}%'")],
    fail: [
      PASSWORD + secret('passwords', "order-api: 'a1\"b'"),
      PASSWORD + secret('passwords', 'order-api: "größe"'),
    ],
  },
  'operator/user-acls-unsupported': {
    title: 'users have ACLs where Kafka takes them',
    why: 'The operator refuses a user with ACLs, and makes not even its password, when the Kafka has no authorization that takes ACLs.',
    remedy: 'set authorization.type: simple in the Kafka',
    sources: USER,
    pass: [
      '{ kind: Kafka, spec: { kafka: { authorization: { type: custom, authorizerClass: a.B, supportsAdminApi: true } } } }',
      { facts: { aclsAdminApiSupported: true }, yaml: '{ kind: Kafka, spec: { kafka: { authorization: null } } }' },
    ],
    fail: [
      '{ kind: Kafka, spec: { kafka: { authorization: null } } }',
      '{ kind: Kafka, spec: { kafka: { authorization: { type: custom, authorizerClass: a.B } } } }',
      { facts: { aclsAdminApiSupported: false }, yaml: '{ kind: KafkaUser, metadata: { labels: { a: b } } }' },
    ],
  },
  'operator/super-user-principal': {
    title: 'super users are written as Kafka knows them',
    why: 'A user with a certificate is CN=name to Kafka, one with a password is the name alone. Written the other way a super user has no rights.',
    remedy: 'write the principal of the KafkaUser',
    sources: ['Strimzi API reference, "KafkaAuthorizationSimple"'],
    pass: ['{ kind: Kafka, spec: { kafka: { authorization: { superUsers: [order-api, CN=someone-else] } } } }'],
    fail: ['{ kind: Kafka, spec: { kafka: { authorization: { superUsers: [CN=order-api] } } } }'],
  },
  'operator/user-quota': {
    title: 'byte rates of a user fit into 32 bits',
    why: 'The schema takes more, and the operator cannot read the object.',
    remedy: 'use at most 2147483647, or leave the quota out',
    sources: ['Strimzi API reference, "KafkaUserQuotas"'],
    pass: [user('quotas: { producerByteRate: 2147483647 }')],
    fail: [user('quotas: { producerByteRate: 2147483648 }')],
  },
  'operator/user-quotas-ignored': {
    title: 'quotas of users have an effect',
    why: 'The quota plugin of Strimzi stands in the place of the one of Kafka, and knows no quotas of single users.',
    remedy: 'remove the quotas of the user, or set quotas.type: kafka in the Kafka',
    sources: ['Strimzi documentation, "Setting limits on brokers using the Kafka Static Quota plugin"'],
    pass: [user('quotas: { producerByteRate: 1000000 }')],
    fail: [
      `${user('quotas: { producerByteRate: 1000000 }')}
---
{ kind: Kafka, spec: { kafka: { quotas: { type: strimzi } } } }`,
    ],
  },
  'operator/user-secret-taken': {
    title: 'the Secret of a user has a name of its own',
    why: 'The User Operator writes a Secret under the name of the user, and replaces one that is there, whatever it holds.',
    remedy: 'rename one of them, or set userOperator.secretPrefix in the Kafka',
    sources: ['Strimzi documentation, "User authentication"'],
    pass: [
      `{ kind: Kafka, spec: { entityOperator: { userOperator: { secretPrefix: kafka- } } } }${secret('order-api', 'a: b')}`,
    ],
    fail: [`{ kind: KafkaUser }${secret('order-api', 'a: b')}`],
  },
};
