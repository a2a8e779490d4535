import type { Storage as StorageSpec, StorageVolume } from '../../imports/kafka-node-pool';
import { UserError } from '../problems';
import { sizeText } from './quantity';
import type { ByteSize } from './quantity';

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

/** A volume of several. */
export type JbodVolumeProps =
  | (PersistentVolumeProps & JbodVolumeId & { readonly type?: 'persistent-claim' })
  | (EphemeralVolumeProps & JbodVolumeId & { readonly type: 'ephemeral' });

/** By which a volume is known. */
export interface JbodVolumeId {
  /** Part of the names of claims and folders; never used again for another disk. */
  readonly id: number;
}

/**
 * Where the nodes of a pool keep their data.
 *
 * Source: Strimzi documentation, "Configuring Kafka storage"; KIP-858.
 */
export class Storage {
  /**
   * One disk or several, each a log directory; disks can be added later, so this is right for a single disk too. Written in the order of
   * their ids: another order would restart every node.
   *
   * @throws UserError for no volume at all, and for a size that is none
   */
  static jbod(volumes: readonly JbodVolumeProps[]): Storage {
    if (volumes.length === 0) {
      const remedy = 'add one, for example { id: 0, size: Size.gibibytes(500) }';
      throw new UserError([{ rule: 'operator/storage-volumes', message: 'the storage has no volume', remedy }]);
    }
    const sorted = [...volumes].sort((a, b) => a.id - b.id);
    return new Storage({ type: 'jbod', volumes: sorted.map(volumeSpec) });
  }

  /**
   * One disk, for good: no other can be added to it later.
   * @throws UserError for a size that is none
   */
  static persistentClaim(props: PersistentVolumeProps): Storage {
    return new Storage(persistentSpec(props));
  }

  /**
   * A folder that goes with the pod: for tests only, a drain of the node loses the data.
   * @throws UserError for a size that is none
   */
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
  return { ...rest, type: 'persistent-claim', size: sizeText(size, { name: 'size' }) } as const;
}

function ephemeralSpec({ sizeLimit, kraftMetadata }: EphemeralVolumeProps) {
  return {
    type: 'ephemeral',
    ...(sizeLimit !== undefined && { sizeLimit: sizeText(sizeLimit, { name: 'sizeLimit' }) }),
    ...(kraftMetadata && { kraftMetadata }),
  } as const;
}
