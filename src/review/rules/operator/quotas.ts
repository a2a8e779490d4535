import type { Cluster } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { gate } from '../../rule';
import type { Rule } from '../../rule';

const QUOTAS = ['spec', 'kafka', 'quotas'] as const;
const [BYTES, RATIO] = [
  [...QUOTAS, 'minAvailableBytesPerVolume'],
  [...QUOTAS, 'minAvailableRatioPerVolume'],
];

/** Whether the plugin of quotas lets anybody write at all. */
export const QUOTA_RULES: readonly Rule[] = [
  gate({ id: 'operator/quotas-above-volumes', on: 'Kafka', check: aboveVolumes }),
];

/** One volume with less is enough to stop all producers. */
function aboveVolumes(cluster: Cluster): readonly Outcome[] {
  if (cluster.at(...QUOTAS, 'type') !== 'strimzi') return FINE;
  const [bytes, ratio] = [cluster.at(...BYTES), cluster.at(...RATIO)];
  if (typeof ratio === 'number' && ratio >= 1) {
    return wrong(RATIO, 'a volume is never all free: producers are stopped from the start', 'write 0.1');
  }
  if (typeof bytes !== 'number') return FINE;
  for (const pool of cluster.brokerPools) {
    // of an emptyDir the disk of the node counts
    const size = Math.min(
      ...pool.volumes.map(({ type, size: of = Infinity }) => (type === 'persistent-claim' ? of : Infinity)),
    );
    if (pool.replicas === 0 || bytes < size) continue;
    const message = `a volume of pool ${pool.name} has ${size} bytes, and never ${bytes} of them free: producers are stopped from the start`;
    return wrong(BYTES, message, `write a tenth of it: ${Math.floor(size / 10)}`);
  }
  return FINE;
}
