import type { KafkaClusterTemplate, TieredStorage as TieredStorageSpec } from '../../imports/kafka';
import { azureStore, gcsStore, objectStore, s3Store } from './object-stores';
import type { AzureProps, GcsProps, ObjectStore, S3Props } from './object-stores';

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
 * Old segments in an object store, so that disks hold only what is read often. Topics join by `remote.storage.enable`, and keep locally what
 * `local.retention.ms` says. The presets are for Aiven's plugin; credentials come from Secrets by variables and files of the pods, and never stand in
 * the manifest.
 *
 * Source: Strimzi documentation, "Configuring tiered storage"; KIP-405; documentation of tiered-storage-for-apache-kafka.
 *
 * @example
 * const app = new App();
 * const chart = new Chart(app, 'example', { namespace: 'kafka' });
 * new Kafka(chart, 'main', {
 *   listeners: [Listener.internal({ name: 'tls', port: 9093 })],
 *   tieredStorage: TieredStorage.s3({
 *     bucket: 'segments',
 *     region: 'eu-west-1',
 *     plugin: { image: 'registry.example.com/tiered-storage:1.1.1' },
 *     cache: { size: Size.gibibytes(10) },
 *     credentials: {
 *       accessKeyId: { secret: 'segments', key: 'id' },
 *       secretAccessKey: { secret: 'segments', key: 'secret' },
 *     },
 *   }),
 * });
 */
export class TieredStorage {
  /** In S3 of AWS, or in what speaks like it. */
  static s3(props: S3Props): TieredStorage {
    return TieredStorage.in(s3Store(props));
  }

  /** In Google Cloud Storage. */
  static gcs(props: GcsProps): TieredStorage {
    return TieredStorage.in(gcsStore(props));
  }

  /** In Azure Blob Storage. */
  static azure(props: AzureProps): TieredStorage {
    return TieredStorage.in(azureStore(props));
  }

  /** A plugin of your own. */
  static custom(props: CustomTieredStorageProps): TieredStorage {
    const { className, classPath, config } = props;
    const texts = Object.entries(config ?? {}).map(([key, value]) => [key, String(value)] as const);
    return new TieredStorage(
      {
        type: 'custom',
        remoteStorageManager: { className, classPath, ...(config && { config: Object.fromEntries(texts) }) },
      },
      {},
    );
  }

  private static in(store: ObjectStore): TieredStorage {
    const { custom, template } = objectStore(store);
    return new TieredStorage(TieredStorage.custom(custom).toSpec(), template);
  }

  readonly #spec: TieredStorageSpec;
  readonly #template: KafkaClusterTemplate;

  private constructor(spec: TieredStorageSpec, template: KafkaClusterTemplate) {
    this.#spec = spec;
    this.#template = template;
  }

  /** As the custom resource has it. */
  toSpec(): TieredStorageSpec {
    return this.#spec;
  }

  /** What the pods need for it: variables, volumes and where they are mounted. */
  toTemplate(): KafkaClusterTemplate {
    return this.#template;
  }
}
