import { at, isMetadataVersion, isNewer, KAFKA_VERSIONS, words } from '../../../facts';
import type { Cluster, Pool } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { gate } from '../../rule';
import type { Rule } from '../../rule';
import { effectiveMetadataVersion } from './versions';

const CONFIG = ['spec', 'kafka', 'config'] as const;

/** What the operator takes, and warns of in the status of the Kafka. */
export const STATUS_RULES: readonly Rule[] = [
  gate({
    id: 'operator/default-replication-factor',
    on: 'Kafka',
    check: (cluster) => leftOut(cluster, 'default.replication.factor', 'copy'),
  }),
  gate({
    id: 'operator/min-insync-replicas',
    on: 'Kafka',
    check: (cluster) => leftOut(cluster, 'min.insync.replicas', 'replica in sync'),
  }),
  gate({
    id: 'operator/ephemeral-storage',
    on: 'Kafka',
    check: (cluster) => cluster.pools.flatMap((pool) => forgetful(pool, onlyRolesOf(pool, cluster))),
  }),
  gate({
    id: 'operator/controller-count',
    on: 'Kafka',
    check: (cluster, { profile }) => {
      const { controllers = 0 } = cluster;
      // prod says so of the pool, as an error
      if (controllers === 0 || controllers % 2 === 1 || profile === 'prod') return FINE;
      const tolerated = controllers / 2 - 1;
      const message = `${controllers} controllers survive the loss of ${tolerated === 0 ? 'none' : tolerated}, as ${controllers - 1} ${controllers === 2 ? 'does' : 'do'}`;
      return wrong([], message, `run ${controllers + 1} controllers, or ${controllers - 1}`);
    },
  }),
  gate({
    id: 'operator/metadata-version-older',
    on: 'Kafka',
    check: (cluster, { facts }) => {
      const { version } = cluster;
      const metadata = effectiveMetadataVersion(cluster, facts.runningKafkaVersions);
      // what is no version, or too new, is refused
      if (metadata === undefined || !isMetadataVersion(metadata) || isNewer(metadata, version) === true)
        return FINE;
      if (!Object.hasOwn(KAFKA_VERSIONS, version)) return FINE;
      const line = /^\d+\.\d+/.exec(metadata)?.[0];
      if (line === undefined || version.startsWith(line)) return FINE;
      const message = `the metadata version stays at ${metadata} under Kafka ${version}: the upgrade is half done`;
      const remedy = `write ${KAFKA_VERSIONS[version] ?? version} once the new version has proved itself`;
      return wrong(['spec', 'kafka', 'metadataVersion'], message, remedy);
    },
  }),
  ...['inter.broker.protocol.version', 'log.message.format.version'].map((key) =>
    gate({
      id: `operator/${key.replaceAll('.', '-')}`,
      on: 'Kafka',
      check: (cluster) => {
        if (cluster.at(...CONFIG, key) === undefined) return FINE;
        return wrong([...CONFIG, key], `${key} means nothing to Kafka without ZooKeeper`, 'remove it');
      },
    }),
  ),
  gate({
    id: 'operator/ingress-deprecated',
    on: 'Kafka',
    check: (cluster) =>
      cluster.listeners
        .filter(({ type }) => type === 'ingress')
        .flatMap(({ name, path }) =>
          wrong(
            [...path, 'type'],
            `listener ${JSON.stringify(name)} is of type ingress, which Strimzi gives up`,
            'plan for tlsroute, loadbalancer or nodeport',
          ),
        ),
  }),
  gate({
    id: 'operator/quotas-plugin',
    on: 'Kafka',
    check: (cluster) => {
      const key = 'client.quota.callback.class';
      if (cluster.at('spec', 'kafka', 'quotas') === undefined || cluster.at(...CONFIG, key) === undefined)
        return FINE;
      const message = `spec.kafka.quotas is there, so the operator removes ${key}`;
      return wrong([...CONFIG, key], message, 'keep one of them');
    },
  }),
  gate({
    id: 'operator/throttled-replicas',
    on: 'KafkaTopic',
    check: (topic) => {
      if (!topic.managed) return FINE;
      return ['follower', 'leader'].flatMap((side) => {
        const key = `${side}.replication.throttled.replicas`;
        if (topic.at('spec', 'config', key) === undefined) return FINE;
        const message = `${key} is what rebalances set while they run: the two would overwrite each other`;
        return wrong(['spec', 'config', key], message, 'remove it');
      });
    },
  }),
];

/** With one broker there is nothing to copy, and the operator is silent. */
function leftOut(cluster: Cluster, key: string, what: string): readonly Outcome[] {
  if ((cluster.brokers ?? 0) < 2 || at(cluster.object, ...CONFIG, key) !== undefined) return FINE;
  return wrong([...CONFIG, key], `${key} is not written, and stands for 1 ${what}`, `write ${key}`);
}

/** The roles of which a pool has the only node. */
function onlyRolesOf(pool: Pool, { brokers, controllers }: Cluster): string[] {
  if (pool.replicas === 0) return [];
  return [
    ...(pool.isBroker && brokers === 1 ? ['broker'] : []),
    ...(pool.isController && controllers === 1 ? ['controller'] : []),
  ];
}

/** The only node of a role forgets with its disk all that the role knows. */
function forgetful(pool: Pool, roles: readonly string[]): readonly Outcome[] {
  const volume = roles.length === 0 ? undefined : pool.volumes.find(({ type }) => type === 'ephemeral');
  if (volume === undefined) return FINE;
  const message = `the only ${roles.join(' and ')} has a volume of type ${words(volume.type)}: a restart loses what is on it`;
  return wrong([...volume.path, 'type'], message, 'use persistent-claim, or more nodes', { resource: pool });
}
