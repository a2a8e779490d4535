import type {
  JvmOptions,
  Logging,
  MetricsConfig,
  PodTemplate,
  Rack,
  Resources,
  Tracing,
} from '../../imports/shapes';
import { CLUSTER_LABEL } from '../facts';
import type { ComponentProps } from './component-props';
import { UserError } from '../problems';
import { jvmSpec } from './jvm';
import type { Metrics } from './metrics';
import type { PlacedPods } from './placement';
import { seconds } from './quantity';
import { memoryBytes, resourcesSpec } from './resources';

/** The kinds of components, with the ending that Strimzi gives the names of their pods. */
const ENDINGS = { KafkaConnect: 'connect', KafkaMirrorMaker2: 'mirrormaker2', KafkaBridge: 'bridge' } as const;

/** A kind whose pods are clients of Kafka. */
export type ComponentKind = keyof typeof ENDINGS;

/** Labels of the pods of a component, and of them alone. */
export function componentPodLabels(kind: ComponentKind, name: string): Record<string, string> {
  return { [CLUSTER_LABEL]: name, 'strimzi.io/kind': kind, 'strimzi.io/name': `${name}-${ENDINGS[kind]}` };
}

/** The ServiceAccount of the pods of a component. */
export function componentServiceAccount(kind: ComponentKind, name: string): string {
  return `${name}-${ENDINGS[kind]}`;
}

/** What the specs of all components have. */
export interface ComponentSpec {
  readonly replicas: number;
  readonly image?: string;
  readonly resources?: Resources;
  readonly jvmOptions?: JvmOptions;
  readonly logging?: Logging;
  readonly metricsConfig?: MetricsConfig;
  readonly rack?: Rack;
  readonly tracing?: Tracing;
}

/**
 * The common part of a spec.
 * @throws UserError for an amount that is none
 */
export function componentSpec(props: ComponentProps): ComponentSpec {
  const { replicas, image, resources, jvm, logging, rack, tracing } = props;
  const computed = resourcesSpec(resources, '/spec/resources');
  const jvmOptions = jvmSpec(jvm, memoryBytes(resources), 'component', '/spec/jvmOptions');
  const metricsConfig = props.metrics && metricsSpec(props.metrics);
  return {
    replicas,
    ...(image !== undefined && { image }),
    ...(computed && { resources: computed }),
    ...(jvmOptions && { jvmOptions }),
    ...(logging && { logging: logging.toSpec() }),
    ...(metricsConfig && { metricsConfig }),
    ...(rack && { rack: rack.toSpec() }),
    ...(tracing === true && { tracing: { type: 'opentelemetry' } }),
  };
}

/** Rules of ours are for brokers and Cruise Control alone. */
function metricsSpec(metrics: Metrics): MetricsConfig {
  const spec = metrics.toSpec();
  if (spec !== undefined) return spec;
  throw new UserError([
    {
      rule: 'constructs/metrics-rules',
      message: 'the JMX exporter has no rules here',
      remedy: 'name a ConfigMap with rules, or use the reporter of Strimzi',
      pointer: '/spec/metricsConfig',
    },
  ]);
}

/** Parts of a template that follow from the common props. */
export interface ComponentTemplate {
  readonly pod?: PodTemplate;
  readonly podDisruptionBudget?: { readonly maxUnavailable: number };
}

/**
 * The common part of a template.
 * @throws UserError for a length of time that is none
 */
export function componentTemplate(
  props: ComponentProps,
  kind: ComponentKind,
  name: string,
  rackLabel: string | undefined,
): ComponentTemplate {
  const { placement, priorityClass, terminationGracePeriod, podDisruptionBudget } = props;
  const labels = componentPodLabels(kind, name);
  const pods: PlacedPods = { labelsOf: () => labels, rackLabel };
  const slot = { name: 'terminationGracePeriod', pointer: '/spec/template/pod/terminationGracePeriodSeconds' };
  const pod = {
    ...placement?.podTemplate(pods),
    ...(priorityClass !== undefined && { priorityClassName: priorityClass }),
    ...(terminationGracePeriod !== undefined && {
      terminationGracePeriodSeconds: seconds(terminationGracePeriod, slot),
    }),
  };
  return {
    ...(Object.keys(pod).length > 0 && { pod }),
    ...(podDisruptionBudget && { podDisruptionBudget }),
  };
}
