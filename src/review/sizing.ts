/*
 * What a cluster needs, in bytes and bytes a second. Pure numbers: who calls says where they come from.
 */

export const GIB = 1024 ** 3;

/** Seconds of writes that page cache should hold, so that readers that keep up never wait for a disk (Apache Kafka documentation). */
const CACHED_SECONDS = 30;

/** Metaspace, threads and direct buffers, as a part of the heap. */
const BESIDE_HEAP = 0.25;

/** What all clients do to a cluster. */
export interface Load {
  /** Bytes a second of all producers. */
  readonly written: number;
  /** Groups that read everything. */
  readonly groups: number;
  readonly replicas: number;
  readonly brokers: number;
  /** The busiest broker over the mean. */
  readonly skew: number;
}

/** Bytes a second into a broker: its share of what is written, and copies of the others. */
export function incoming({ written, replicas, brokers, skew }: Load): number {
  return ((written * replicas) / brokers) * skew;
}

/** Bytes a second out of a broker: copies for the others, and every group. */
export function outgoing({ written, groups, replicas, brokers, skew }: Load): number {
  return ((written * (replicas - 1 + groups)) / brokers) * skew;
}

/** Memory that a broker needs for its heap, what the JVM takes beside it, and a page cache for the latest writes. */
export function brokerMemory(heap: number, incomingBytes: number): number {
  return heap * (1 + BESIDE_HEAP) + incomingBytes * CACHED_SECONDS;
}

/** Bytes that one topic may keep in all copies. */
export interface Kept {
  readonly partitions: number;
  readonly replicas: number;
  /** Bytes that a partition keeps at most; nothing without a limit. */
  readonly retentionBytes: number | undefined;
  readonly segmentBytes: number;
  /** Seconds for which records are kept; nothing without a limit. */
  readonly retentionSeconds: number | undefined;
  /** Bytes a second that are written into the topic; nothing when that is not known. */
  readonly rate: number | undefined;
}

/** The smaller of what size and time allow; nothing when neither is known. The open segment of a partition is never deleted. */
export function keptBytes(topic: Kept): number | undefined {
  const { partitions, replicas, retentionBytes, segmentBytes, retentionSeconds, rate } = topic;
  const bySize = retentionBytes === undefined ? Infinity : partitions * (retentionBytes + segmentBytes);
  const byTime =
    retentionSeconds === undefined || rate === undefined ? Infinity : Math.max(1, rate) * retentionSeconds;
  const kept = Math.min(bySize, byTime);
  return Number.isFinite(kept) ? kept * replicas : undefined;
}

/** Replicas that a broker of this memory may hold (KIP-578; Amazon MSK, "Best practices"). */
export function mostReplicasPerBroker(memory: number): number {
  if (memory < 8 * GIB) return 1000;
  return memory < 32 * GIB ? 2000 : MOST_REPLICAS;
}

/** For brokers of any size (KIP-578). */
export const MOST_REPLICAS = 4000;
