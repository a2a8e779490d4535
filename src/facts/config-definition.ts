/** What Kafka itself says of one of its settings. */
export interface ConfigDefinition {
  readonly type: 'boolean' | 'class' | 'double' | 'int' | 'list' | 'long' | 'password' | 'short' | 'string';
  /** What a bare number of it counts. */
  readonly unit?: 'ms' | 'seconds' | 'minutes' | 'hours' | 'bytes';
  readonly default?: unknown;
  readonly min?: number;
  readonly max?: number;
  /** Ranges of accepted numbers, where there is more than one. */
  readonly accepted?: readonly (readonly [number, number])[];
  readonly values?: readonly string[];
  readonly caseInsensitive?: true;
  /** A list or text that must not be empty. */
  readonly emptyRefused?: true;
  /** Kafka checks it, but does not tell people of it. */
  readonly internal?: true;
  /** How a change reaches a running broker. */
  readonly update?: 'read-only' | 'per-broker' | 'cluster-wide';
  /** Broker settings from which a topic takes its value, in this order. */
  readonly broker?: readonly string[];
  /** The versions that have it, when not all supported ones do. */
  readonly versions?: readonly string[];
}
