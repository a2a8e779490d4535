import { Construct } from 'constructs';

import { withOverrides } from '../overrides';
import { making } from '../resource';
import type { ResourceProps } from '../resource';
import { resourcesSpec } from '../resources';
import type { ComputeResources } from '../resources';
import { addChartRelease } from './chart-release';
import type { ArgoCdProps, DeliveryTool } from './chart-release';

/** Options of a DrainCleaner. */
export interface DrainCleanerProps extends Pick<ResourceProps, 'labels' | 'annotations'> {
  /** The tool that installs it. */
  readonly deliver: DeliveryTool;

  /**
   * How it keeps pods from being evicted: `deny` answers each eviction itself; with `legacy` the Kafka must have a budget of
   * `maxUnavailable: 0`.
   *
   * @default 'deny'
   */
  readonly mode?: 'deny' | 'legacy';

  /**
   * Version of its chart.
   * @default '1.6.0'
   */
  readonly version?: string;

  /**
   * Its namespace.
   * @default 'strimzi-drain-cleaner'
   */
  readonly namespace?: string;

  /**
   * How Argo CD is set up.
   * @default - as it comes
   */
  readonly argocd?: ArgoCdProps;

  /**
   * Number of pods.
   * @default 1
   */
  readonly replicas?: number;

  /**
   * CPU and memory of each pod.
   * @default - none reserved
   */
  readonly resources?: ComputeResources;

  /**
   * Laid over the values of the chart last.
   * @default - nothing
   */
  readonly values?: Readonly<Record<string, unknown>>;
}

/**
 * Strimzi's Drain Cleaner: when a node is drained, the operator moves brokers away one by one instead of Kubernetes. It takes cert-manager, for
 * the certificate of its webhook.
 *
 * Source: Strimzi documentation, "Evicting pods with the Strimzi Drain Cleaner".
 *
 * @example
 * const app = new App();
 * const chart = new Chart(app, 'example');
 * new DrainCleaner(chart, 'drain-cleaner', { deliver: 'flux' });
 */
export class DrainCleaner extends Construct {
  /** @throws UserError with all that is wrong with it */
  constructor(scope: Construct, id: string, props: DrainCleanerProps) {
    super(scope, id);
    const { deliver, version = '1.6.0', namespace = 'strimzi-drain-cleaner', argocd, labels, annotations } = props;
    addChartRelease(this, {
      tool: deliver,
      name: 'strimzi-drain-cleaner',
      chart: 'strimzi-drain-cleaner',
      version,
      namespace,
      values: making(scope, id, () => chartValues(props)),
      argocd,
      common: { ...(labels && { labels }), ...(annotations && { annotations }) },
    });
  }
}

function chartValues({ mode = 'deny', replicas, resources, values }: DrainCleanerProps) {
  const computed = resourcesSpec(resources, '/spec/source/helm/valuesObject/resources');
  const own = {
    namespace: { create: false },
    ...(replicas !== undefined && { replicaCount: replicas }),
    ...(replicas !== undefined && replicas > 1 && { podDisruptionBudget: { create: true, minAvailable: 1 } }),
    ...(computed && { resources: computed }),
    env: environment(mode),
  };
  return withOverrides<Readonly<Record<string, unknown>>>(own, values);
}

/** The chart takes the list as a whole. */
function environment(mode: 'deny' | 'legacy'): object[] {
  return [
    { name: 'STRIMZI_DRAIN_KAFKA', value: 'true' },
    { name: 'STRIMZI_DENY_EVICTION', value: String(mode === 'deny') },
    { name: 'STRIMZI_CERTIFICATE_WATCH_ENABLED', value: 'true' },
    { name: 'STRIMZI_CERTIFICATE_WATCH_NAMESPACE', valueFrom: { fieldRef: { fieldPath: 'metadata.namespace' } } },
    { name: 'STRIMZI_CERTIFICATE_WATCH_POD_NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
  ];
}
