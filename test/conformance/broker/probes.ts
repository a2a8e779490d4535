import type { Step } from './cases/case';
import type { Names, Trio } from './cases/names';

export type ProbedOperation =
  | 'Read'
  | 'Write'
  | 'Create'
  | 'Delete'
  | 'Alter'
  | 'Describe'
  | 'AlterConfigs'
  | 'DescribeConfigs'
  | 'CreateTokens';

export type Family = 'in' | 'out' | 'internal' | 'group' | 'transactionalId' | 'internal transactionalId';

/** What a probe is about: something of the user's own, what is named like it, or the cluster. */
export type Target =
  Family | `${Family} sibling` | `${Family} beside` | 'application' | 'application sibling' | 'fresh' | 'cluster';

/** A request that needs one operation on one resource, with what a refusal looks like. */
export interface Probe {
  readonly target: Target;
  readonly operation: ProbedOperation;
  readonly step: Step;
  /** Simple names of the exceptions that may say no. */
  readonly refusals: readonly string[];
}

type Row = readonly [operation: ProbedOperation, step: string, args?: Readonly<Record<string, unknown>>];

const TOPIC: readonly Row[] = [
  ['Describe', 'describeTopic'],
  ['Describe', 'listTopic'],
  ['Describe', 'listOffsets'],
  ['DescribeConfigs', 'describeTopicConfigs'],
  ['AlterConfigs', 'alterTopicConfigs', { dry: true }],
  ['Create', 'createTopic', { dry: true, there: true }],
  ['Alter', 'addPartitions', { dry: true }],
  ['Write', 'produce', { idempotent: false }],
  ['Read', 'assign'],
  ['Read', 'describeProducers'],
  ['Delete', 'deleteRecords'],
];

const GROUP: readonly Row[] = [
  ['Describe', 'describeGroup'],
  ['Describe', 'groupOffsets'],
  ['Describe', 'listGroup'],
  ['Read', 'commitOffsets'],
  ['DescribeConfigs', 'describeGroupConfigs'],
  ['AlterConfigs', 'alterGroupConfigs', { dry: true, key: 'consumer.session.timeout.ms', value: '50000' }],
];

const TRANSACTIONAL_ID: readonly Row[] = [
  ['Describe', 'describeTransaction'],
  ['Describe', 'listTransaction'],
  ['Write', 'begin'],
];

const CLUSTER: readonly Row[] = [
  ['Describe', 'describeAcls'],
  ['Describe', 'describeLogDirs'],
  ['Describe', 'describeQuorum'],
  ['Describe', 'describeCredentials'],
  ['Describe', 'listReassignments'],
  ['DescribeConfigs', 'describeBrokerConfigs'],
  ['DescribeConfigs', 'describeQuotas'],
  ['DescribeConfigs', 'listConfigResources'],
  ['Alter', 'createAcl'],
  ['Alter', 'deleteAcl'],
  ['Alter', 'alterCredentials'],
  ['Alter', 'reassign'],
  ['Alter', 'electLeader'],
  ['AlterConfigs', 'alterBrokerConfigs'],
  ['AlterConfigs', 'alterQuotas'],
  ['CreateTokens', 'tokenForAnother'],
];

/** Either that topic or the cluster would do. */
const CREATE: readonly Row[] = [['Create', 'createTopic', { dry: true }]];
const DELETE_GROUP: readonly Row[] = [['Delete', 'deleteGroup']];
const DELETE_TOPIC: readonly Row[] = [['Delete', 'deleteTopic']];

const REFUSALS = {
  topic: ['TopicAuthorizationException', 'NotListed'],
  group: ['GroupAuthorizationException', 'NotListed'],
  transactionalId: ['TransactionalIdAuthorizationException', 'NotListed'],
  cluster: ['ClusterAuthorizationException', 'DelegationTokenAuthorizationException'],
};

/** Everything that is tried as one user, in an order in which nothing spoils what comes later. */
export function probesOf(names: Names): Probe[] {
  const { topics, groups, transactionalIds } = targetsOf(names);
  const topic = names.in.own;
  return [
    ...topics.flatMap(([target, name]) => rows(target, TOPIC, REFUSALS.topic, { topic: name })),
    ...groups.flatMap(([target, group]) => rows(target, GROUP, REFUSALS.group, { group, topic })),
    ...transactionalIds.flatMap(([target, transactionalId]) =>
      rows(target, TRANSACTIONAL_ID, REFUSALS.transactionalId, { transactionalId }),
    ),
    ...rows('cluster', CLUSTER, REFUSALS.cluster, { topic: names.out.own }),
    ...rows('fresh', CREATE, REFUSALS.topic, { topic: names.fresh }),
    ...groups.flatMap(([target, group]) => rows(target, DELETE_GROUP, REFUSALS.group, { group })),
    ...topics.flatMap(([target, name]) => rows(target, DELETE_TOPIC, REFUSALS.topic, { topic: name })),
  ];
}

/** What must be there for the probes to mean something, beside the topics. */
export function preparationsOf(names: Names): Step[] {
  const { groups, transactionalIds } = targetsOf(names);
  const topic = names.in.own;
  return [
    ...groups.map(([, group]): Step => ({ do: 'commitOffsets', super: true, group, topic })),
    ...transactionalIds.map(([, transactionalId]): Step => ({ do: 'begin', super: true, transactionalId })),
    ...[names.in, names.out, names.internal]
      .flatMap(({ own, sibling, beside }) => [own, sibling, beside])
      .map((topic): Step => ({ do: 'produce', super: true, topic })),
  ];
}

type Named = readonly [target: Target, name: string];

function targetsOf({ in: source, out, internal, group, application, transactionalId }: Names): {
  readonly topics: readonly Named[];
  readonly groups: readonly Named[];
  readonly transactionalIds: readonly Named[];
} {
  return {
    topics: [...each('in', source), ...each('out', out), ...each('internal', internal)],
    groups: [...each('group', group), ['application', application], ['application sibling', internal.own]],
    transactionalIds: [...each('transactionalId', transactionalId), ...each('internal transactionalId', internal)],
  };
}

function each(family: Family, { own, sibling, beside }: Trio): Named[] {
  return [
    [family, own],
    [`${family} sibling`, sibling],
    [`${family} beside`, beside],
  ];
}

function rows(
  target: Target,
  table: readonly Row[],
  refusals: readonly string[],
  args: Readonly<Record<string, string>>,
): Probe[] {
  return table.map(([operation, name, more]) => ({
    target,
    operation,
    step: { do: name, ...args, ...more },
    refusals,
  }));
}
