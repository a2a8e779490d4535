import type { ClusterLayer, ClusterOfEnvironment, LayeredEntry } from '../config';
import { Authorization, Quotas } from '../constructs';
import type { CruiseControlProps, EntityOperatorProps, KafkaProps } from '../constructs';
import { loggingOf, metricsOf, rackOf } from './component-settings';
import { listenerOf } from './listeners';
import type { ProtectFrom } from './pools';
import { ownerLabels, resourcesOf } from './settings';
import { tieredStorageOf } from './tiered-storage';

/** Part of each volume at which producers are stopped, unless the file says another: a full disk stops the broker. */
const KEPT_FREE = 0.1;

/** Cores as the capacity of a broker has them. */
const CORES = /^\d+(?:\.\d{0,3}|m)?$/;

type DrainCleanerMode = 'deny' | 'legacy';
type Settings = LayeredEntry<ClusterLayer>['value'];

/** A cluster of the config as options of its construct. */
export function kafkaProps(
  { name, namespace, entry, listeners, pools }: ClusterOfEnvironment,
  protect: ProtectFrom,
  drainCleaner: DrainCleanerMode | undefined,
): KafkaProps {
  const { value } = entry;
  const { kafka, metadataVersion, config, maintenanceTimeWindows, clusterCa, clientsCa } = value;
  const { template, annotations, labels, overrides } = value;
  return {
    name,
    namespace,
    listeners: listeners.map((listener) => listenerOf(listener, name)),
    ...(kafka !== undefined && { version: kafka }),
    ...(metadataVersion !== undefined && { metadataVersion }),
    ...brokers(value),
    ...(config && { config }),
    ...components(value, pools),
    ...(clusterCa && { clusterCa }),
    ...(clientsCa && { clientsCa }),
    ...(maintenanceTimeWindows && { maintenanceTimeWindows }),
    ...budgetOf(entry, drainCleaner),
    ...(template && { template }),
    ...ownerLabels(undefined, labels),
    ...(annotations && { annotations }),
    ...protect,
    ...(overrides && { overrides }),
  };
}

/** Before it denied evictions itself, the Drain Cleaner took a budget that lets nobody go. */
function budgetOf(
  entry: LayeredEntry<ClusterLayer>,
  drainCleaner: DrainCleanerMode | undefined,
): Pick<KafkaProps, 'podDisruptionBudget'> {
  const said = entry.value.disruptionBudget?.maxUnavailable;
  const written = entry.wasWritten('disruptionBudget', 'maxUnavailable');
  const maxUnavailable = drainCleaner === 'legacy' && !written ? 0 : said;
  return maxUnavailable === undefined ? {} : { podDisruptionBudget: { maxUnavailable } };
}

function brokers(value: Settings): Partial<KafkaProps> {
  const { authorization, rack, metrics, logging, quotas, tieredStorage } = value;
  return {
    ...(authorization && { authorization: authorizationOf(authorization) }),
    ...(rack !== undefined && { rack: rackOf(rack) }),
    ...(metrics && { metrics: metricsOf(metrics) }),
    ...(logging && { logging: loggingOf(logging) }),
    ...(quotas && { quotas: quotasOf(quotas) }),
    ...tieredStorageOf(tieredStorage),
  };
}

function authorizationOf(settings: NonNullable<Settings['authorization']>): Authorization {
  if (settings === 'simple') return Authorization.simple();
  const { type: _, ...rest } = settings;
  return 'authorizerClass' in rest ? Authorization.custom(rest) : Authorization.simple(rest);
}

function quotasOf({ type, ...settings }: NonNullable<Settings['quotas']>): Quotas {
  if (type !== 'strimzi') return Quotas.kafka(settings);
  const { minAvailableBytesPerVolume, minAvailableRatioPerVolume } = settings;
  const guarded = (minAvailableBytesPerVolume ?? minAvailableRatioPerVolume) !== undefined;
  return Quotas.strimzi({ ...settings, ...(!guarded && { minAvailableRatioPerVolume: KEPT_FREE }) });
}

function components(
  { entityOperator, cruiseControl, kafkaExporter }: Settings,
  pools: ClusterOfEnvironment['pools'],
): Partial<KafkaProps> {
  return {
    entityOperator: entityOperator ? entityOperatorOf(entityOperator) : false,
    ...(cruiseControl && { cruiseControl: cruiseControlOf(cruiseControl, coresOf(pools)) }),
    ...(kafkaExporter && { kafkaExporter: part(kafkaExporter) }),
  };
}

function entityOperatorOf(settings: NonNullable<Settings['entityOperator']>): EntityOperatorProps {
  const { topicOperator, userOperator, template } = settings;
  // the profile has both, so what is not here was taken away
  return {
    topicOperator: topicOperator ? part(topicOperator) : false,
    userOperator: userOperator ? part(userOperator) : false,
    ...(template && { template }),
  };
}

/**
 * The cores of every broker, where all have as many and may use more: what they ask for is what Cruise Control is to fill. Nothing where a
 * pool has resources that are not in its settings.
 */
function coresOf(pools: ClusterOfEnvironment['pools']): string | undefined {
  const brokers = pools.map(({ value }) => value).filter(({ roles }) => roles?.includes('broker') === true);
  if (brokers.every(({ cpu, cpuLimit }) => cpu === cpuLimit)) return undefined;
  const [cores, ...others] = new Set(brokers.map(({ cpu }) => String(cpu)));
  const isPlain = others.length === 0 && brokers.every(({ overrides }) => overrides === undefined);
  return isPlain && cores !== undefined && CORES.test(cores) ? cores : undefined;
}

function cruiseControlOf(
  settings: NonNullable<Settings['cruiseControl']>,
  cores: string | undefined,
): CruiseControlProps {
  const { brokerCapacity, config, autoRebalance, metrics } = settings;
  const capacity = { ...(cores !== undefined && { cpu: cores }), ...brokerCapacity };
  return {
    ...resourcesOf(settings),
    ...(Object.keys(capacity).length > 0 && { brokerCapacity: capacity }),
    ...(config && { config: config as CruiseControlProps['config'] & object }),
    ...(autoRebalance && { autoRebalance: autoRebalance as NonNullable<CruiseControlProps['autoRebalance']> }),
    ...(metrics === true && { metrics }),
  };
}

/** What a component has beside its CPU and memory. */
function part<T extends Parameters<typeof resourcesOf>[0]>(settings: T) {
  const { cpu: _cpu, cpuLimit: _cpuLimit, memory: _memory, ...rest } = settings;
  return { ...rest, ...resourcesOf(settings) };
}
