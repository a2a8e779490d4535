import type { Storage as StorageSpec, StorageVolume } from '../../imports/kafka-node-pool';
import { sizeText } from './resources';
import type { ByteSize } from './resources';

/** A disk that outlives its pod. */
export interface PersistentVolumeProps {
  /** Of the claim; it can grow where the storage class allows it, and never shrink. */
  readonly size: ByteSize;

  /**
   * Storage class: block storage, expandable, bound at first use. Cannot change later.
   * @default - the cluster's default class
   */
  readonly class?: string;

  /**
   * True when the claim goes with the pool, and the data with it.
   * @default false
   */
  readonly deleteClaim?: boolean;

  /**
   * `'shared'` puts the metadata log onto this volume; at most one of a pool.
   * @default - the volume with the lowest id
   */
  readonly kraftMetadata?: 'shared';

  /**
   * Labels of the volumes that may be bound. Cannot change later.
   * @default - any
   */
  readonly selector?: Readonly<Record<string, string>>;

  /**
   * `VolumeAttributesClass` of the claim, such as its IOPS.
   * @default - the storage class's
   */
  readonly volumeAttributesClass?: string;
}

/** A folder of the worker node that goes with the pod. */
export interface EphemeralVolumeProps {
  /**
   * The pod is evicted when it writes more. Cannot change later.
   * @default - the node's disk
   */
  readonly sizeLimit?: ByteSize;

  /**
   * `'shared'` puts the metadata log onto this volume; at most one of a pool.
   * @default - the volume with the lowest id
   */
  readonly kraftMetadata?: 'shared';
}

/** A volume of several, known by its id, which is never used again for another disk. */
export type JbodVolumeProps =
  | (PersistentVolumeProps & { readonly id: number; readonly type?: 'persistent-claim' })
  | (EphemeralVolumeProps & { readonly id: number; readonly type: 'ephemeral' });

/**
 * Where the nodes of a pool keep their data.
 *
 * Source: Strimzi documentation, "Configuring Kafka storage"; KIP-858.
 */
export class Storage {
  /**
   * One disk or several, each a log directory; disks can be added later, so this is right for a single disk too. Written in the order of
   * their ids: another order would restart every node.
   */
  static jbod(volumes: readonly JbodVolumeProps[]): Storage {
    const sorted = [...volumes].sort((a, b) => a.id - b.id);
    return new Storage({ type: 'jbod', volumes: sorted.map(volumeSpec) });
  }

  /** One disk, for good: no other can be added to it later. */
  static persistentClaim(props: PersistentVolumeProps): Storage {
    return new Storage(persistentSpec(props));
  }

  /** A folder that goes with the pod: for tests only, a drain of the node loses the data. */
  static ephemeral(props: EphemeralVolumeProps = {}): Storage {
    return new Storage(ephemeralSpec(props));
  }

  readonly #spec: StorageSpec;

  private constructor(spec: StorageSpec) {
    this.#spec = spec;
  }

  /** As the custom resource has it. */
  toSpec(): StorageSpec {
    return this.#spec;
  }
}

function volumeSpec(volume: JbodVolumeProps): StorageVolume {
  return volume.type === 'ephemeral'
    ? { id: volume.id, ...ephemeralSpec(volume) }
    : { id: volume.id, ...persistentSpec(volume) };
}

function persistentSpec({ size, ...rest }: PersistentVolumeProps) {
  return { ...rest, type: 'persistent-claim', size: sizeText(size) } as const;
}

function ephemeralSpec({ sizeLimit, kraftMetadata }: EphemeralVolumeProps) {
  return {
    type: 'ephemeral',
    ...(sizeLimit !== undefined && { sizeLimit: sizeText(sizeLimit) }),
    ...(kraftMetadata && { kraftMetadata }),
  } as const;
}
