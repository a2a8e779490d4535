import type { KafkaClusterQuotas as QuotasSpec } from '../../imports/kafka';
import { UserError } from '../problems';
import { bytes, bytesPerSecond } from './quantity';
import type { ByteRate, ByteSize } from './quantity';

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
  readonly minAvailableBytesPerVolume?: ByteSize | number;

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
  /**
   * Strimzi's plugin: totals per broker, and a guard for the disks.
   * @throws UserError for a rate or size that is none, and for a ratio that is not from 0 to 1
   */
  static strimzi(props: StrimziQuotasProps): Quotas {
    const { minAvailableBytesPerVolume: free, producerByteRate, consumerByteRate, ...rest } = props;
    refuseRatio(rest.minAvailableRatioPerVolume);
    return new Quotas({
      type: 'strimzi',
      ...byteRates({ producerByteRate, consumerByteRate }),
      ...(free !== undefined && {
        minAvailableBytesPerVolume: bytes(free, { name: 'minAvailableBytesPerVolume' }),
      }),
      ...rest,
    });
  }

  /**
   * Kafka's plugin: defaults for each user.
   * @throws UserError for a rate that is none
   */
  static kafka(props: KafkaQuotasProps): Quotas {
    const { producerByteRate, consumerByteRate, ...rest } = props;
    return new Quotas({ type: 'kafka', ...byteRates({ producerByteRate, consumerByteRate }), ...rest });
  }

  /** Whose plugin it is. */
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
 * The rates that are said, in bytes per second.
 * @param pointer where they stand in the object
 * @throws UserError for what is no rate
 */
export function byteRates(
  rates: Readonly<Record<string, ByteRate | undefined>>,
  pointer?: string,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(rates).flatMap(([name, rate]) => {
      if (rate === undefined) return [];
      return [
        [name, bytesPerSecond(rate, { name, ...(pointer !== undefined && { pointer: `${pointer}/${name}` }) })],
      ];
    }),
  );
}

function refuseRatio(ratio: number | undefined): void {
  if (ratio === undefined || (ratio >= 0 && ratio <= 1)) return;
  throw new UserError([
    {
      rule: 'schema/range',
      message: `minAvailableRatioPerVolume is ${ratio}`,
      remedy: 'write 0 to 1, for example 0.1 for a tenth',
    },
  ]);
}
