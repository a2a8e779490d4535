import type { JvmOptions as JvmOptionsSpec } from '../../imports/shapes';
import { bytesOf, jvmSize } from '../facts';
import { refuseQuantity } from './quantity';
import type { ByteSize } from './quantity';

/** What the Java machine of a container is told. */
export interface JvmOptions {
  /**
   * Heap, from the start and at most (`-Xms` and `-Xmx`); text also as the JVM has it (`6g`).
   * @default - what the memory of the container allows and leaves room for the page cache
   */
  readonly heap?: ByteSize;

  /**
   * The garbage collector writes a log, by which long pauses can be told from a slow network.
   * @default false
   */
  readonly gcLogging?: boolean;

  /**
   * `-XX` options by name: `{ MaxGCPauseMillis: '20' }`. With `MaxRAMPercentage` no default heap is written.
   * @default - the operator's
   */
  readonly xx?: Readonly<Record<string, string>>;

  /**
   * `-D` properties by name.
   * @default - the operator's
   */
  readonly systemProperties?: Readonly<Record<string, string>>;
}

const MEBIBYTE = 1024 ** 2;
const GIBIBYTE = 1024 ** 3;

/** A size in the words of the JVM, where they are not those of Kubernetes. */
const JVM_SIZE = /^[1-9]\d*[mg]$/;

/** Above 5 GiB the operator's own default stops too: more heap takes the page cache away and lengthens pauses. */
const MOST_DEFAULT_HEAP = 5 * GIBIBYTE;

/** Metaspace, threads and direct buffers take at least this much beside the heap. */
const LEAST_BESIDE_HEAP = GIBIBYTE / 2;

/** Of the memory; a controller reads its log from the heap, a broker serves its clients from the page cache. */
const HEAP_SHARE = { broker: 0.5, controller: 0.75, component: 0.75 } as const;

/** What kind of work the memory is for. */
export type HeapUse = keyof typeof HEAP_SHARE;

/**
 * Bytes of heap for a container with so much memory.
 *
 * Source: Strimzi documentation, "Configuring JVM options"; Kafka documentation, "Hardware and OS".
 */
function defaultHeap(memory: number, use: HeapUse): number {
  const share = Math.min(memory * HEAP_SHARE[use], memory - LEAST_BESIDE_HEAP);
  return Math.min(Math.max(share, memory / 4), MOST_DEFAULT_HEAP);
}

/**
 * As the custom resource has it; nothing when neither the options nor the memory say anything.
 * @param pointer where it stands in the object
 * @throws UserError for a heap that is no size
 */
export function jvmSpec(
  options: JvmOptions | undefined,
  memory: number | undefined,
  use: HeapUse,
  pointer: string,
): JvmOptionsSpec | undefined {
  const { gcLogging, xx, systemProperties } = options ?? {};
  const heap = heapOf(options, memory, use, pointer);
  const spec: JvmOptionsSpec = {
    ...(heap !== undefined && { '-Xms': heap, '-Xmx': heap }),
    ...(xx && { '-XX': xx }),
    ...(gcLogging !== undefined && { gcLoggingEnabled: gcLogging }),
    ...(systemProperties && {
      javaSystemProperties: Object.entries(systemProperties).map(([name, value]) => ({ name, value })),
    }),
  };
  return Object.keys(spec).length === 0 ? undefined : spec;
}

function heapOf(
  options: JvmOptions | undefined,
  memory: number | undefined,
  use: HeapUse,
  pointer: string,
): string | undefined {
  if (options?.heap !== undefined) return heapText(options.heap, `${pointer}/-Xmx`);
  if (memory === undefined || options?.xx?.['MaxRAMPercentage'] !== undefined) return undefined;
  return jvmSize(defaultHeap(memory, use));
}

function heapText(heap: ByteSize, pointer: string): string {
  const bytes = bytesOf(heap) ?? 0;
  if (bytes >= MEBIBYTE) return jvmSize(bytes);
  return typeof heap === 'string' && JVM_SIZE.test(heap)
    ? heap
    : refuseQuantity('size', heap, { name: 'heap', pointer });
}
