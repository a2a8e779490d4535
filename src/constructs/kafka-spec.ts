import type {
  KafkaSpec,
  KafkaClusterSpec,
  KafkaListener,
  NetworkPolicyPeer,
  KafkaClusterTemplate,
} from '../../imports/kafka';
import type { MetricsConfig } from '../../imports/shapes';
import { BROKER_DEFINITIONS, DEFAULT_KAFKA_VERSION, KAFKA_VERSIONS, renderConfig } from '../facts';
import { certificateAuthoritySpec } from './certificate-authority';
import { cruiseControlSpec } from './cruise-control';
import { entityOperatorSpec } from './entity-operator';
import { RULES_KEY, rulesConfigMapName } from './jmx-rules';
import type { JmxComponent } from './jmx-rules';
import { kafkaExporterSpec } from './kafka-exporter';
import type { KafkaProps } from './kafka-props';
import type { Listener } from './listener';
import { listenerPeers } from './listener-peers';
import { jmxExporterSpec } from './metrics';
import { withOverrides } from './overrides';

/** Who was let in to each listener since the Kafka was constructed. */
type Peers = ReadonlyMap<string, readonly NetworkPolicyPeer[]>;

/** Components whose metrics take rules of ours. */
export function ownRules({ metrics, cruiseControl }: KafkaProps): JmxComponent[] {
  return [
    ...(metrics !== undefined && metrics.toSpec() === undefined ? (['kafka'] as const) : []),
    ...(cruiseControl?.metrics === true ? (['cruise-control'] as const) : []),
  ];
}

/** The spec of a Kafka, as the custom resource has it. */
export function kafkaSpec(name: string, props: KafkaProps, peers: Peers): KafkaSpec {
  const { clusterCa, clientsCa, maintenanceTimeWindows } = props;
  const parts = {
    entityOperator: entityOperatorSpec(props.entityOperator),
    cruiseControl: cruiseControlSpec(props.cruiseControl, rulesOf(name, 'cruise-control')),
    kafkaExporter: kafkaExporterSpec(props.kafkaExporter),
    clusterCa: certificateAuthoritySpec(clusterCa),
    clientsCa: certificateAuthoritySpec(clientsCa),
    maintenanceTimeWindows,
  };
  return withOverrides<KafkaSpec>({ kafka: brokersSpec(name, props, peers), ...said(parts) }, props.overrides);
}

function brokersSpec(name: string, props: KafkaProps, peers: Peers): KafkaClusterSpec {
  const { version = DEFAULT_KAFKA_VERSION } = props;
  const config = renderConfig({ ...props.config, ...props.pluginConfig }, BROKER_DEFINITIONS);
  const parts = {
    metadataVersion: props.metadataVersion ?? KAFKA_VERSIONS[version],
    authorization: props.authorization?.toSpec(),
    config: Object.keys(config).length === 0 ? undefined : config,
    rack: props.rack?.toSpec(),
    metricsConfig: metricsSpec(name, props),
    logging: props.logging?.toSpec(),
    quotas: props.quotas?.toSpec(),
    tieredStorage: props.tieredStorage?.toSpec(),
    template: templateSpec(props),
  };
  const listeners = props.listeners.map((listener) => listenerSpec(name, listener, peers));
  return { version, listeners, ...said(parts) };
}

function listenerSpec(cluster: string, listener: Listener, peers: Peers): KafkaListener {
  const { name, networkPolicyPeers } = listener;
  if (networkPolicyPeers === undefined) return listener.toSpec();
  const all = listenerPeers(cluster, networkPolicyPeers, peers.get(name) ?? []);
  return { ...listener.toSpec(), networkPolicyPeers: all };
}

function metricsSpec(name: string, { metrics }: KafkaProps): MetricsConfig | undefined {
  return metrics && (metrics.toSpec() ?? jmxExporterSpec(rulesOf(name, 'kafka')));
}

function rulesOf(name: string, component: JmxComponent) {
  return { name: rulesConfigMapName(name, component), key: RULES_KEY };
}

function templateSpec({ template, podDisruptionBudget }: KafkaProps): KafkaClusterTemplate | undefined {
  if (podDisruptionBudget === undefined) return template;
  return { ...template, podDisruptionBudget: { ...template?.podDisruptionBudget, ...podDisruptionBudget } };
}

type Said<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without what nothing is said of. */
function said<T extends object>(parts: T): Said<T> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Said<T>;
}
