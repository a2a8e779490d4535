import { at, mapOf, words } from '../../../facts';
import type { Effective, Pool } from '../../../inventory';
import { GIB } from '../../sizing';

const SHIFT: Readonly<Record<string, number>> = { '': 1, k: 1024, m: 1024 ** 2, g: GIB };

/** What Strimzi takes of the memory when no heap is written, and at most. */
const DEFAULT_SHARE = 0.5;
const DEFAULT_MOST = 5 * GIB;

/** Bytes of a heap as the JVM reads it: `6g`, `512m`; nothing when it is none. */
export function heapBytes(value: unknown): number | undefined {
  const match = value === undefined ? null : /^(\d+)([kmg]?)$/i.exec(words(value));
  return match === null ? undefined : Number(match[1]) * (SHIFT[match[2]?.toLowerCase() ?? ''] ?? 1);
}

/** The limit of a pool's memory, or what it asks for. */
export function memoryOf(pool: Pool): number | undefined {
  return pool.resource('limits', 'memory') ?? pool.resource('requests', 'memory');
}

/** The largest heap of a pool's JVM: as it is written, else Strimzi's default; nothing when that depends on the node. */
export function heapOf(pool: Pool): number | undefined {
  const options = pool.jvmOptions?.value;
  const written = at(options, '-Xmx');
  if (written !== undefined) return heapBytes(written);
  const memory = pool.resource('limits', 'memory');
  if (memory === undefined) return undefined;
  const share = Number(mapOf(at(options, '-XX'))['MaxRAMPercentage']);
  return share > 0 ? (memory * share) / 100 : Math.min(memory * DEFAULT_SHARE, DEFAULT_MOST);
}

/** Where the heap of a pool is said, or could be. */
export function heapPlace(pool: Pool): Pick<Effective, 'path' | 'resource'> {
  const options = pool.jvmOptions;
  if (options === undefined || at(options.value, '-Xmx') === undefined) {
    return { resource: pool, path: ['spec', 'resources'] };
  }
  return { resource: options.resource, path: [...options.path, '-Xmx'] };
}

/** Bytes in words: `1.5 GiB`. */
export function gibibytes(bytes: number): string {
  return `${Math.round((bytes / GIB) * 100) / 100} GiB`;
}
