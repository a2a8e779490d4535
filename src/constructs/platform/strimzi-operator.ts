import { Construct } from 'constructs';

import { at, featureGateProblems, words } from '../../facts';
import type { Problem } from '../../problems';
import { withOverrides } from '../overrides';
import { milliseconds } from '../quantity';
import type { TimeSpan } from '../quantity';
import { making, refuseAt } from '../resource';
import type { ResourceProps } from '../resource';
import { resourcesSpec } from '../resources';
import type { ComputeResources } from '../resources';
import { addChartRelease } from './chart-release';
import type { ArgoCdProps, DeliveryTool } from './chart-release';

/** Options of a StrimziOperator. */
export interface StrimziOperatorProps extends Pick<ResourceProps, 'labels' | 'annotations'> {
  /** The tool that installs it. */
  readonly deliver: DeliveryTool;

  /**
   * The namespaces that it looks after: all, or these and its own. What it watches, its users can have it do: name no more than needed.
   */
  readonly watch: 'all' | readonly string[];

  /**
   * Version of Strimzi, and of its chart.
   * @default '1.2.0'
   */
  readonly version?: string;

  /**
   * Its own namespace.
   * @default 'strimzi'
   */
  readonly namespace?: string;

  /**
   * How Argo CD is set up.
   * @default - as it comes
   */
  readonly argocd?: ArgoCdProps;

  /**
   * Number of pods; one leads, and with a second one its loss is over in seconds.
   * @default 1
   */
  readonly replicas?: number;

  /**
   * CPU and memory of each pod.
   * @default - those of the chart
   */
  readonly resources?: ComputeResources;

  /**
   * `restricted` gives all pods of Strimzi what the Pod Security level of that name asks for; it cannot build images for Connect then.
   * @default 'baseline'
   */
  readonly podSecurityProvider?: 'baseline' | 'restricted';

  /**
   * Feature gates by name, each with `+` or `-` before it.
   * @default - those of the version
   */
  readonly featureGates?: readonly string[];

  /**
   * False makes no NetworkPolicies: all that Strimzi restricts must be restricted by hand then.
   * @default true
   */
  readonly generateNetworkPolicy?: boolean;

  /**
   * False makes no PodDisruptionBudgets.
   * @default true
   */
  readonly generatePodDisruptionBudget?: boolean;

  /**
   * True lets topics and users stand in another namespace than their Kafka.
   * @default false
   */
  readonly entityOperatorWatchedNamespace?: boolean;

  /**
   * Labels of resources that are not handed on to what is made for them, as a regular expression of Java.
   * @default - `app.kubernetes.io/*` but `part-of`, and those of Flux
   */
  readonly labelsExclusionPattern?: string;

  /**
   * How often everything is looked at, beside every change.
   * @default - 2 minutes
   */
  readonly fullReconciliationInterval?: TimeSpan;

  /**
   * How long the build of an image for Connect may take.
   * @default - 5 minutes
   */
  readonly connectBuildTimeout?: TimeSpan;

  /**
   * Laid over the values of the chart last.
   * @default - nothing
   */
  readonly values?: Readonly<Record<string, unknown>>;
}

/** Variables that the chart has no value for. */
const VARIABLES = {
  podSecurityProvider: 'STRIMZI_POD_SECURITY_PROVIDER_CLASS',
  entityOperatorWatchedNamespace: 'STRIMZI_ENTITY_OPERATOR_WATCHED_NAMESPACE_ENABLED',
} as const;

/**
 * Strimzi's Cluster Operator, installed from its Helm chart by Argo CD or Flux.
 *
 * Source: Strimzi documentation, "Deploying the Cluster Operator using Helm" and "Configuring the Cluster Operator"; values of the chart
 * `strimzi-kafka-operator` 1.2.0.
 *
 * @example
 * const app = new App();
 * const chart = new Chart(app, 'example');
 * new StrimziOperator(chart, 'strimzi', { deliver: 'argocd', watch: ['kafka'], replicas: 2 });
 */
export class StrimziOperator extends Construct {
  /** @throws UserError with all that is wrong with it */
  constructor(scope: Construct, id: string, props: StrimziOperatorProps) {
    super(scope, id);
    const { deliver, version = '1.2.0', namespace = 'strimzi', argocd, labels, annotations } = props;
    const values = making(scope, id, () => chartValues(props, namespace));
    refuseAt(this, gateProblems(values, version));
    addChartRelease(this, {
      tool: deliver,
      name: 'strimzi-kafka-operator',
      chart: 'strimzi-kafka-operator',
      version,
      namespace,
      values,
      argocd,
      common: { ...(labels && { labels }), ...(annotations && { annotations }) },
    });
  }
}

function chartValues(props: StrimziOperatorProps, namespace: string): Readonly<Record<string, unknown>> {
  const { watch, replicas, resources, featureGates, labelsExclusionPattern } = props;
  const { generateNetworkPolicy, generatePodDisruptionBudget } = props;
  const computed = resourcesSpec(resources, '/spec/source/helm/valuesObject/resources');
  const extraEnvs = variables(props);
  const own = {
    ...(watch === 'all' ? { watchAnyNamespace: true } : watched(watch, namespace)),
    ...(replicas !== undefined && { replicas }),
    ...(replicas !== undefined && replicas > 1 && { podDisruptionBudget: { enabled: true, minAvailable: 1 } }),
    ...(computed && { resources: computed }),
    ...(featureGates && { featureGates: featureGates.join(',') }),
    ...(generateNetworkPolicy !== undefined && { generateNetworkPolicy }),
    ...(generatePodDisruptionBudget !== undefined && { generatePodDisruptionBudget }),
    ...(labelsExclusionPattern !== undefined && { labelsExclusionPattern }),
    ...times(props),
    ...(extraEnvs.length > 0 && { extraEnvs }),
  };
  return withOverrides<Readonly<Record<string, unknown>>>(own, props.values);
}

function gateProblems(values: Readonly<Record<string, unknown>>, version: string): readonly Problem[] {
  return featureGateProblems(words(at(values, 'featureGates') ?? ''), version).map((problem) => ({
    rule: 'operator/operator-settings',
    ...problem,
    pointer: '/spec/source/helm/valuesObject/featureGates',
  }));
}

/** Its own namespace is among them anyway. */
function watched(namespaces: readonly string[], own: string): { readonly watchNamespaces: readonly string[] } {
  return { watchNamespaces: [...new Set(namespaces)].filter((one) => one !== own).sort() };
}

function times({ fullReconciliationInterval, connectBuildTimeout }: StrimziOperatorProps) {
  return {
    ...(fullReconciliationInterval !== undefined && {
      fullReconciliationIntervalMs: milliseconds(fullReconciliationInterval, {
        name: 'fullReconciliationInterval',
      }),
    }),
    ...(connectBuildTimeout !== undefined && {
      connectBuildTimeoutMs: milliseconds(connectBuildTimeout, { name: 'connectBuildTimeout' }),
    }),
  };
}

function variables(props: StrimziOperatorProps): { readonly name: string; readonly value: string }[] {
  return Object.entries(VARIABLES).flatMap(([key, name]) => {
    const value = props[key as keyof typeof VARIABLES];
    return value === undefined ? [] : [{ name, value: String(value) }];
  });
}
