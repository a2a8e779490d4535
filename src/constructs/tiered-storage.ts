import type { TieredStorage as TieredStorageSpec } from '../../imports/kafka';

/** A plugin that keeps old segments elsewhere. */
export interface CustomTieredStorageProps {
  /** Class that implements Kafka's `RemoteStorageManager`. */
  readonly className: string;

  /** Where its jars are: in the image or in a volume of the pod template. */
  readonly classPath: string;

  /**
   * Settings of the plugin without the prefix `rsm.config.`; no secrets, these end up in a ConfigMap. Settings of the metadata manager
   * go into the broker config as `rlmm.config.*`.
   *
   * @default - none
   */
  readonly config?: Readonly<Record<string, string | number | boolean>>;
}

/**
 * Old segments in an object store, so that disks hold only what is read often.
 *
 * Source: Strimzi documentation, "Configuring tiered storage"; KIP-405.
 */
export class TieredStorage {
  /** A plugin of your own. */
  static custom(props: CustomTieredStorageProps): TieredStorage {
    const { className, classPath, config } = props;
    const texts = Object.entries(config ?? {}).map(([key, value]) => [key, String(value)] as const);
    return new TieredStorage({
      type: 'custom',
      remoteStorageManager: { className, classPath, ...(config && { config: Object.fromEntries(texts) }) },
    });
  }

  readonly #spec: TieredStorageSpec;

  private constructor(spec: TieredStorageSpec) {
    this.#spec = spec;
  }

  /** As the custom resource has it. */
  toSpec(): TieredStorageSpec {
    return this.#spec;
  }
}
