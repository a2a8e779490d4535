import { itemsOf } from '../../../inventory';
import type { Cluster, Topic } from '../../../inventory';
import { FINE, skip, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { GIB } from '../../sizing';
import { configPath } from '../config-paths';
import { counted } from '../counted';
import { hasTieredStorage } from '../kafka/brokers';
import { isTiered, keepsAllLocally, keptBy } from './kept';

/** Parts of the disks: above the first it is time to act, above the second nothing is left for a lost broker. */
const MUCH = 0.75;
const TOO_MUCH = 0.85;

/** What topics keep beside what disks hold. */
export const SIZE: readonly Rule[] = [
  policy({ id: 'storage/size', on: 'Kafka', dev: 'off', prod: 'error', check: size }),
  policy({ id: 'storage/tiered', on: 'KafkaTopic', ofAlike: true, dev: 'warning', prod: 'error', check: tiered }),
];

function size(cluster: Cluster, { facts }: Scope): readonly Outcome[] {
  const disks = diskBytes(cluster);
  const [pool] = cluster.brokerPools;
  if (disks === undefined || pool === undefined || cluster.topics.length === 0) return FINE;
  const { skew = 1.2, growth = 1 } = facts.workload ?? {};
  const bytes = cluster.topics.map((topic) => keptBy(topic, facts));
  const known = bytes.filter((kept) => kept !== undefined);
  const needed = known.reduce((all, kept) => all + kept, 0) * skew * growth;
  if (needed <= disks * MUCH) {
    const unknown = cluster.topics.filter((topic, index) => topic.managed && bytes[index] === undefined).length;
    return unknown === 0
      ? FINE
      : skip(
          `how much is kept of ${counted(unknown, 'topic')} is not known: compacted, or without retention.bytes and a rate`,
        );
  }
  const message = `topics may keep ${Math.round(needed / GIB)} GiB, with copies and an uneven spread, and the disks of all brokers hold ${Math.round(disks / GIB)}`;
  const remedy = 'grow the disks, run more brokers, keep less, or move old data to tiered storage';
  const severity = needed > disks * TOO_MUCH ? {} : ({ severity: 'warning' } as const);
  return wrong(['spec', 'storage'], message, remedy, { resource: pool, ...severity });
}

/** Bytes of all brokers' disks; nothing when one of them is without a size. */
function diskBytes(cluster: Cluster): number | undefined {
  let all = 0;
  for (const pool of cluster.brokerPools) {
    for (const volume of pool.volumes) {
      if (volume.size === undefined) return undefined;
      all += volume.size * pool.replicas;
    }
  }
  return all;
}

function isCompacted(topic: Topic): boolean {
  return itemsOf(topic.setting('cleanup.policy')).includes('compact');
}

/** That the cluster has no tiered storage is told by Kafka's rules. */
function tiered(topic: Topic): readonly Outcome[] {
  const { cluster, managed } = topic;
  if (!managed || !isTiered(topic) || cluster === undefined) return FINE;
  // a compacted topic cannot be tiered at all
  if (!hasTieredStorage(cluster) || !keepsAllLocally(topic) || isCompacted(topic)) return FINE;
  return wrong(
    configPath('local.retention.ms'),
    'brokers keep as much as the remote storage does: nothing is saved',
    'write local.retention.ms or local.retention.bytes, below the retention of the topic',
  );
}
