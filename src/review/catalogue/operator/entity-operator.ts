import type { RulePages } from '../page';

/** The Kafka of the sound platform with a change below spec. */
const kafka = (change: string): string => `{ kind: Kafka, spec: { ${change} } }`;

export const ENTITY_OPERATOR_PAGES: RulePages = {
  'operator/reconciliation-interval': {
    title: 'operators of entities reconcile at an interval above 0',
    why: 'The schema takes 0, and with it the operator does not start.',
    remedy: 'write a number of milliseconds',
    sources: ['Strimzi API reference, "EntityTopicOperatorSpec"'],
    pass: [kafka('entityOperator: { topicOperator: { reconciliationIntervalMs: 60000 } }')],
    fail: [kafka('entityOperator: { topicOperator: { reconciliationIntervalMs: 0 } }')],
  },
  'operator/watched-namespace': {
    title: 'the Entity Operator watches the namespace of its Kafka',
    why: 'Another namespace needs a switch of the Cluster Operator. Without it the Entity Operator is deleted, and the Kafka fails.',
    remedy:
      'remove watchedNamespace, or set STRIMZI_ENTITY_OPERATOR_WATCHED_NAMESPACE_ENABLED and say so in the facts',
    sources: ['Strimzi API reference, "EntityTopicOperatorSpec"'],
    pass: [
      kafka('entityOperator: { topicOperator: { watchedNamespace: kafka } }'),
      {
        facts: { operator: { entityOperatorWatchedNamespace: true } },
        yaml: kafka('entityOperator: { userOperator: { watchedNamespace: apps } }'),
      },
    ],
    fail: [kafka('entityOperator: { userOperator: { watchedNamespace: apps } }')],
  },
  'operator/entity-operator-missing': {
    title: 'somebody looks after topics and users',
    why: 'Without a Topic or a User Operator nobody makes what KafkaTopics and KafkaUsers ask for, and their status stays empty.',
    remedy: 'add entityOperator with topicOperator and userOperator',
    sources: ['Strimzi API reference, "EntityOperatorSpec"'],
    pass: [
      `${kafka('entityOperator: { topicOperator: null }')}\n---\n{ kind: KafkaTopic, metadata: { labels: { strimzi.io/cluster: other } } }`,
      { facts: { elsewhere: { entityOperators: true } }, yaml: kafka('entityOperator: null') },
    ],
    fail: [kafka('entityOperator: { topicOperator: null }'), kafka('entityOperator: null')],
  },
  'operator/entity-operator-empty': {
    title: 'an entityOperator has an operator in it',
    why: 'With neither of the two, nothing is deployed.',
    remedy: 'add topicOperator: {} or userOperator: {}, or remove it',
    sources: ['Strimzi API reference, "EntityOperatorSpec"'],
    pass: [{ facts: { elsewhere: { entityOperators: true } }, yaml: kafka('entityOperator: null') }],
    fail: [kafka('entityOperator: { topicOperator: null, userOperator: null }')],
  },
};
