import type { RulePages } from './page';

const user = (spec: string): string => `kind: KafkaUser\nspec: ${spec}`;

const acls = (...rules: string[]): string =>
  user(`{ authorization: { acls: [${rules.map((rule) => `{ ${rule} }`).join(', ')}] } }`);

const GROUP = 'resource: { type: group, name: order-api, patternType: literal }, operations: [Read]';

const topic = (name: string, operations: string, pattern = 'literal'): string =>
  `resource: { type: topic, name: "${name}", patternType: ${pattern} }, operations: [${operations}]`;

const UNLIMITED = 'kind: Kafka\nspec: { kafka: { quotas: null } }\n---\n';

const limited = (name: string): string =>
  `kind: KafkaUser\nmetadata: { name: ${name} }\nspec: { quotas: { producerByteRate: 1000000 } }`;

export const USERS_PAGES: RulePages = {
  'users/authentication': {
    title: 'users log in the way a listener asks for',
    why: 'Without a type no credentials are made, and with another one than the listeners have nobody takes them.',
    remedy: 'take the type of a listener',
    sources: ['Strimzi documentation, "Configuring user authentication"'],
    controls: { pciDss: ['8.3.1'], soc2: ['CC6.1'], iso27001: ['A.8.5'], nist80053: ['IA-2', 'IA-5'] },
    pass: [
      user('{ authentication: { type: tls-external } }'),
      `kind: Kafka\nspec: { kafka: { listeners: [{ name: oauth, port: 9093, type: internal, tls: true, authentication: { type: custom, sasl: true } }] } }\n---\n${user('{ authentication: null }')}`,
    ],
    fail: [
      user('{ authentication: null }'),
      'kind: Kafka\nspec: { kafka: { listeners: [{ name: tls, port: 9093, type: internal, tls: true, authentication: { type: tls } }] } }',
    ],
  },
  'users/authorization': {
    title: 'users of a cluster that authorizes have rights',
    why: 'Without one ACL all that the user asks for is refused.',
    remedy: 'add ACLs for its topics and groups',
    sources: ['Strimzi documentation, "Configuring user authorization"'],
    controls: { pciDss: ['7.2.1'], soc2: ['CC6.3'], iso27001: ['A.5.15'], nist80053: ['AC-3'] },
    pass: [
      user('{ authorization: null, authentication: null, quotas: { producerByteRate: 1000000 } }'),
      `kind: Kafka\nspec: { kafka: { authorization: { superUsers: [order-api] } } }\n---\n${user('{ authorization: null }')}`,
    ],
    fail: [user('{ authorization: null }')],
  },
  'users/wildcards': {
    title: 'rights are for names',
    why: 'A right on everything holds for topics that somebody adds next year. A short prefix catches the neighbours: orders is also the beginning of orders-internal.',
    remedy: 'write the names, or a prefix of the team that ends in a separator',
    sources: ['KIP-290', 'Strimzi documentation, "Configuring user authorization"'],
    controls: { pciDss: ['7.2.2', '7.2.5'], soc2: ['CC6.3'], iso27001: ['A.5.15', 'A.8.3'], nist80053: ['AC-6'] },
    pass: [
      acls(topic('orders.', 'Write', 'prefix'), GROUP),
      acls(topic('*', 'Describe, DescribeConfigs'), GROUP),
      { yaml: acls(topic('*', 'Read'), GROUP), facts: { trustedReaders: ['order-api'] } },
      { yaml: acls(topic('*', 'All'), GROUP), facts: { administrators: ['order-api'] } },
    ],
    fail: [
      acls(topic('*', 'Write'), GROUP),
      acls(topic('*', 'Read'), GROUP),
      acls(topic('or', 'Write', 'prefix'), GROUP),
      acls(topic('a.', 'Write', 'prefix'), GROUP),
      acls('resource: { type: group, name: "*", patternType: literal }, operations: [Read]'),
    ],
  },
  'users/broad-rights': {
    title: 'applications get the rights that they need',
    why: 'Who may alter the cluster can give itself every right; who may delete or alter a topic works against its KafkaTopic.',
    remedy: 'Write for producers, Read for consumers and on their group, Write on transactional ids',
    sources: ['Apache Kafka documentation, "Authorization and ACLs"'],
    controls: { pciDss: ['7.2.2', '7.2.5'], soc2: ['CC6.3'], iso27001: ['A.8.2', 'A.8.3'], nist80053: ['AC-6'] },
    pass: [
      acls(topic('orders', 'Read, Write, Describe, Create'), GROUP),
      acls(topic('order-api-', 'Read, Write, Create, Delete', 'prefix'), GROUP),
      acls('resource: { type: cluster }, operations: [Describe, DescribeConfigs]'),
    ],
    fail: [
      acls(topic('orders', 'All'), GROUP),
      acls(topic('orders', 'Delete'), GROUP),
      acls('resource: { type: cluster }, operations: [Alter]'),
    ],
  },
  'users/groups': {
    title: 'consumers have a group, and transactions an id',
    why: 'A consumer without a right on its group cannot commit how far it is, and a transactional producer without one on its id cannot begin.',
    remedy: 'add Read on the group; Write and Describe on the transactional id',
    sources: ['KIP-290', 'KIP-98', 'KIP-679'],
    pass: [acls(topic('orders', 'Read'), GROUP), acls(topic('orders', 'Write'))],
    fail: [
      acls(topic('orders', 'Read')),
      acls('resource: { type: cluster }, operations: [IdempotentWrite]'),
      { yaml: acls(topic('orders', 'Write')), facts: { exactlyOnceClients: ['order-api'] } },
    ],
  },
  'users/hosts': {
    title: 'rights are given by name, not by address',
    why: 'Addresses of pods, nodes and balancers change, and what is allowed today is refused tomorrow. A rule that denies wins over all others, and surprises.',
    remedy: 'leave host away, and restrict who reaches a listener by networkPolicyPeers',
    sources: ['Apache Kafka documentation, "Authorization and ACLs"'],
    pass: [acls(`${topic('orders', 'Write')}, host: "*"`)],
    fail: [acls(`${topic('orders', 'Write')}, host: 10.0.0.7`), acls(`${topic('orders', 'Write')}, type: deny`)],
  },
  'users/quotas': {
    title: 'clients that move much have limits',
    why: 'A batch that starts at night takes all that the brokers have, and everybody else waits. A limit above what a broker can give is none.',
    remedy: 'set producerByteRate and consumerByteRate, in bytes a second and broker',
    sources: ['KIP-13', 'KIP-124', 'Strimzi documentation, "Configuring user quotas"'],
    controls: { soc2: ['A1.1'], iso27001: ['A.8.6'], nist80053: ['SC-5', 'SC-6'] },
    pass: [
      {
        yaml: `${UNLIMITED}${['order-api', 'pipes', 'mirror'].map(limited).join('\n---\n')}`,
        facts: { bulkClients: ['order-api'] },
      },
      { yaml: '', facts: { bulkClients: ['order-api'] } },
    ],
    fail: [
      { yaml: UNLIMITED, facts: { bulkClients: ['order-api'] } },
      UNLIMITED,
      {
        yaml: user('{ quotas: { producerByteRate: 1000000000 } }'),
        facts: { workload: { nodeBytesPerSecond: 125_000_000 } },
      },
      user('{ quotas: { requestPercentage: 5000 } }'),
    ],
  },
};
