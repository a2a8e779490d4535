import { amount, at, listOf, words } from '../facts';
import type { Path } from '../facts';
import type { Cluster } from './cluster';
import { Resource } from './resource';

/** What an effective template or heap is, and which object says so. */
export interface Effective {
  readonly value: unknown;
  readonly resource: Resource;
  readonly path: Path;
}

/** One volume of a pool's storage. */
export interface Volume {
  readonly id: number | undefined;
  readonly type: string;
  /** Bytes. */
  readonly size: number | undefined;
  readonly class: string | undefined;
  readonly deleteClaim: boolean;
  /** It is marked to hold the metadata log. */
  readonly holdsMetadata: boolean;
  readonly value: unknown;
  readonly path: Path;
}

/** A KafkaNodePool and the cluster it belongs to. */
export class Pool extends Resource {
  /** Absent when its Kafka is not in the input. */
  cluster: Cluster | undefined;

  get roles(): readonly unknown[] {
    return listOf(this.at('spec', 'roles'));
  }

  get isBroker(): boolean {
    return this.roles.includes('broker');
  }

  get isController(): boolean {
    return this.roles.includes('controller');
  }

  /** False when nobody can tell what its nodes are: the API server or the operator refuses it. */
  get isReadable(): boolean {
    const replicas = this.at('spec', 'replicas');
    const known = this.roles.every((role) => role === 'broker' || role === 'controller');
    return known && this.roles.length > 0 && Number.isInteger(replicas) && Number(replicas) >= 0;
  }

  get replicas(): number {
    const replicas = this.at('spec', 'replicas');
    return typeof replicas === 'number' ? replicas : 0;
  }

  /** The ids that its nodes have; nothing when the object carries no status of a live cluster. */
  get nodeIds(): readonly number[] | undefined {
    const ids = this.at('status', 'nodeIds');
    return Array.isArray(ids) ? ids.filter((id): id is number => typeof id === 'number') : undefined;
  }

  /** A property of the template: the pool's, else the Kafka's; one replaces the other as a whole. */
  template(property: string): Effective | undefined {
    return this.#own(['spec', 'template', property], ['spec', 'kafka', 'template', property]);
  }

  /** JVM options: the pool's, else the Kafka's. */
  get jvmOptions(): Effective | undefined {
    return this.#own(['spec', 'jvmOptions'], ['spec', 'kafka', 'jvmOptions']);
  }

  /** The single volume, or those of the jbod. */
  get volumes(): Volume[] {
    const storage = this.at('spec', 'storage');
    if (storage === undefined) return [];
    if (at(storage, 'type') !== 'jbod') return [volume(storage, ['spec', 'storage'])];
    return listOf(at(storage, 'volumes')).map((value, index) =>
      volume(value, ['spec', 'storage', 'volumes', index]),
    );
  }

  /** Bytes or cores that a container asks for or is held to. */
  resource(bound: 'requests' | 'limits', name: 'memory' | 'cpu'): number | undefined {
    return amount(this.at('spec', 'resources', bound, name));
  }

  #own(here: Path, above: Path): Effective | undefined {
    const own = this.at(...here);
    if (own !== undefined) return { value: own, resource: this, path: here };
    const value = this.cluster?.at(...above);
    return this.cluster === undefined || value === undefined
      ? undefined
      : { value, resource: this.cluster, path: above };
  }
}

function volume(value: unknown, path: Path): Volume {
  const [id, claimClass] = [at(value, 'id'), at(value, 'class')];
  return {
    id: typeof id === 'number' ? id : undefined,
    type: words(at(value, 'type') ?? ''),
    size: amount(at(value, 'size') ?? at(value, 'sizeLimit')),
    class: typeof claimClass === 'string' ? claimClass : undefined,
    deleteClaim: at(value, 'deleteClaim') === true,
    holdsMetadata: at(value, 'kraftMetadata') !== undefined,
    value,
    path,
  };
}
