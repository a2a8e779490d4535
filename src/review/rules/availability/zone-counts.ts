import type { Cluster, Pool, Topic } from '../../../inventory';
import { FINE, skip, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { brokerPath, configPath } from '../config-paths';
import { mostReplicas } from './nodes';
import { placementTerms } from './placement-terms';
import { podLabelsOf, takes } from './pod-labels';
import { rackLabel, replicasInZone, ZONE_LABEL, zoneCount } from './zones';

/** What the number of zones leaves possible. */
export const ZONE_COUNTS: readonly Rule[] = [
  policy({ id: 'availability/zones', on: 'Kafka', dev: 'off', prod: 'warning', check: clusterInZones }),
  policy({
    id: 'availability/zones',
    on: 'KafkaTopic',
    ofAlike: true,
    dev: 'off',
    prod: 'warning',
    check: topicInZones,
  }),
  policy({ id: 'availability/zones', on: 'KafkaNodePool', dev: 'off', prod: 'warning', check: poolInZones }),
];

function clusterInZones(cluster: Cluster, { facts }: Scope): readonly Outcome[] {
  const zones = zoneCount(facts);
  if (zones === undefined) return skip('the number of zones is not known');
  if (zones < 2) return FINE;
  const minIsr = 'min.insync.replicas';
  const [replicas, inSync] = [cluster.number('default.replication.factor') ?? 1, cluster.number(minIsr) ?? 1];
  return [
    ...unevenBrokers(cluster, zones),
    ...zoneLoss(replicas, inSync, zones, brokerPath(minIsr)),
    ...moreCopiesThanZones(mostReplicas(cluster), zones),
  ];
}

function unevenBrokers(cluster: Cluster, zones: number): readonly Outcome[] {
  const { brokers = 0, brokerPools } = cluster;
  const [pool] = brokerPools;
  if (pool === undefined || brokers % zones === 0) return FINE;
  const message = `${brokers} brokers do not divide by ${zones} zones: brokers in small zones take more replicas`;
  const next = Math.ceil(brokers / zones) * zones;
  return wrong(['spec', 'replicas'], message, `run ${next} brokers`, { resource: pool });
}

function moreCopiesThanZones(replicas: number, zones: number): readonly Outcome[] {
  if (replicas <= zones) return FINE;
  const message = `some topics have ${replicas} replicas in ${zones} zones: a zone holds several copies`;
  return wrong(brokerPath('default.replication.factor'), message, `use ${zones} replicas, or more zones`, {
    severity: 'info',
  });
}

/** What a topic takes from the cluster as a whole is told there. */
function topicInZones(topic: Topic, { facts }: Scope): readonly Outcome[] {
  const zones = zoneCount(facts) ?? 1;
  if (zones < 2 || !topic.managed) return FINE;
  const key = 'min.insync.replicas';
  const [replicas, inSync] = [topic.effectiveReplicas, topic.number(key)];
  if (replicas === undefined || inSync === undefined) return FINE;
  const { cluster } = topic;
  const inherited = replicas === cluster?.number('default.replication.factor') && inSync === cluster.number(key);
  return inherited ? FINE : zoneLoss(replicas, inSync, zones, configPath(key));
}

function zoneLoss(replicas: number, inSync: number, zones: number, path: readonly string[]): readonly Outcome[] {
  const left = replicas - replicasInZone(replicas, zones);
  // one copy, or all of them needed, is the matter of other rules
  if (replicas <= inSync || left >= inSync) return FINE;
  const message = `a lost zone of ${zones} may leave ${left} of ${replicas} replicas, and ${inSync} are to be in sync`;
  const enough = Math.ceil((inSync * zones) / (zones - 1));
  return wrong(path, message, `use ${enough} replicas, or more zones`);
}

function poolInZones(pool: Pool, { facts }: Scope): readonly Outcome[] {
  const [zones, template] = [zoneCount(facts), pool.template('pod')];
  if (zones === undefined || template === undefined || pool.replicas <= zones) return FINE;
  const labels = new Set<unknown>([ZONE_LABEL, pool.cluster === undefined ? undefined : rackLabel(pool.cluster)]);
  const own = podLabelsOf(pool);
  return placementTerms(template.value)
    .filter(({ kind, hard, selector }) => kind === 'anti-affinity' && hard && takes(selector, own))
    .filter(({ topologyKey }) => topologyKey !== undefined && labels.has(topologyKey))
    .flatMap(({ path }) =>
      wrong(
        [...template.path, ...path],
        `only ${zones} of the ${pool.replicas} pods of pool ${pool.name} can run: a zone takes one`,
        'spread over zones by topologySpreadConstraints with maxSkew 1',
        { resource: template.resource },
      ),
    );
}
