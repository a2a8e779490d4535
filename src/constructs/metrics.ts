import type { MetricsConfig } from '../../imports/shapes';
import type { ConfigMapKey } from './references';

/** What the Strimzi Metrics Reporter exports. */
export interface StrimziReporterProps {
  /**
   * Java regular expressions of metric names, without `_total`. Takes the place of the default list, and does not add to it.
   * @default - the list of the operator
   */
  readonly allowList?: readonly string[];
}

/**
 * How a component shows its metrics to Prometheus, at port 9404.
 *
 * Source: Strimzi documentation, "Introducing metrics".
 */
export class Metrics {
  /** By Strimzi's reporter inside Kafka: no agent, no rules. Not for Cruise Control. */
  static strimziReporter(props: StrimziReporterProps = {}): Metrics {
    const { allowList } = props;
    return new Metrics({ type: 'strimziMetricsReporter', ...(allowList && { values: { allowList } }) });
  }

  /** By the JMX exporter, with rules from a ConfigMap. Without one, the construct makes a ConfigMap with rules of ours. */
  static jmxExporter(rules?: ConfigMapKey): Metrics {
    return new Metrics(rules === undefined ? undefined : jmxExporterSpec(rules));
  }

  readonly #spec: MetricsConfig | undefined;

  private constructor(spec: MetricsConfig | undefined) {
    this.#spec = spec;
  }

  /** As the custom resource has it; nothing when it lacks its ConfigMap. */
  toSpec(): MetricsConfig | undefined {
    return this.#spec;
  }
}

/** Metrics by the JMX exporter, with the rules at a key of a ConfigMap. */
export function jmxExporterSpec({ name, key }: ConfigMapKey): MetricsConfig & { type: 'jmxPrometheusExporter' } {
  return { type: 'jmxPrometheusExporter', valueFrom: { configMapKeyRef: { name, key } } };
}
