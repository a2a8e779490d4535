import type { BridgeLayer, ClusterLayer, LayeredEntry } from '../config';
import { Logging, Metrics, Placement, Rack } from '../constructs';
import type { ComponentProps, PlacementProps } from '../constructs';
import { ownerLabels, required, resourcesOf } from './settings';

type Settings = LayeredEntry<ClusterLayer>['value'];

export function rackOf(settings: NonNullable<Settings['rack']>): Rack {
  return typeof settings === 'string'
    ? Rack.topologyLabel(settings)
    : Rack.environmentVariable(settings.environmentVariable);
}

export function metricsOf(settings: NonNullable<Settings['metrics']>): Metrics {
  if (settings === 'strimzi-reporter') return Metrics.strimziReporter();
  if (settings === 'jmx-exporter') return Metrics.jmxExporter();
  if (settings.type === 'strimzi-reporter') return Metrics.strimziReporter({ allowList: settings.allowList });
  return Metrics.jmxExporter({ name: settings.configMap, key: settings.key });
}

export function loggingOf(settings: NonNullable<Settings['logging']>): Logging {
  return 'loggers' in settings
    ? Logging.inline(settings.loggers)
    : Logging.external({ name: settings.configMap, key: settings.key });
}

/** What every component may say. */
type ComponentLayer = Partial<Pick<BridgeLayer, 'namespace'>> &
  Pick<
    BridgeLayer,
    | 'replicas'
    | 'image'
    | 'cpu'
    | 'cpuLimit'
    | 'memory'
    | 'heap'
    | 'gcLogging'
    | 'metrics'
    | 'logging'
    | 'rack'
    | 'tracing'
    | 'placement'
    | 'disruptionBudget'
    | 'owner'
    | 'labels'
    | 'annotations'
  >;

/** The common settings of a component as options of its construct. */
export function componentProps<T extends ComponentLayer>(kind: string, entry: LayeredEntry<T>): ComponentProps {
  const value = entry.value as LayeredEntry<ComponentLayer>['value'];
  const { namespace, image, metrics, logging, rack, tracing, disruptionBudget, owner, labels, annotations } = value;
  const jvm = jvmOf(entry);
  return {
    replicas: required(kind, entry, 'replicas', value.replicas, '2'),
    ...(namespace !== undefined && { namespace }),
    ...(image !== undefined && { image }),
    ...resourcesOf(value),
    ...(Object.keys(jvm).length > 0 && { jvm }),
    ...(metrics && { metrics: metricsOf(metrics) }),
    ...(logging && { logging: loggingOf(logging) }),
    ...(rack !== undefined && { rack: rackOf(rack) }),
    ...(tracing !== undefined && { tracing }),
    ...placementOf(value.placement),
    ...(disruptionBudget?.maxUnavailable !== undefined && {
      podDisruptionBudget: { maxUnavailable: disruptionBudget.maxUnavailable },
    }),
    ...ownerLabels(owner, labels),
    ...(annotations && { annotations }),
  };
}

/** The profile's heap belongs to the profile's memory: whoever says another memory and no heap gets one that fits. */
export function jvmOf<T extends Pick<BridgeLayer, 'heap' | 'gcLogging' | 'memory'>>(
  entry: LayeredEntry<T>,
): NonNullable<ComponentProps['jvm']> {
  const { heap, gcLogging } = entry.value as LayeredEntry<ComponentLayer>['value'];
  const fits = entry.wasWritten('heap') || !entry.wasWritten('memory');
  return {
    ...(heap !== undefined && fits && { heap: String(heap) }),
    ...(gcLogging !== undefined && { gcLogging }),
  };
}

type PlacementSettings = NonNullable<LayeredEntry<ComponentLayer>['value']['placement']>;

/** @param among which pods are even over the zones */
export function placementOf(
  settings: PlacementSettings | undefined,
  among: 'role' | 'pool' = 'role',
): Pick<ComponentProps, 'placement' | 'priorityClass' | 'terminationGracePeriod'> {
  const { zones, hosts, priorityClass, terminationGracePeriod } = settings ?? {};
  const rules: PlacementProps = {
    ...(zones && { zones: { strictness: zones, among } }),
    ...(hosts && { hosts }),
  };
  return {
    ...(Object.keys(rules).length > 0 && { placement: Placement.of(rules) }),
    ...(priorityClass !== undefined && { priorityClass }),
    ...(terminationGracePeriod !== undefined && { terminationGracePeriod }),
  };
}
