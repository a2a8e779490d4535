import type { RulePages } from '../page';
import { another } from './another';

const topic = (change: string): string => `{ kind: KafkaTopic, ${change} }`;

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
};
