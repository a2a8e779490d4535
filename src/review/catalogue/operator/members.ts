import type { RulePages } from '../page';

const ACL = ['Strimzi API reference, "AclRule"'];
const USER = ['Strimzi API reference, "KafkaUserSpec"'];
const TOPIC = ['Strimzi documentation, "Managing Kafka topics"'];

const topic = (change: string): string => `{ kind: KafkaTopic, ${change} }`;
const user = (change: string): string => `{ kind: KafkaUser, spec: { ${change} } }`;
const acl = (rule: string): string => user(`authorization: { acls: [{ ${rule} }] }`);

/** One more object for the cluster. */
const another = (kind: string, name: string, spec: string, namespace = 'kafka', cluster = 'main'): string => `
---
apiVersion: kafka.strimzi.io/v1
kind: ${kind}
metadata: { name: ${name}, namespace: ${namespace}, labels: { strimzi.io/cluster: ${cluster} } }
spec: { ${spec} }
`;

const PASSWORD = user(
  'authentication: { type: scram-sha-512, password: { valueFrom: { secretKeyRef: { name: passwords, key: order-api } } } }',
);
const secret = (name: string, data: string): string =>
  `\n---\n{ apiVersion: v1, kind: Secret, metadata: { name: ${name}, namespace: kafka }, stringData: { ${data} } }`;

export const MEMBER_PAGES: RulePages = {
  'operator/cluster-label': {
    title: 'pools, topics and users name their Kafka',
    why: 'The label strimzi.io/cluster is how operators find them. Without it nobody looks at the object, and its status stays empty.',
    remedy: 'add the label',
    sources: ['Strimzi documentation, "Labels and annotations"'],
    pass: [topic('metadata: { labels: { strimzi.io/cluster: main, team: shop } }')],
    fail: [
      topic('metadata: { labels: null }'),
      '{ kind: KafkaUser, metadata: { labels: { cluster: main, strimzi.io/cluster: null } } }',
      '{ kind: KafkaNodePool, metadata: { name: brokers, labels: null } }',
    ],
  },
  'operator/cluster-missing': {
    title: 'the Kafka that a pool, topic or user names is there',
    why: 'An object for a Kafka that does not exist, or in a namespace into which its operator does not look, is ignored without a word.',
    remedy: 'correct the label or the namespace, or add the Kafka',
    sources: ['Strimzi documentation, "Labels and annotations"'],
    pass: [
      another('KafkaTopic', 'sales', 'partitions: 3', 'shop', 'other'),
      {
        facts: { operator: { entityOperatorWatchedNamespace: true } },
        yaml: `${another('KafkaTopic', 'sales', 'partitions: 3', 'shop')}
---
{ kind: Kafka, spec: { entityOperator: { topicOperator: { watchedNamespace: shop } } } }
---
{ kind: KafkaTopic, metadata: { name: orders, namespace: kafka, labels: { strimzi.io/cluster: other } } }`,
      },
    ],
    fail: [
      {
        facts: { operator: { entityOperatorWatchedNamespace: true } },
        yaml: '{ kind: Kafka, spec: { entityOperator: { topicOperator: { watchedNamespace: shop } } } }',
      },
      another('KafkaTopic', 'sales', 'partitions: 3', 'shop'),
      { closedWorld: true, yaml: another('KafkaTopic', 'sales', 'partitions: 3', 'kafka', 'mian') },
    ],
  },
  'operator/topic-twice': {
    title: 'one KafkaTopic stands for a topic',
    why: 'Of two for one topic at most one is taken. When that one is deleted, the topic is deleted with its data, and the other makes it anew.',
    remedy: 'keep one of them',
    sources: TOPIC,
    pass: [
      another('KafkaTopic', 'orders-2', 'topicName: orders2'),
      `apiVersion: kafka.strimzi.io/v1
kind: KafkaTopic
metadata: { name: old-orders, namespace: kafka, labels: { strimzi.io/cluster: main }, annotations: { strimzi.io/managed: "false" } }
spec: { topicName: orders }`,
    ],
    fail: [another('KafkaTopic', 'orders-2', 'topicName: orders')],
  },
  'operator/topic-renamed': {
    title: 'a topic keeps its name',
    why: 'Kafka renames no topics: the operator refuses a topicName other than the one in the status.',
    remedy: 'keep the name, or make a second KafkaTopic',
    sources: TOPIC,
    pass: [topic('status: { topicName: orders }')],
    fail: [topic('spec: { topicName: purchases }, status: { topicName: orders }')],
  },
  'operator/topic-config-type': {
    title: 'values of a topic config are texts, numbers, booleans or lists',
    why: 'The Topic Operator stops at a map, and with it all topics that it looks at together.',
    remedy: 'write a plain value',
    sources: ['Strimzi API reference, "KafkaTopicSpec"'],
    pass: [topic('spec: { config: { cleanup.policy: [compact, delete] } }')],
    fail: [topic('spec: { config: { retention: { ms: 1 } } }')],
  },
  'operator/internal-topic': {
    title: 'topics of Kafka itself stay with Kafka',
    why: 'The Topic Operator takes away all settings that a KafkaTopic does not write, also the compaction by which committed offsets live.',
    remedy: 'remove the KafkaTopic',
    sources: TOPIC,
    pass: [another('KafkaTopic', 'offsets', 'topicName: __consumer_offsets, config: { cleanup.policy: compact }')],
    fail: [another('KafkaTopic', 'offsets', 'topicName: __consumer_offsets')],
  },
  'operator/partitions-decreased': {
    title: 'a topic never gets fewer partitions',
    why: 'Kafka cannot take partitions away: the operator refuses it.',
    remedy: 'write at least as many as the topic has, or make a new topic',
    sources: TOPIC,
    pass: [{ facts: { currentPartitions: { orders: 12 } }, yaml: topic('spec: { partitions: 12 }') }],
    fail: [
      { facts: { currentPartitions: { orders: 12 } }, yaml: topic('spec: { partitions: 6 }') },
      { facts: { currentPartitions: { 'kafka/orders': 12 } }, yaml: topic('spec: { partitions: 6 }') },
    ],
  },
  'operator/throttled-replicas': {
    title: 'throttled replicas are left to rebalances',
    why: 'Cruise Control sets these two while it moves replicas, and the operator warns that the two overwrite each other.',
    remedy: 'remove them from the config',
    sources: TOPIC,
    pass: [topic('spec: { config: { retention.ms: 60000 } }')],
    fail: [topic('spec: { config: { leader.replication.throttled.replicas: "*" } }')],
  },
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
  'operator/acl-name': {
    title: 'a rule for topics, groups or transactional ids names them',
    why: 'The schema takes a rule without a name, and the operator fails.',
    remedy: 'set resource.name, * for all',
    sources: ACL,
    pass: [acl('resource: { type: topic, name: orders }, operations: [Read]')],
    fail: [acl('resource: { type: topic }, operations: [Read]')],
  },
  'operator/acl-operations': {
    title: 'a rule has operations',
    why: 'An empty list allows and denies nothing.',
    remedy: 'list operations, or remove the rule',
    sources: ACL,
    pass: [acl('resource: { type: topic, name: orders }, operations: [Describe]')],
    fail: [acl('resource: { type: topic, name: orders }, operations: []')],
  },
  'operator/acl-operation': {
    title: 'operations mean something for the resource of their rule',
    why: 'Kafka keeps a rule with another operation, and never asks for it.',
    remedy: 'use an operation of that resource',
    sources: ['Apache Kafka documentation, "Operations and Resources on Protocols"'],
    pass: [acl('resource: { type: group, name: order-api }, operations: [Read, Delete]')],
    fail: [acl('resource: { type: group, name: order-api }, operations: [Write]')],
  },
  'operator/acl-prefix-star': {
    title: 'the star stands for all names, and is no prefix',
    why: 'As a prefix it matches only names that begin with a star, of which there are none.',
    remedy: 'use patternType: literal',
    sources: ACL,
    pass: [acl('resource: { type: topic, name: "*", patternType: literal }, operations: [Read]')],
    fail: [acl('resource: { type: topic, name: "*", patternType: prefix }, operations: [Read]')],
  },
  'operator/acl-host': {
    title: 'the host of a rule is an address as Kafka writes it',
    why: 'Kafka compares texts: names, networks and addresses that are written otherwise never match.',
    remedy: 'write an IP address in full, or * for any',
    sources: ACL,
    pass: [acl('resource: { type: topic, name: orders }, operations: [Read], host: 10.0.0.7')],
    fail: [
      acl('resource: { type: topic, name: orders }, operations: [Read], host: 10.0.0.0/8'),
      acl('resource: { type: topic, name: orders }, operations: [Read], host: "::1"'),
    ],
  },
};
