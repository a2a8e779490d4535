import type { Cluster, Pool } from '../../../inventory';
import { FINE, skip, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { placementTerms, isPinnedBy } from './placement-terms';
import { rackLabel, ZONE_LABEL, zoneCount } from './zones';

const HOST_LABEL = 'kubernetes.io/hostname';
const POD = ['spec', 'template', 'pod'] as const;

/** Where pods run beside each other. */
export const PLACEMENT: readonly Rule[] = [
  policy({ id: 'availability/rack', on: 'Kafka', dev: 'off', prod: 'error', check: rack }),
  policy({ id: 'availability/spread', on: 'KafkaNodePool', dev: 'off', prod: 'error', check: spread }),
  policy({
    id: 'availability/one-broker-per-node',
    on: 'KafkaNodePool',
    dev: 'off',
    prod: 'warning',
    check: oneBrokerPerNode,
  }),
];

function rack(cluster: Cluster, { facts }: Scope): readonly Outcome[] {
  if (zoneCount(facts) === 1) return FINE;
  const path = ['spec', 'kafka', 'rack'];
  const remedy = `write rack: { type: topology-label, topologyKey: ${ZONE_LABEL} }`;
  if (cluster.at(...path) === undefined) {
    return wrong(path, 'brokers do not know their zone: all copies of a partition may be in one', remedy);
  }
  const label = rackLabel(cluster);
  if (label === undefined || label === ZONE_LABEL || facts.rackTopologyKeys?.includes(label) === true) return FINE;
  const message = `brokers take ${label} for their zone, which is not known to be one`;
  return wrong([...path, 'topologyKey'], message, `${remedy}, or name the label in rackTopologyKeys`);
}

/** The operator only demands that nodes have the label: it spreads nothing by itself. */
function spread(pool: Pool): readonly Outcome[] {
  if (pool.cluster === undefined) return skip('the Kafka of the pool is not in the input');
  const label = rackLabel(pool.cluster);
  if (label === undefined) return FINE;
  const pod = pool.template('pod')?.value;
  const terms = placementTerms(pod).filter(({ topologyKey }) => topologyKey === label);
  if (terms.some(({ hard }) => hard) || isPinnedBy(pod, label)) return FINE;
  const path = [...POD, 'topologySpreadConstraints'];
  const remedy = `add a constraint with maxSkew 1, DoNotSchedule and ${label} over the pods of this cluster and role`;
  return terms.length === 0
    ? wrong(path, 'nothing keeps all pods of the pool from running in one zone', remedy)
    : wrong(path, 'the pods are spread over zones only where that is easy', remedy, { severity: 'info' });
}

function oneBrokerPerNode(pool: Pool, { facts }: Scope): readonly Outcome[] {
  if (!pool.isBroker || facts.oneBrokerPerNode === true) return FINE;
  const terms = placementTerms(pool.template('pod')?.value).filter(({ topologyKey }) => topologyKey === HOST_LABEL);
  if (terms.some(({ hard }) => hard)) return FINE;
  const path = [...POD, 'affinity', 'podAntiAffinity'];
  const remedy = `require anti-affinity by ${HOST_LABEL} between the brokers of the cluster`;
  return terms.length === 0
    ? wrong(path, 'two brokers may run on one node, and fall with it', remedy)
    : wrong(path, 'brokers are kept apart only where that is easy', remedy, { severity: 'info' });
}
