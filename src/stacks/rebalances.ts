import type { RebalanceOfCluster } from '../config';
import type { CruiseControlGoal, IKafka, KafkaRebalanceProps } from '../constructs';
import { resourceNameFor } from '../facts';
import { ownerLabels } from './settings';

/** A rebalance of the config as options of its construct. */
export function rebalanceProps(
  { name, resourceName, entry }: RebalanceOfCluster,
  cluster: IKafka,
): KafkaRebalanceProps {
  const { goals, moveReplicasOffVolumes, labels, annotations, overrides, ...same } = entry.value;
  return {
    ...same,
    cluster,
    name: resourceName ?? resourceNameFor(name),
    ...(goals && { goals: goals as CruiseControlGoal[] }),
    ...(moveReplicasOffVolumes && { moveReplicasOffVolumes }),
    ...ownerLabels(undefined, labels),
    ...(annotations && { annotations }),
    ...(overrides && { overrides }),
  };
}
