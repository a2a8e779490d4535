import { CLUSTER_LABEL, kafkaPodLabels } from '../facts';
import type { Apart, NodeRole, PlacedPods } from './placement';

/** Labels of the pods of one pool, and of them alone. */
export function poolPodLabels(cluster: string, pool: string): Record<string, string> {
  return { [CLUSTER_LABEL]: cluster, 'strimzi.io/pool-name': pool };
}

/** The pods of a node pool, to be placed. */
export function poolPods(
  cluster: string,
  pool: string,
  roles: readonly NodeRole[],
  rackLabel: string | undefined,
): PlacedPods {
  const role = roles.includes('broker') ? 'broker' : 'controller';
  const labels: Readonly<Record<Apart, Readonly<Record<string, string>>>> = {
    cluster: kafkaPodLabels(cluster),
    pool: poolPodLabels(cluster, pool),
    role: { [CLUSTER_LABEL]: cluster, [`strimzi.io/${role}-role`]: 'true' },
  };
  return { labelsOf: (among) => labels[among], rackLabel };
}
