import type {
  KafkaClusterSpec,
  KafkaClusterTemplate,
  KafkaListener,
  KafkaSpec,
  NetworkPolicyPeer,
} from '../../imports/kafka';
import type { MetricsConfig } from '../../imports/shapes';
import { BROKER_DEFINITIONS, DEFAULT_KAFKA_VERSION, isMap, KAFKA_VERSIONS, renderConfig } from '../facts';
import { certificateAuthoritySpec } from './certificate-authority';
import { cruiseControlSpec } from './cruise-control';
import { entityOperatorSpec } from './entity-operator';
import { jmxSpec } from './jmx';
import { RULES_KEY, rulesConfigMapName } from './jmx-rules';
import type { JmxComponent } from './jmx-rules';
import { kafkaExporterSpec } from './kafka-exporter';
import type { KafkaProps } from './kafka-props';
import { listenerPeers } from './listener-peers';
import { jmxExporterSpec } from './metrics';
import { withOverrides } from './overrides';

/** Who was let in to each listener since the Kafka was constructed. */
type Peers = ReadonlyMap<string, readonly NetworkPolicyPeer[]>;

/** Components whose metrics take rules of ours, also after the overrides. */
export function ownRules(name: string, { metrics, cruiseControl }: KafkaProps, spec: KafkaSpec): JmxComponent[] {
  const asked: JmxComponent[] = [
    ...(metrics !== undefined && metrics.toSpec() === undefined ? (['kafka'] as const) : []),
    ...(cruiseControl?.metrics === true ? (['cruise-control'] as const) : []),
  ];
  const used = [spec.kafka?.metricsConfig, spec.cruiseControl?.metricsConfig].map(
    (metricsConfig) => metricsConfig?.valueFrom?.configMapKeyRef,
  );
  return asked.filter((component) => {
    const own = rulesOf(name, component);
    return used.some((reference) => reference?.name === own.name && reference.key === own.key);
  });
}

/**
 * The spec of a Kafka, as the custom resource has it.
 * @throws UserError for a quantity that is none
 */
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
  const spec = withOverrides<KafkaSpec>({ kafka: brokersSpec(name, props), ...said(parts) }, props.overrides);
  const listeners = listenersOf(spec);
  if (listeners.length === 0) return spec;
  return { ...spec, kafka: { ...spec.kafka, listeners: listeners.map((one) => withPeers(name, one, peers)) } };
}

/** The listeners of a spec, of which overrides may have made anything. */
export function listenersOf({ kafka }: KafkaSpec): readonly KafkaListener[] {
  const listeners: unknown = isMap(kafka) ? kafka.listeners : undefined;
  return Array.isArray(listeners) && listeners.every(isMap) ? (listeners as object[] as KafkaListener[]) : [];
}

/** What is let in to a listener later counts too, whether its own peers come from props or overrides. */
function withPeers(cluster: string, listener: KafkaListener, peers: Peers): KafkaListener {
  const { name, networkPolicyPeers } = listener;
  if (!Array.isArray(networkPolicyPeers)) return listener;
  return { ...listener, networkPolicyPeers: listenerPeers(cluster, networkPolicyPeers, peers.get(name) ?? []) };
}

function brokersSpec(name: string, props: KafkaProps): KafkaClusterSpec {
  const { version = DEFAULT_KAFKA_VERSION } = props;
  const config = renderConfig({ ...props.config, ...props.pluginConfig }, BROKER_DEFINITIONS);
  const parts = {
    metadataVersion: props.metadataVersion ?? metadataVersionOf(version),
    image: props.image,
    authorization: props.authorization?.toSpec(),
    config: Object.keys(config).length === 0 ? undefined : config,
    rack: props.rack?.toSpec(),
    jmxOptions: props.jmx && jmxSpec(props.jmx),
    metricsConfig: metricsSpec(name, props),
    logging: props.logging?.toSpec(),
    quotas: props.quotas?.toSpec(),
    tieredStorage: props.tieredStorage?.toSpec(),
    template: templateSpec(props),
  };
  return { version, listeners: props.listeners.map((listener) => listener.toSpec()), ...said(parts) };
}

function metadataVersionOf(version: string): string | undefined {
  return Object.hasOwn(KAFKA_VERSIONS, version) ? KAFKA_VERSIONS[version] : undefined;
}

function metricsSpec(name: string, { metrics }: KafkaProps): MetricsConfig | undefined {
  return metrics && (metrics.toSpec() ?? jmxExporterSpec(rulesOf(name, 'kafka')));
}

function rulesOf(name: string, component: JmxComponent) {
  return { name: rulesConfigMapName(name, component), key: RULES_KEY };
}

function templateSpec({
  template,
  podDisruptionBudget,
  tieredStorage,
}: KafkaProps): KafkaClusterTemplate | undefined {
  const own = joined(tieredStorage?.toTemplate() ?? {}, template ?? {}) as KafkaClusterTemplate;
  const budget = podDisruptionBudget && {
    podDisruptionBudget: { ...template?.podDisruptionBudget, ...podDisruptionBudget },
  };
  const whole = { ...own, ...budget };
  return Object.keys(whole).length === 0 ? template : whole;
}

/** Two parts of a template: variables and volumes of both. */
function joined(own: unknown, more: unknown): unknown {
  if (Array.isArray(own) && Array.isArray(more)) return [...(own as unknown[]), ...(more as unknown[])];
  if (!isMap(own) || !isMap(more)) return more;
  const added = Object.entries(more).map(([key, value]) => [key, key in own ? joined(own[key], value) : value]);
  return { ...own, ...(Object.fromEntries(added) as object) };
}

type Said<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without what nothing is said of. */
function said<T extends object>(parts: T): Said<T> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Said<T>;
}
