import type { ClusterLayer, LayeredEntry } from '../config';
import { TieredStorage } from '../constructs';
import type { CustomTieredStorageProps, KafkaProps, ObjectStoreProps } from '../constructs';

type Settings = NonNullable<LayeredEntry<ClusterLayer>['value']['tieredStorage']>;

/** Where a cluster keeps old segments; of several ways the first counts. */
export function tieredStorageOf(settings: Settings = {}): Pick<KafkaProps, 'tieredStorage'> {
  const { s3, gcs, azure, ...custom } = settings;
  if (s3) return { tieredStorage: TieredStorage.s3(withSizes(s3)) };
  if (gcs) return { tieredStorage: TieredStorage.gcs(withSizes(gcs)) };
  if (azure) return { tieredStorage: TieredStorage.azure(withSizes(azure)) };
  return Object.keys(custom).length > 0
    ? { tieredStorage: TieredStorage.custom(custom as CustomTieredStorageProps) }
    : {};
}

type StoreSettings = Pick<NonNullable<Settings['s3']>, 'cache' | 'chunkSize'>;

type Sizes = Pick<ObjectStoreProps, 'cache' | 'chunkSize'>;

/** A bare number is a number of bytes. */
function withSizes<T extends StoreSettings>({ cache, chunkSize, ...rest }: T): Omit<T, keyof Sizes> & Sizes {
  return {
    ...rest,
    ...(chunkSize !== undefined && { chunkSize: String(chunkSize) }),
    ...(cache && {
      cache: {
        size: String(cache.size),
        ...(cache.prefetch !== undefined && { prefetch: String(cache.prefetch) }),
      },
    }),
  };
}
