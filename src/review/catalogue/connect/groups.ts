import type { RulePages } from '../page';

const connect = (spec: string): string => `kind: KafkaConnect\nspec: { ${spec} }`;
const topics = (group: string): string =>
  `kind: KafkaConnector\nspec: { config: { consumer.override.group.id: ${group} } }`;

/** Groups of workers and groups of consumers. */
export const GROUP_PAGES: RulePages = {
  'connect/group-in-use': {
    title: 'the group of workers is no group of consumers',
    why: 'Workers find each other by a group, and Kafka lets only one kind of member into a group. Whoever comes second is refused, and tries for ever.',
    remedy: 'give the workers a groupId of their own, named after the resource',
    sources: ['Apache Kafka documentation, Kafka Connect configs'],
    pass: [topics('archive'), connect('groupId: orders-archive')],
    fail: [
      topics('pipes'),
      connect('groupId: connect-orders-archive'),
      connect('groupId: order-api'),
      'kind: KafkaMirrorMaker2\nspec: { target: { groupId: order-api } }',
    ],
  },
};
