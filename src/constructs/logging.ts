import type { Logging as LoggingSpec } from '../../imports/shapes';
import type { ConfigMapKey } from './references';

/**
 * What a component writes into its log.
 *
 * Source: Strimzi documentation, "Configuring logging levels".
 */
export class Logging {
  /** Levels and other Log4j 2 properties by name, laid over Strimzi's own: `{ 'rootLogger.level': 'WARN' }`. */
  static inline(loggers: Readonly<Record<string, string>>): Logging {
    return new Logging({ type: 'inline', loggers });
  }

  /** A whole Log4j 2 configuration from a ConfigMap. */
  static external(configMap: ConfigMapKey): Logging {
    const { name, key } = configMap;
    return new Logging({ type: 'external', valueFrom: { configMapKeyRef: { name, key } } });
  }

  readonly #spec: LoggingSpec;

  private constructor(spec: LoggingSpec) {
    this.#spec = spec;
  }

  /** As the custom resource has it. */
  toSpec(): LoggingSpec {
    return this.#spec;
  }
}
