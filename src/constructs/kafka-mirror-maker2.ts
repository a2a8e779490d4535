import type { Construct } from 'constructs';

import type { KafkaMirrorMaker2Spec } from '../../imports/kafka-mirror-maker2';
import type { KafkaConnectTemplate } from '../../imports/shapes';
import {
  API_VERSION,
  DEFAULT_KAFKA_VERSION,
  kafkaMirrorMaker2Problems,
  knownSettings,
  renderConfig,
  workerNames,
} from '../facts';
import { within } from './bounds';
import { componentPodLabels, componentSpec, componentTemplate } from './component-spec';
import { isExactlyOnce } from './exactly-once';
import { addInternalTopics, STORAGE_REPLICATION } from './internal-topics';
import { jmxSpec } from './jmx';
import { inNamespaceOf } from './kafka-connection';
import type { MirrorEnd, MirrorProps } from './mirror-props';
import { endSpec, mirrorSpec, SEPARATOR } from './mirror-spec';
import { withOverrides } from './overrides';
import type { Overrides } from './overrides';
import { making, objectOf, refuseObject, Resource } from './resource';
import type { WorkerProps } from './worker-props';

/** Options of a KafkaMirrorMaker2. */
export interface KafkaMirrorMaker2Props extends WorkerProps {
  /**
   * The cluster that gets the copies, and keeps what the workers remember. MirrorMaker 2 stands beside it: in its namespace unless it says
   * another.
   */
  readonly target: MirrorEnd;

  /** What is copied from other clusters. */
  readonly mirrors: readonly MirrorProps[];

  /**
   * Strimzi's template of what it makes for the workers, laid over what the other props give: maps are merged, lists replaced.
   * @default - what the other props give
   */
  readonly template?: KafkaConnectTemplate;

  /**
   * Laid over the spec last, in the words of the custom resource.
   * @default - nothing
   */
  readonly overrides?: Overrides<KafkaMirrorMaker2Spec>;
}

/** What Strimzi runs for a mirror, each of which writes by transactions with exactly-once. */
const CONNECTORS = ['MirrorSourceConnector', 'MirrorCheckpointConnector'];

const BOUNDS = within(['/spec/replicas', 0], ['/spec/template/podDisruptionBudget/maxUnavailable', 0]);

/**
 * Copies topics, and the offsets of groups, from other clusters into one, with the rights that its users need at both ends. What it does not
 * copy: rights, users and their passwords, quotas, and transactions that are open.
 *
 * Source: Strimzi documentation, "Configuring Kafka MirrorMaker 2"; KIP-382.
 *
 * @example
 * const app = new App();
 * const chart = new Chart(app, 'example');
 * const listeners = [Listener.internal({ name: 'scram', port: 9095, authentication: ListenerAuthentication.scramSha512() })];
 * const west = Kafka.fromName(chart, 'west', { name: 'west', namespace: 'kafka-west', listeners });
 * const east = Kafka.fromName(chart, 'east', { name: 'east', namespace: 'kafka-east', listeners });
 * const authentication = UserAuthentication.scramSha512();
 * const reader = new KafkaUser(chart, 'reader', { cluster: west, name: 'to-east-source', authentication });
 * const writer = new KafkaUser(chart, 'writer', { cluster: east, name: 'to-east', authentication });
 * new KafkaMirrorMaker2(chart, 'to-east', {
 *   target: { alias: 'east', connection: KafkaConnection.to(east, { user: writer }) },
 *   mirrors: [
 *     {
 *       source: { alias: 'west', connection: KafkaConnection.to(west, { user: reader }) },
 *       topics: ['orders', { prefix: 'shop.' }],
 *       groups: ['billing'],
 *     },
 *   ],
 *   replicas: 2,
 * });
 */
export class KafkaMirrorMaker2 extends Resource {
  /** Labels of its pods, and of them alone: for selectors. */
  readonly podLabels: Readonly<Record<string, string>>;
  /** `group.id` of its workers. */
  readonly groupId: string;

  /** @throws UserError with all that is wrong with it */
  constructor(scope: Construct, id: string, props: KafkaMirrorMaker2Props) {
    const { target, name = id } = props;
    const spec = making(scope, id, () => mirrorMakerSpec(props, name));
    const object = objectOf(id, inNamespaceOf(target.connection, props), {
      apiVersion: API_VERSION,
      kind: 'KafkaMirrorMaker2',
      body: { spec },
    });
    super(scope, id, object);
    this.podLabels = componentPodLabels('KafkaMirrorMaker2', this.name);
    this.groupId = spec.target.groupId;
    refuseObject(this, object, kafkaMirrorMaker2Problems, BOUNDS);
    this.#settleInTarget(props, spec);
    for (const mirror of props.mirrors) this.#settleInSource(mirror, target.alias);
  }

  /** What it needs in the target: a way in, the topics of the workers, and rights. */
  #settleInTarget(
    { target, mirrors, internalTopics = {}, labels }: KafkaMirrorMaker2Props,
    spec: KafkaMirrorMaker2Spec,
  ): void {
    const { connection } = target;
    const { cluster, user } = connection;
    connection.admit(this.namespace, this.podLabels);
    if (cluster === undefined) return;
    if (internalTopics !== false) addInternalTopics(this, cluster, spec.target, internalTopics, labels);
    if (user === undefined) return;
    const exactlyOnce = isExactlyOnce(spec.target.config);
    cluster.grantConnectWorker(user, {
      ...workerNames(this.name, spec.target),
      create: internalTopics === false,
      exactlyOnce,
    });
    for (const { source, topics, groups = [], naming, separator, ...rest } of mirrors) {
      const { offsetSyncs = 'target', syncGroupOffsets = true } = rest;
      for (const connector of exactlyOnce ? CONNECTORS : []) {
        const transactions = { groupId: this.groupId, connector: `${source.alias}->${target.alias}.${connector}` };
        cluster.grantSourceConnector(user, { writes: [], exactlyOnce: transactions });
      }
      cluster.grantMirrorTarget(user, {
        sourceAlias: source.alias,
        separator: separator ?? SEPARATOR,
        ...(naming === 'identity' && { topics }),
        ...(syncGroupOffsets && { groups }),
        offsetSyncs: offsetSyncs === 'target',
        checkpoints: groups.length > 0,
        settings: !isOff(rest.sourceConfig?.['sync.topic.configs.enabled']),
      });
    }
  }

  #settleInSource(
    { source, topics, groups = [], separator, offsetSyncs = 'target' }: MirrorProps,
    targetAlias: string,
  ): void {
    const { connection } = source;
    connection.admit(this.namespace, this.podLabels);
    if (connection.user === undefined) return;
    connection.cluster?.grantMirrorSource(connection.user, {
      topics,
      groups,
      separator: separator ?? SEPARATOR,
      ...(offsetSyncs === 'source' && { targetAlias }),
    });
  }
}

function isOff(setting: unknown): boolean {
  return String(setting).toLowerCase() === 'false';
}

function mirrorMakerSpec(props: KafkaMirrorMaker2Props, name: string): KafkaMirrorMaker2Spec {
  const { target, mirrors, version = DEFAULT_KAFKA_VERSION, jmx } = props;
  const template = withOverrides<KafkaConnectTemplate>(
    componentTemplate(props, 'KafkaMirrorMaker2', name, target.connection.cluster?.rackTopologyKey),
    props.template,
  );
  const config = renderConfig({ ...STORAGE_REPLICATION, ...target.config }, knownSettings('worker').definitions);
  const spec: KafkaMirrorMaker2Spec = {
    version,
    ...componentSpec(props),
    target: { ...endSpec(target), ...workerNames(name, props), config },
    mirrors: mirrors.map(mirrorSpec),
    ...(jmx !== undefined && { jmxOptions: jmxSpec(jmx) }),
    ...(Object.keys(template).length > 0 && { template }),
  };
  return withOverrides(spec, props.overrides);
}
