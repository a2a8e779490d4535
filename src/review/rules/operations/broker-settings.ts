import type { Cluster } from '../../../inventory';
import { flagOf } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';

const QUOTAS = ['spec', 'kafka', 'quotas'] as const;
const AUTO_CREATE = 'auto.create.topics.enable';
const FREE_SPACE = ['minAvailableBytesPerVolume', 'minAvailableRatioPerVolume'];

/** What the operators and the brokers are to do by themselves, and what not. */
export const BROKER_SETTINGS: readonly Rule[] = [
  policy({ id: 'operations/entity-operator', on: 'Kafka', dev: 'info', prod: 'warning', check: entityOperator }),
  policy({ id: 'operations/auto-create-topics', on: 'Kafka', dev: 'warning', prod: 'error', check: autoCreate }),
  policy({ id: 'operations/quotas', on: 'Kafka', dev: 'off', prod: 'warning', check: quotas }),
];

/** Topics and users that nobody looks at are an error of their own. */
function entityOperator(cluster: Cluster, { facts }: Scope): readonly Outcome[] {
  if (facts.elsewhere?.entityOperators === true) return FINE;
  const has = (operator: string): boolean => cluster.at('spec', 'entityOperator', operator) !== undefined;
  const missing = [
    ...(has('topicOperator') || cluster.topics.length > 0 ? [] : ['topicOperator']),
    ...(has('userOperator') || cluster.users.length > 0 ? [] : ['userOperator']),
  ];
  if (missing.length === 0) return FINE;
  const message = `there is no ${missing.join(' and no ')}: ${missing.length === 2 ? 'topics and users' : 'what it manages'} cannot come from manifests`;
  const remedy = missing.map((operator) => `${operator}: {}`).join(', ');
  return wrong(['spec', 'entityOperator'], message, `add entityOperator: { ${remedy} }`);
}

function autoCreate(cluster: Cluster): readonly Outcome[] {
  const setting = cluster.setting(AUTO_CREATE);
  if (flagOf(setting) !== true) return FINE;
  const message = 'a client that misspells the name of a topic creates it, and races the Topic Operator for others';
  return wrong(['spec', 'kafka', 'config', AUTO_CREATE], message, `write ${AUTO_CREATE}: false`);
}

function quotas(cluster: Cluster): readonly Outcome[] {
  const type = cluster.at(...QUOTAS, 'type');
  if (cluster.at(...QUOTAS) === undefined) {
    // an own plugin limits in its own way
    if (cluster.at('spec', 'kafka', 'config', 'client.quota.callback.class') !== undefined) return FINE;
    const remedy =
      'add quotas of type kafka with defaults, or of type strimzi with minAvailableRatioPerVolume: 0.1';
    return wrong(QUOTAS, 'nothing keeps one client from taking all that the brokers have', remedy);
  }
  if (type !== 'strimzi' || FREE_SPACE.some((key) => cluster.at(...QUOTAS, key) !== undefined)) return FINE;
  const message = 'the quotas do not keep space free: a full volume stops its broker';
  return wrong(QUOTAS, message, 'add minAvailableRatioPerVolume: 0.1');
}
