import type { AclOperation, AclResource, AclRule, Question, TypeQuestion } from '../../../src/access';
import type { SynthesizedObject } from '../../support/synthesize';
import type { Random } from '../api/random';

/** A cluster, its users, and what is asked about them. */
export interface RuleSet {
  readonly kafka: object;
  readonly users: readonly SynthesizedObject[];
  readonly questions: readonly (Question | TypeQuestion)[];
}

const QUESTIONS = 60;
const TYPES = ['topic', 'group', 'cluster', 'transactionalId'] as const;
const OPERATIONS: readonly AclOperation[] = [
  'Read',
  'Write',
  'Create',
  'Delete',
  'Alter',
  'Describe',
  'ClusterAction',
  'AlterConfigs',
  'DescribeConfigs',
  'IdempotentWrite',
  'All',
];
/** Often enough asked that rules meet. */
const FREQUENT: readonly AclOperation[] = ['Read', 'Write', 'Describe', 'DescribeConfigs', 'AlterConfigs', 'All'];
const USERS = ['a', 'b', 'team.a', 'team.b'];
const PRINCIPALS = [...USERS, ...USERS.map((user) => `CN=${user}`), 'A', 'ANONYMOUS', 'CN=main-kafka,O=io.strimzi'];
/** Kafka asks for the last but one when it asks for any; the last begins like it. */
const NAMES = [
  'o',
  'or',
  'orders',
  'orders-dlq',
  'Orders',
  'payments',
  'kafka-cluster',
  '*',
  '*x',
  'hardcode',
  'hard',
];
const PREFIXES = ['o', 'or', 'orders', 'orders-', 'pay', '*', 'hard', 'kafka', 'payments-and-more'];
const HOSTS = ['10.0.0.1', '10.0.0.2', '0:0:0:0:0:0:0:1'];
const AUTHENTICATIONS = ['tls', 'tls-external', 'scram-sha-512'].map((type) => ({ authentication: { type } }));
const OPEN = [true, 'true', 'TRUE', false, 'yes'];

/** A set of rules that has something of everything, and that meets the questions about it. */
export function ruleSet(random: Random): RuleSet {
  const users = USERS.slice(0, 1 + random.below(USERS.length)).map((name) => kafkaUser(name, random));
  const questions = Array.from({ length: QUESTIONS }, () => question(random));
  return { kafka: kafka(random), users, questions };
}

function kafka(random: Random): object {
  const superUsers = PRINCIPALS.filter(() => random.below(12) === 0);
  const open = random.below(2) === 0 ? undefined : random.pick(OPEN);
  const config = open === undefined ? {} : { 'allow.everyone.if.no.acl.found': open };
  const authorization = { type: 'simple', ...(superUsers.length === 0 ? {} : { superUsers }) };
  return { kind: 'Kafka', metadata: { name: 'main' }, spec: { kafka: { authorization, config } } };
}

function kafkaUser(name: string, random: Random): SynthesizedObject {
  const authentication = random.pick([...AUTHENTICATIONS, {}]);
  const acls = Array.from({ length: random.below(6) }, () => rule(random));
  const spec = { ...authentication, authorization: { type: 'simple', acls } };
  return { kind: 'KafkaUser', apiVersion: 'kafka.strimzi.io/v1', metadata: { name }, spec };
}

function rule(random: Random): AclRule {
  const host = random.below(3) === 0 ? { host: random.pick(HOSTS) } : random.pick([{}, { host: '*' }]);
  return {
    ...(random.below(4) === 0 ? { type: 'deny' } : random.pick([{}, { type: 'allow' }] as const)),
    resource: resource(random),
    operations: Array.from({ length: 1 + random.below(2) }, () => operation(random)),
    ...host,
  };
}

/** Topics most of all, so that rules meet. */
function resource(random: Random): AclResource {
  const type = typeOf(random);
  if (type === 'cluster') return { type };
  if (random.below(3) === 0) return { type, name: random.pick(PREFIXES), patternType: 'prefix' };
  return { type, name: random.pick(NAMES), ...random.pick([{}, { patternType: 'literal' }] as const) };
}

function question(random: Random): Question | TypeQuestion {
  const asker = { principal: random.pick(PRINCIPALS), host: random.pick(HOSTS), operation: operation(random) };
  const type = typeOf(random);
  // Kafka does not take this one for a type
  if (asker.operation !== 'All' && random.below(4) === 0) return { ...asker, type };
  return { ...asker, resource: type === 'cluster' ? { type } : { type, name: random.pick(NAMES) } };
}

function typeOf(random: Random): AclResource['type'] {
  return random.below(2) === 0 ? 'topic' : random.pick(TYPES);
}

function operation(random: Random): AclOperation {
  return random.pick(random.below(3) === 0 ? OPERATIONS : FREQUENT);
}
