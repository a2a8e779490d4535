import type { Cluster } from '../../../inventory';
import type { ContextFacts } from '../../context';

export const ZONE_LABEL = 'topology.kubernetes.io/zone';

/** How many zones the nodes are in; nothing when that is not known. */
export function zoneCount({ zones }: ContextFacts): number | undefined {
  return typeof zones === 'object' ? zones.length : zones;
}

/** The node label by which the brokers of a cluster know their rack; nothing when they read it otherwise or have none. */
export function rackLabel(cluster: Cluster): string | undefined {
  const type = cluster.at('spec', 'kafka', 'rack', 'type') ?? 'topology-label';
  const label = cluster.at('spec', 'kafka', 'rack', 'topologyKey');
  return type === 'topology-label' && typeof label === 'string' && label !== '' ? label : undefined;
}

/** The most replicas of one partition that a zone holds when Kafka spreads them over racks. */
export function replicasInZone(replicas: number, zones: number): number {
  return Math.ceil(replicas / zones);
}
