import { aclsOf, Authorizer } from '../../../src/access';
import type { AclOperation, AclResource, AclRule } from '../../../src/access';
import { at, listOf } from '../../../src/facts';
import type { SynthesizedObject } from '../../support/synthesize';
import { Random } from '../api/random';
import { ruleSet } from '../authorizer/rule-sets';
import type { Step } from './cases/case';
import { kafkaWords, plannedUser } from './plan';
import type { PlannedTopic, PlannedUser, Task } from './plan';
import type { Check, Results } from './verdicts';

/** Users with rules at random, and what we say that they may do. */
export interface Authorized {
  readonly topics: readonly PlannedTopic[];
  readonly users: readonly PlannedUser[];
  readonly tasks: readonly Task[];
}

const ABOUT = 'authorizer';
const SETS = 30;
const SECONDS = 120;
/** Where the broker sees all clients of the judge come from. */
const HERE = '127.0.0.1';
const NAMES = ['o', 'or', 'orders', 'orders-dlq', 'Orders', 'hardcode'].map(ours);

/** What Kafka tells of, by type. */
const OPERATIONS = {
  topic: ['Read', 'Write', 'Create', 'Delete', 'Alter', 'Describe', 'AlterConfigs', 'DescribeConfigs'],
  group: ['Read', 'Delete', 'Describe', 'AlterConfigs', 'DescribeConfigs'],
  cluster: ['Create', 'ClusterAction', 'Alter', 'Describe', 'AlterConfigs', 'DescribeConfigs', 'IdempotentWrite'],
} as const;

/** Users of generated rule sets, moved to topics and groups that nobody else in the judge has to do with. */
export function authorized(): Authorized {
  const random = new Random(1);
  const users = Array.from({ length: SETS }, () => ruleSet(random))
    .flatMap((set) => set.users.slice(0, 1))
    .map(moved);
  return {
    topics: NAMES.map((name) => ({ name, partitions: 1, replicas: 1, config: {} })),
    users: users.map(plannedUser),
    tasks: users.map(taskOf),
  };
}

export function authorizedChecks({ tasks }: Authorized, results: Results): Check[] {
  return tasks.flatMap(({ id, steps }) =>
    steps.flatMap((step, index): Check[] => {
      if (step.super === true) return [];
      const outcome = results.get(id)?.outcomes[index] ?? 'no result';
      const what = `${id} ${JSON.stringify(step)}`;
      return [{ about: ABOUT, kind: 'works', what, wrong: outcome === 'ok' ? undefined : outcome }];
    }),
  );
}

function ours(name: string): string {
  return name === '*' ? name : `authorizer.${name}`;
}

function moved(user: SynthesizedObject, index: number): SynthesizedObject {
  const acls = (listOf(at(user, 'spec', 'authorization', 'acls')) as AclRule[]).map((rule) => {
    const { name } = rule.resource;
    const resource = name === undefined ? rule.resource : { ...rule.resource, name: ours(name) };
    return { ...rule, resource, ...(rule.host === '10.0.0.1' ? { host: HERE } : {}) };
  });
  const authentication = { type: 'scram-sha-512' };
  return {
    kind: 'KafkaUser',
    metadata: { name: `authorizer-${index}` },
    spec: { authentication, authorization: { type: 'simple', acls } },
  };
}

function taskOf(user: SynthesizedObject): Task {
  const { name } = user.metadata;
  const authorizer = new Authorizer({ superUsers: [], openWithoutAcl: false }, aclsOf(user));
  const operations = (resource: AclResource): string[] => {
    const may = (operation: AclOperation): boolean =>
      authorizer.decide({ principal: name, operation, resource, host: HERE }).allowed;
    const all = resource.type === 'transactionalId' ? [] : OPERATIONS[resource.type];
    return may('Describe') ? all.filter(may).map(kafkaWords) : [];
  };
  const steps: Step[] = [
    ...NAMES.map((group): Step => ({ do: 'commitOffsets', super: true, group, topic: NAMES[0] })),
    ...NAMES.map((topic) => ({
      do: 'authorizedOnTopic',
      topic,
      operations: operations({ type: 'topic', name: topic }),
    })),
    ...NAMES.map((group) => ({
      do: 'authorizedOnGroup',
      group,
      operations: operations({ type: 'group', name: group }),
    })),
    { do: 'authorizedOnCluster', operations: operations({ type: 'cluster' }) },
  ];
  return { id: name, user: name, seconds: SECONDS, all: true, steps };
}
