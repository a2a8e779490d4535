import { flagOf, itemsOf, numberOf } from '../../../inventory';
import type { Topic } from '../../../inventory';
import type { ContextFacts } from '../../context';
import { keptBytes } from '../../sizing';
import type { Kept } from '../../sizing';

/** Local retention that says: as long as the whole. */
const AS_WHOLE = -2;

/** What the topic keeps on the disks of brokers; nothing where nobody knows its bounds. */
export function keptBy(topic: Topic, { workload }: ContextFacts): number | undefined {
  const [rate, retentionBytes] = [rateOf(topic, workload), localLimit(topic, 'bytes')];
  if (!topic.managed || (rate === undefined && retentionBytes === undefined)) return undefined;
  if (itemsOf(topic.setting('cleanup.policy')).includes('compact')) return undefined;
  const replicas = topic.effectiveReplicas;
  const partitions = topic.partitions ?? topic.cluster?.number('num.partitions');
  const segmentBytes = topic.number('segment.bytes');
  if (replicas === undefined || partitions === undefined || segmentBytes === undefined) return undefined;
  const milliseconds = localLimit(topic, 'ms');
  const kept: Kept = {
    partitions,
    replicas,
    segmentBytes,
    retentionBytes,
    retentionSeconds: milliseconds === undefined ? undefined : milliseconds / 1000,
    rate,
  };
  return keptBytes(kept);
}

export function rateOf(topic: Topic, workload: ContextFacts['workload']): number | undefined {
  const rates = workload?.topics ?? {};
  return Object.hasOwn(rates, topic.topicName) ? rates[topic.topicName] : undefined;
}

export function isTiered(topic: Topic): boolean {
  return flagOf(topic.setting('remote.storage.enable')) === true;
}

/** The limit of what stays on the brokers; nothing when there is none. */
function localLimit(topic: Topic, unit: 'ms' | 'bytes'): number | undefined {
  const local = isTiered(topic) ? numberOf(topic.setting(`local.retention.${unit}`)) : AS_WHOLE;
  const limit = local === AS_WHOLE ? topic.number(`retention.${unit}`) : local;
  return limit === undefined || limit < 0 ? undefined : limit;
}

/** A topic without a limit of its own on either tier. */
export function keepsAllLocally(topic: Topic): boolean {
  return (['ms', 'bytes'] as const).every(
    (unit) => (topic.number(`local.retention.${unit}`) ?? AS_WHOLE) === AS_WHOLE,
  );
}
