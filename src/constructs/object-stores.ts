import type { KafkaClusterTemplate } from '../../imports/kafka';
import type { ByteSize } from './quantity';
import { bytes, bytesText } from './quantity';
import type { SecretKey } from './references';

/** Where the jars of the plugin are. */
export type TieredStoragePlugin =
  | {
      /** Pattern of the jars in the image of the brokers, such as `/opt/kafka/plugins/tiered-storage/*`. */
      readonly classPath: string;
    }
  | {
      /** An image that holds the jars and nothing else, which is mounted (Kubernetes 1.35, or 1.33 with its feature gate). */
      readonly image: string;
    };

/** What the presets have in common. */
export interface ObjectStoreProps {
  /** The plugin: its core, and its part for the object store. */
  readonly plugin: TieredStoragePlugin;

  /**
   * What was fetched, on a disk of the pod, so that readers of old data do not fetch it again and again.
   * @default - none: every read goes to the object store
   */
  readonly cache?: {
    /** How large it may grow. */
    readonly size: ByteSize;
    /**
     * How much is fetched ahead.
     * @default '16Mi'
     */
    readonly prefetch?: ByteSize;
  };

  /**
   * In what parts segments are fetched.
   * @default '4Mi'
   */
  readonly chunkSize?: ByteSize;

  /**
   * With which the names of objects begin, where clusters share a bucket.
   * @default - nothing
   */
  readonly keyPrefix?: string;

  /**
   * More settings of the plugin, without the prefix `rsm.config.`.
   * @default - none
   */
  readonly config?: Readonly<Record<string, string | number | boolean>>;
}

/** Options for S3. */
export interface S3Props extends ObjectStoreProps {
  /** The bucket. */
  readonly bucket: string;
  /** Its region. */
  readonly region: string;
  /**
   * Address of what speaks like S3.
   * @default - that of AWS
   */
  readonly endpoint?: string;
  /**
   * Keys from Secrets.
   * @default - what the pods are given by AWS: the role of their ServiceAccount or node
   */
  readonly credentials?: {
    /** The id of the key. */
    readonly accessKeyId: SecretKey;
    /** The key. */
    readonly secretAccessKey: SecretKey;
  };
}

/** Options for Google Cloud Storage. */
export interface GcsProps extends ObjectStoreProps {
  /** The bucket. */
  readonly bucket: string;
  /**
   * The file with the key of a service account, from a Secret.
   * @default - what the pods are given by Google Cloud: workload identity
   */
  readonly credentials?: SecretKey;
}

/** Options for Azure Blob Storage. */
export interface AzureProps extends ObjectStoreProps {
  /** The container. */
  readonly container: string;
  /** The storage account. */
  readonly account: string;
  /**
   * An application that may use it.
   * @default - what the pods are given by Azure: workload identity
   */
  readonly credentials?: {
    /** The tenant. */
    readonly tenantId: SecretKey;
    /** The id of the application. */
    readonly clientId: SecretKey;
    /** Its secret. */
    readonly clientSecret: SecretKey;
  };
}

/** A store with what its client is told. */
export interface ObjectStore {
  readonly props: ObjectStoreProps;
  readonly backend: string;
  readonly config: Readonly<Record<string, string | number | boolean>>;
  readonly variables: Readonly<Record<string, SecretKey | string>>;
  /** A file from a Secret. */
  readonly file?: SecretKey;
}

const PLUGIN = 'tiered-storage-plugin';
const CACHE = 'tiered-storage-cache';
const CREDENTIALS = 'tiered-storage-credentials';

/** Strimzi mounts what is added below this folder only. */
const mounted = (volume: string): string => `/mnt/${volume}`;

export function s3Store(props: S3Props): ObjectStore {
  const { bucket, region, endpoint, credentials } = props;
  return {
    props,
    backend: 's3.S3Storage',
    config: {
      's3.bucket.name': bucket,
      's3.region': region,
      ...(endpoint !== undefined && { 's3.endpoint.url': endpoint, 's3.path.style.access.enabled': true }),
    },
    variables: credentials
      ? { AWS_ACCESS_KEY_ID: credentials.accessKeyId, AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey }
      : {},
  };
}

export function gcsStore(props: GcsProps): ObjectStore {
  const { bucket, credentials } = props;
  return {
    props,
    backend: 'gcs.GcsStorage',
    config: { 'gcs.bucket.name': bucket, 'gcs.credentials.default': true },
    variables: credentials ? { GOOGLE_APPLICATION_CREDENTIALS: `${mounted(CREDENTIALS)}/${credentials.key}` } : {},
    ...(credentials && { file: credentials }),
  };
}

export function azureStore(props: AzureProps): ObjectStore {
  const { container, account, credentials } = props;
  return {
    props,
    backend: 'azure.AzureBlobStorage',
    config: { 'azure.account.name': account, 'azure.container.name': container },
    variables: credentials
      ? {
          AZURE_TENANT_ID: credentials.tenantId,
          AZURE_CLIENT_ID: credentials.clientId,
          AZURE_CLIENT_SECRET: credentials.clientSecret,
        }
      : {},
  };
}

/** The plugin for a store, and what the pods need for it. */
export function objectStore(store: ObjectStore): {
  readonly custom: {
    className: string;
    classPath: string;
    config: Readonly<Record<string, string | number | boolean>>;
  };
  readonly template: KafkaClusterTemplate;
} {
  const { props, backend, config } = store;
  const { plugin, cache, chunkSize = '4Mi', keyPrefix } = props;
  const backendConfig = Object.entries(config).map(([key, value]) => [`storage.${key}`, value] as const);
  return {
    custom: {
      className: 'io.aiven.kafka.tieredstorage.RemoteStorageManager',
      classPath: 'classPath' in plugin ? plugin.classPath : `${mounted(PLUGIN)}/*`,
      config: {
        'chunk.size': bytes(chunkSize, { name: 'chunkSize' }),
        'storage.backend.class': `io.aiven.kafka.tieredstorage.storage.${backend}`,
        ...Object.fromEntries(backendConfig),
        ...(keyPrefix !== undefined && { 'key.prefix': keyPrefix }),
        ...(cache && cacheConfig(cache)),
        ...props.config,
      },
    },
    template: templateOf(store),
  };
}

function cacheConfig({ size, prefetch = '16Mi' }: NonNullable<ObjectStoreProps['cache']>) {
  return {
    'fetch.chunk.cache.class': 'io.aiven.kafka.tieredstorage.fetch.cache.DiskChunkCache',
    'fetch.chunk.cache.path': mounted(CACHE),
    'fetch.chunk.cache.prefetch.max.size': bytes(prefetch, { name: 'prefetch' }),
    'fetch.chunk.cache.size': bytes(size, { name: 'size' }),
  };
}

function templateOf({ props: { plugin, cache }, variables, file }: ObjectStore): KafkaClusterTemplate {
  const env = Object.entries(variables).map(([name, value]) =>
    typeof value === 'string'
      ? { name, value }
      : { name, valueFrom: { secretKeyRef: { name: value.secret, key: value.key } } },
  );
  const volumes = [
    ...('image' in plugin ? [{ name: PLUGIN, image: { reference: plugin.image } }] : []),
    // files that are being fetched stand beside those that are kept
    ...(cache ? [{ name: CACHE, emptyDir: { sizeLimit: twice(cache.size) } }] : []),
    ...(file ? [{ name: CREDENTIALS, secret: { secretName: file.secret } }] : []),
  ];
  const volumeMounts = volumes.map(({ name }) => ({ name, mountPath: mounted(name) }));
  return {
    ...(volumes.length > 0 && { pod: { volumes } }),
    ...((env.length > 0 || volumeMounts.length > 0) && {
      kafkaContainer: { ...(env.length > 0 && { env }), ...(volumeMounts.length > 0 && { volumeMounts }) },
    }),
  };
}

function twice(size: ByteSize): string {
  return bytesText(2 * bytes(size, { name: 'size' }));
}
