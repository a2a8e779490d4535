import type { Pool } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { brokerMemory, GIB, incoming } from '../../sizing';
import { gibibytes, heapOf, heapPlace, memoryOf } from './heap';

const RESOURCES = ['spec', 'resources'] as const;

/** A heap above these parts of the memory takes the room of everything else. */
const BROKER_SHARE = 0.5;
const CONTROLLER_SHARE = 0.75;
const MOST_SHARE = 0.75;

/** CPU and memory of Kafka pods. */
export const MEMORY: readonly Rule[] = [
  policy({ id: 'resources/requests', on: 'KafkaNodePool', dev: 'warning', prod: 'error', check: requests }),
  policy({
    id: 'resources/memory-guaranteed',
    on: 'KafkaNodePool',
    dev: 'off',
    prod: 'warning',
    check: (pool) => {
      const [request, limit] = [pool.resource('requests', 'memory'), pool.resource('limits', 'memory')];
      if (request === undefined || limit === undefined || request === limit) return FINE;
      const message = `${gibibytes(request)} of ${gibibytes(limit)} are asked for: page cache above that goes first when the node is full`;
      const severity = pool.isBroker ? {} : ({ severity: 'info' } as const);
      return wrong([...RESOURCES, 'requests', 'memory'], message, 'ask for the whole limit', severity);
    },
  }),
  policy({
    id: 'resources/heap-above-memory',
    on: 'KafkaNodePool',
    dev: 'error',
    prod: 'error',
    check: heapAboveMemory,
  }),
  policy({ id: 'resources/heap-share', on: 'KafkaNodePool', dev: 'warning', prod: 'error', check: heapShare }),
  policy({ id: 'resources/floor', on: 'KafkaNodePool', dev: 'off', prod: 'warning', check: floor }),
];

/** Kubernetes asks for the limit where only that is written. */
function requests(pool: Pool): readonly Outcome[] {
  const missing = [
    ...(pool.resource('limits', 'memory') === undefined ? ['memory limit'] : []),
    ...(memoryOf(pool) === undefined ? ['memory request'] : []),
    ...((pool.resource('requests', 'cpu') ?? pool.resource('limits', 'cpu')) === undefined ? ['CPU request'] : []),
  ];
  if (missing.length === 0) return FINE;
  const message = `Kafka pods of the pool have no ${missing.join(', no ')}`;
  return wrong(RESOURCES, message, 'set requests of CPU and memory, and the same memory as limit');
}

/** Heaps that the pool itself writes are told of the object alone. */
function heapAboveMemory(pool: Pool): readonly Outcome[] {
  const [heap, limit, { path, resource }] = [heapOf(pool), pool.resource('limits', 'memory'), heapPlace(pool)];
  if (resource === pool || heap === undefined || limit === undefined || heap < limit) return FINE;
  const message = `the heap of ${gibibytes(heap)} leaves nothing of the memory of pool ${pool.name}, ${gibibytes(limit)}`;
  return wrong(path, message, 'give the pool jvmOptions of its own, or more memory', { resource });
}

function heapShare(pool: Pool, { facts }: Scope): readonly Outcome[] {
  const [heap, memory] = [heapOf(pool), memoryOf(pool)];
  // a heap above the limit is the matter of the rule before
  if (heap === undefined || memory === undefined || heap >= (pool.resource('limits', 'memory') ?? Infinity))
    return FINE;
  const { path, resource } = heapPlace(pool);
  const told = (message: string, severity?: 'warning'): readonly Outcome[] =>
    wrong(path, message, 'lower the heap, or raise the memory', { resource, ...(severity && { severity }) });
  const share = `the heap of pool ${pool.name} takes ${gibibytes(heap)} of ${gibibytes(memory)}`;
  const request = pool.resource('requests', 'memory') ?? memory;
  if (!pool.isBroker) return heap > memory * CONTROLLER_SHARE ? told(share, 'warning') : FINE;
  if (heap >= request) return told(`${share}, of which only ${gibibytes(request)} are asked for`);
  if (heap > memory * MOST_SHARE) return told(`${share}: next to nothing is left for page cache`);
  if (heap > memory * BROKER_SHARE) return told(`${share}: less is left for page cache`, 'warning');
  const written = facts.workload?.writeBytesPerSecond;
  const brokers = pool.cluster?.brokers ?? 0;
  if (written === undefined || brokers === 0) return FINE;
  const replicas = pool.cluster?.number('default.replication.factor') ?? 1;
  const needed = brokerMemory(heap, incoming({ written, replicas, brokers, groups: 0, skew: 1 }));
  if (needed <= memory) return FINE;
  return told(`${share}, and writes of half a minute need ${gibibytes(needed)} in all`, 'warning');
}

/** What the vendor of Kafka asks for a controller (Confluent, "KRaft configuration: hardware and JVM requirements"). */
const CONTROLLER_MEMORY = 4 * GIB;

interface Floor {
  readonly memory: number;
  readonly cpu: number;
  readonly heap: number;
}

function floor(pool: Pool, scope: Scope): readonly Outcome[] {
  const { memory, cpu, heap } = floorOf(pool, scope);
  const whose = pool.isBroker ? 'a broker' : 'a controller';
  const [limit, requested, own] = [pool.resource('limits', 'memory'), cpuOf(pool), heapOf(pool)];
  const place = heapPlace(pool);
  const wanted = pool.isBroker || scope.facts.size === 'small' ? memory : CONTROLLER_MEMORY;
  return [
    ...(limit !== undefined && limit < memory
      ? wrong(
          [...RESOURCES, 'limits', 'memory'],
          `${gibibytes(limit)} of memory are little for ${whose}`,
          `give it ${gibibytes(memory)} or more`,
        )
      : FINE),
    ...(limit !== undefined && limit >= memory && limit < wanted
      ? wrong(
          [...RESOURCES, 'limits', 'memory'],
          `${gibibytes(limit)} of memory leave ${whose} little room to grow`,
          `give it ${gibibytes(wanted)}`,
          { severity: 'info' },
        )
      : FINE),
    ...(requested !== undefined && requested < cpu
      ? wrong(
          [...RESOURCES, 'requests', 'cpu'],
          `${requested} cores are little for ${whose}`,
          `ask for ${cpu} or more`,
        )
      : FINE),
    // little memory has little heap: one of both is told
    ...(limit !== undefined && limit >= memory && own !== undefined && own < heap
      ? wrong(
          place.path,
          `a heap of ${gibibytes(own)} is little for ${whose}`,
          `give it ${gibibytes(heap)} or more`,
          { resource: place.resource },
        )
      : FINE),
  ];
}

function floorOf(pool: Pool, { facts, thresholds }: Scope): Floor {
  const small = facts.size === 'small';
  if (!pool.isBroker) return { memory: thresholds.controllerMemoryGi * GIB, cpu: 0, heap: GIB };
  const memory = (small ? Math.min(4, thresholds.brokerMemoryGi) : thresholds.brokerMemoryGi) * GIB;
  return { memory, cpu: small ? 0.5 : 1, heap: Math.min(4 * GIB, memory / 2) };
}

function cpuOf(pool: Pool): number | undefined {
  return pool.resource('requests', 'cpu') ?? pool.resource('limits', 'cpu');
}
