import { at, listOf, words } from '../../../facts';
import type { Cluster, Listener } from '../../../inventory';
import { FINE, skip, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { gate } from '../../rule';
import type { Rule } from '../../rule';

/** What the configuration of listeners and of Cruise Control says of single brokers. */
export const BROKER_RULES: readonly Rule[] = [
  gate({
    id: 'operator/listener-host',
    on: 'Kafka',
    check: (cluster) => cluster.listeners.flatMap((listener) => brokersWithoutHost(cluster, listener)),
  }),
  gate({
    id: 'operator/listener-broker-unknown',
    on: 'Kafka',
    check: (cluster) =>
      cluster.listeners.flatMap(({ value, path }) =>
        listOf(at(value, 'configuration', 'brokers')).flatMap((broker, index) =>
          unknown(cluster, at(broker, 'broker'), [...path, 'configuration', 'brokers', index, 'broker']),
        ),
      ),
  }),
  gate({
    id: 'operator/capacity-broker',
    on: 'Kafka',
    check: (cluster) => {
      const known = new Set<unknown>();
      return overriddenBrokers(cluster).flatMap(({ id, path }) => {
        if (!known.has(id)) {
          known.add(id);
          return unknown(cluster, id, path);
        }
        return wrong(
          path,
          `the capacity of broker ${words(id)} is written twice, and the first counts`,
          'keep one of them',
        );
      });
    },
  }),
];

function overriddenBrokers(cluster: Cluster) {
  const where = ['spec', 'cruiseControl', 'brokerCapacity', 'overrides'];
  return listOf(cluster.at(...where)).flatMap((override, index) =>
    listOf(at(override, 'brokers')).map((id, nth) => ({ id, path: [...where, index, 'brokers', nth] })),
  );
}

/** Node ids stand in the status of the pools alone: no other manifest shows which ones a live cluster has. */
function unknown(cluster: Cluster, id: unknown, path: readonly (string | number)[]): readonly Outcome[] {
  if (typeof id !== 'number') return FINE;
  const ids = cluster.brokerIds;
  if (ids === undefined) return skip('the status of the KafkaNodePools, which tells node ids, is not in the input');
  if (ids.includes(id)) return FINE;
  return wrong(path, `there is no broker ${id}`, `the brokers are ${ids.join(', ')}`);
}

/** Without a template each broker needs a host of its own. */
function brokersWithoutHost(cluster: Cluster, { name, type, value, path }: Listener): readonly Outcome[] {
  const brokers = listOf(at(value, 'configuration', 'brokers'));
  const templated = at(value, 'configuration', 'hostTemplate') !== undefined;
  if (!['ingress', 'tlsroute'].includes(type) || templated || brokers.length === 0) return FINE;
  const named = new Set(
    brokers.flatMap((broker) => (at(broker, 'host') === undefined ? [] : [at(broker, 'broker')])),
  );
  const { brokerIds, brokers: count = 0 } = cluster;
  const lacking = brokerIds?.filter((id) => !named.has(id)).length ?? count - named.size;
  if (lacking <= 0) return FINE;
  const message = `listener ${JSON.stringify(name)} of type ${type} names hosts for ${named.size} brokers, and ${lacking} have none`;
  return wrong(
    [...path, 'configuration', 'brokers'],
    message,
    'add them, or set hostTemplate: broker-{nodeId}.example.com',
  );
}
