import { at, isMap, mapOf, words } from '../../../facts';
import type { Path } from '../../../facts';
import type { Pool, Resource } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule } from '../../rule';
import { GIB } from '../../sizing';
import { heapBytes } from './heap';

/** From here on the JVM cannot compress its pointers. */
const UNCOMPRESSED = 32 * GIB;
const MOST_HEAP = 16 * GIB;

const COLLECTORS = ['UseParallelGC', 'UseSerialGC', 'UseZGC', 'UseShenandoahGC', 'UseConcMarkSweepGC'];

const severities = { dev: 'info', prod: 'warning' } as const;

/** How the JVMs are started. */
export const JVM: readonly Rule[] = [
  policy({
    id: 'resources/heap-values',
    mayRefuse: true,
    on: 'KafkaNodePool',
    ...severities,
    check: (pool) => heapValues(pool, ['spec', 'jvmOptions'], pool.isBroker),
  }),
  policy({
    id: 'resources/heap-values',
    mayRefuse: true,
    on: 'Kafka',
    ...severities,
    check: (cluster) => heapValues(cluster, ['spec', 'kafka', 'jvmOptions'], true),
  }),
  ...(['KafkaConnect', 'KafkaMirrorMaker2'] as const).map((on) =>
    policy({
      id: 'resources/heap-values',
      mayRefuse: true,
      on,
      ...severities,
      check: (workers) => heapValues(workers, ['spec', 'jvmOptions'], false),
    }),
  ),
  policy({ id: 'resources/gc-trace', on: 'KafkaNodePool', dev: 'off', prod: 'info', check: gcTrace }),
];

function heapValues(resource: Resource, path: Path, broker: boolean): readonly Outcome[] {
  const options = resource.at(...path);
  const [least, most] = [at(options, '-Xms'), at(options, '-Xmx')];
  if (least === undefined && most === undefined) return FINE;
  const [start, end] = [heapBytes(least), heapBytes(most)];
  if (broker && end !== undefined && end > MOST_HEAP) return hugeHeap(end, words(most), [...path, '-Xmx']);
  if (least === undefined || most === undefined) {
    const [there, missing] = least === undefined ? ['-Xmx', '-Xms'] : ['-Xms', '-Xmx'];
    return wrong(path, `${there} is written without ${missing}`, 'write both with one value');
  }
  if (start === undefined || end === undefined || start === end) return FINE;
  const message = `the heap begins at ${words(least)} and grows to ${words(most)}`;
  return wrong([...path, '-Xms'], message, `write -Xms: ${words(most)}`);
}

function hugeHeap(bytes: number, text: string, path: Path): readonly Outcome[] {
  if (bytes >= UNCOMPRESSED) {
    const message = `with a heap of ${text} the JVM cannot compress pointers: it holds less than one below 32g`;
    return wrong(path, message, 'use 4g to 6g for most brokers', { severity: 'error' });
  }
  const message = `a heap of ${text} takes memory from page cache, and its pauses are long`;
  return wrong(path, message, 'use 4g to 6g for most brokers', { severity: 'warning' });
}

function gcTrace(pool: Pool): readonly Outcome[] {
  const options = pool.jvmOptions;
  const place = options ?? { path: ['spec', 'jvmOptions'], resource: pool };
  const logged = at(options?.value, 'gcLoggingEnabled') === true;
  const measured = pool.cluster === undefined || pool.cluster.at('spec', 'kafka', 'metricsConfig') !== undefined;
  return [
    ...(logged || measured
      ? FINE
      : wrong(
          [...place.path, 'gcLoggingEnabled'],
          `pauses of the JVMs of pool ${pool.name} leave no trace: there are neither logs nor metrics`,
          'write gcLoggingEnabled: true, or a metricsConfig in the Kafka',
          { resource: place.resource },
        )),
    ...flags(options?.value, place),
  ];
}

function flags(options: unknown, { path, resource }: { path: Path; resource: Resource }): readonly Outcome[] {
  const xx = at(options, '-XX');
  if (!isMap(xx)) return FINE;
  const on = (key: string): boolean => words(mapOf(xx)[key]) === 'true';
  const other = COLLECTORS.find(on);
  const where = [...path, '-XX'];
  const twice = at(options, '-Xmx') !== undefined && at(xx, 'MaxRAMPercentage') !== undefined;
  return [
    ...(other !== undefined || words(xx['UseG1GC']) === 'false'
      ? wrong(
          where,
          `Kafka is tried with G1, and ${other === undefined ? 'G1 is off' : `${other} is on`}`,
          'remove it',
          {
            resource,
          },
        )
      : FINE),
    ...(twice
      ? wrong(where, 'MaxRAMPercentage does nothing beside -Xmx', 'write one of them', { resource })
      : FINE),
  ];
}
