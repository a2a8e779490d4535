import type { KafkaClusterQuotas as QuotasSpec } from '../../imports/kafka';
import { bytesOf, parseRate } from '../facts';
import type { SizeLike } from '../facts';
import { UserError } from '../problems';

/** Bytes per second: a number of them, text (`50MB/s`), or an amount for each second. */
export type ByteRate = number | string | SizeLike;

/** Limits of Strimzi's quota plugin, shared by all clients of a broker. */
export interface StrimziQuotasProps {
  /**
   * What all producers together may write to one broker.
   * @default - no limit
   */
  readonly producerByteRate?: ByteRate;

  /**
   * What all consumers together may read from one broker.
   * @default - no limit
   */
  readonly consumerByteRate?: ByteRate;

  /**
   * Producers are stopped when any volume has less free than this. Not together with the ratio.
   * @default - no limit
   */
  readonly minAvailableBytesPerVolume?: SizeLike | string | number;

  /**
   * Producers are stopped when any volume has a smaller free part than this, from 0 to 1. Not together with the bytes.
   * @default - no limit
   */
  readonly minAvailableRatioPerVolume?: number;

  /**
   * Who is never slowed down, each with its prefix: `User:backup`.
   * @default - Strimzi's own components
   */
  readonly excludedPrincipals?: readonly string[];
}

/** Defaults for every user of Kafka's own quota plugin; a KafkaUser can have its own. */
export interface KafkaQuotasProps {
  /**
   * What one user may write to one broker.
   * @default - no limit
   */
  readonly producerByteRate?: ByteRate;

  /**
   * What one user may read from one broker.
   * @default - no limit
   */
  readonly consumerByteRate?: ByteRate;

  /**
   * Share of the broker's threads that one user may hold; 100 is one thread.
   * @default - no limit
   */
  readonly requestPercentage?: number;

  /**
   * Partitions per second that one user may create or delete.
   * @default - no limit
   */
  readonly controllerMutationRate?: number;
}

/**
 * How clients share the brokers, and what keeps the disks from filling. One plugin only: beside Strimzi's, quotas of KafkaUsers do
 * not count.
 *
 * Source: Strimzi documentation, "Setting throughput and storage limits on brokers".
 */
export class Quotas {
  /** Strimzi's plugin: totals per broker, and a guard for the disks. */
  static strimzi(props: StrimziQuotasProps): Quotas {
    const { minAvailableBytesPerVolume: free, producerByteRate, consumerByteRate, ...rest } = props;
    return new Quotas({
      type: 'strimzi',
      ...rates({ producerByteRate, consumerByteRate }),
      ...(free !== undefined && {
        minAvailableBytesPerVolume: bytesOf(free) ?? refuseQuantity('size', free, '10Gi'),
      }),
      ...rest,
    });
  }

  /** Kafka's plugin: defaults for each user. */
  static kafka(props: KafkaQuotasProps): Quotas {
    const { producerByteRate, consumerByteRate, ...rest } = props;
    return new Quotas({ type: 'kafka', ...rates({ producerByteRate, consumerByteRate }), ...rest });
  }

  readonly type: QuotasSpec['type'];
  readonly #spec: QuotasSpec;

  private constructor(spec: QuotasSpec) {
    this.type = spec.type;
    this.#spec = spec;
  }

  /** As the custom resource has it. */
  toSpec(): QuotasSpec {
    return this.#spec;
  }
}

/**
 * A rate in bytes per second, as Kafka counts it.
 *
 * @throws UserError for a text that is no rate
 */
export function bytesPerSecond(rate: ByteRate): number {
  if (typeof rate === 'number') return rate;
  const bytes = typeof rate === 'string' ? parseRate(rate) : bytesOf(rate);
  return bytes ?? refuseQuantity('rate', rate, '50MB/s');
}

function rates(given: Readonly<Record<string, ByteRate | undefined>>): Record<string, number> {
  const known = Object.entries(given).flatMap(([key, rate]) => (rate === undefined ? [] : [[key, rate] as const]));
  return Object.fromEntries(known.map(([key, rate]) => [key, bytesPerSecond(rate)]));
}

function refuseQuantity(what: string, value: unknown, example: string): never {
  throw new UserError([
    {
      rule: `schema/${what}`,
      message: `${JSON.stringify(value)} is not a ${what}`,
      remedy: `write it like ${example}`,
    },
  ]);
}
