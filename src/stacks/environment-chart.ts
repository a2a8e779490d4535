import { Chart } from 'cdk8s';
import { Construct } from 'constructs';

import { examineEnvironment, loadConfig } from '../config';
import type { ClusterOfEnvironment, Config, Environment } from '../config';
import { addSyncWaves, Kafka, KafkaNodePool, KafkaRebalance, KafkaTopic, skipDryRuns } from '../constructs';
import type { IKafka } from '../constructs';
import { PROFILES } from '../profiles';
import { Attempts } from './attempts';
import { addMirrors } from './cluster-mirrors';
import { kafkaProps } from './cluster-props';
import { addComponents } from './components';
import { addListenerCertificates, knownListeners } from './listeners';
import { makeEach, onceEach } from './making';
import type { MadeCluster, Making } from './making';
import { addClientPolicies, addNamespaces } from './namespaces';
import type { ClientRoute } from './namespaces';
import { addOperator, operatorOrigin, refuseUnwatched } from './operator';
import { clusterOrigin } from './origins/cluster-origin';
import { EntryOrigin } from './origins/entry-origin';
import { setOrigin } from './origins/origin';
import { POOL_ROWS, REBALANCE_ROWS, TOPIC_ROWS } from './origins/rows';
import { nodePoolProps } from './pools';
import type { ProtectFrom } from './pools';
import { rebalanceProps } from './rebalances';
import { topicProps } from './topics';
import { addUsers } from './users';

/** Options of an EnvironmentChart. */
export interface EnvironmentChartProps {
  /** The context config: the path of `kafka.yaml`, or what `loadConfig` gave. */
  readonly config: string | Config;
  /** Name of the environment in it. */
  readonly environment: string;
}

/**
 * One environment of a context config, as constructs: its namespaces, clusters, pools, topics and clients.
 *
 * @example
 * const app = new App();
 * new EnvironmentChart(app, 'prod', { config: 'kafka.yaml', environment: 'prod' });
 */
export class EnvironmentChart extends Chart {
  readonly environment: Environment;

  /** @throws UserError with everything that is wrong in the config and in what follows from it */
  constructor(scope: Construct, id: string, props: EnvironmentChartProps) {
    const config = typeof props.config === 'string' ? loadConfig(props.config) : props.config;
    const { environment, problems } = examineEnvironment(config, props.environment, PROFILES);
    super(scope, id, { ...(environment.settings.labels && { labels: { ...environment.settings.labels } }) });
    this.environment = environment;
    const attempts = new Attempts(problems);
    this.#build({ environment, attempts });
    attempts.finish();
  }

  #build(making: Making): void {
    const { environment, attempts } = making;
    const { settings, placeOf } = environment;
    const protect: ProtectFrom = settings.protect === true ? { retainOnDelete: settings.gitops ?? [] } : {};
    const namespaces = new Construct(this, 'namespaces');
    const origin = { placeOf: () => placeOf('namespace') };
    setOrigin(namespaces, origin);
    attempts.make('namespaces', origin, () => addNamespaces(namespaces, environment, protect));
    const routes = this.#clusters(making, protect);
    attempts.make('namespaces of clients', origin, () => addClientPolicies(namespaces, environment, routes));
    const platform = new Construct(this, 'platform');
    const ofOperator = operatorOrigin(environment);
    setOrigin(platform, ofOperator);
    attempts.make('operator', ofOperator, () => refuseUnwatched(this, environment));
    attempts.make('operator', ofOperator, () => addOperator(platform, this, environment));
    if (settings.syncWaves === true) addSyncWaves(this);
    if (settings.operator?.deliver === 'argocd') skipDryRuns(this);
  }

  #clusters(making: Making, protect: ProtectFrom): ClientRoute[] {
    const made: MadeCluster[] = [];
    const routes = making.environment.clusters.flatMap((cluster) => {
      const scope = new Construct(this, `cluster-${cluster.name}`);
      const kafka = addCluster(making, scope, cluster, protect);
      made.push({ scope, cluster, kafka });
      return addWithin(making, { scope, cluster, kafka });
    });
    // each knows two clusters
    return [...routes, ...made.flatMap((to) => addMirrors(making, to, made))];
  }
}

/** The Kafka with its pools. With a wrong one its topics and clients are looked at all the same: all mistakes are told at once. */
function addCluster(
  { environment: { settings }, attempts }: Making,
  scope: Construct,
  cluster: ClusterOfEnvironment,
  protect: ProtectFrom,
): IKafka {
  const origin = clusterOrigin(cluster);
  setOrigin(scope, origin);
  const made = attempts.make(
    `cluster "${cluster.name}"`,
    origin,
    () => new Kafka(scope, 'Kafka', kafkaProps(cluster, protect, settings.operator?.drainCleaner)),
  );
  const kafka = made ?? standIn(scope, cluster);
  attempts.make(`certificates of cluster "${cluster.name}"`, origin, () => addListenerCertificates(scope, cluster));
  const pools = new Construct(scope, 'pools');
  for (const pool of cluster.pools) {
    const poolOrigin = new EntryOrigin(pool, POOL_ROWS);
    attempts.make(`pool "${pool.name}"`, poolOrigin, () =>
      setOrigin(new KafkaNodePool(pools, `pool-${pool.name}`, nodePoolProps(pool, kafka, protect)), poolOrigin),
    );
  }
  return kafka;
}

/** What belongs to a cluster, and the ways of those who use it. */
function addWithin(making: Making, made: MadeCluster): ClientRoute[] {
  const { scope, cluster, kafka } = made;
  addTopics(making, made);
  const rebalances = new Construct(scope, 'rebalances');
  makeEach(making, rebalances, 'rebalance', cluster.rebalances, REBALANCE_ROWS, (rebalance, own) => {
    new KafkaRebalance(own, 'KafkaRebalance', rebalanceProps(rebalance, kafka));
    return [];
  });
  return [...addUsers(making, made), ...addComponents(making, made)];
}

function addTopics({ environment, attempts }: Making, { scope, cluster, kafka }: MadeCluster): void {
  const topics = new Construct(scope, 'topics');
  for (const topic of onceEach(cluster.topics)) {
    const origin = new EntryOrigin(topic.entry, TOPIC_ROWS);
    attempts.make(`topic "${topic.name}"`, origin, () => {
      const props = topicProps(topic, kafka, environment.settings.gitops);
      setOrigin(new KafkaTopic(topics, `topic-${topic.name}`, props), origin);
    });
  }
}

/** In place of a cluster that could not be made. */
function standIn(scope: Construct, cluster: ClusterOfEnvironment): IKafka {
  const { name, namespace } = cluster;
  return Kafka.fromName(scope, 'stand-in', { name, namespace, listeners: knownListeners(cluster) });
}
