import type { Problem } from '../../problems';
import { at, words } from '../json';
import { problemAt } from './problem';
import { amount } from './resources';

const SHIFT: Readonly<Record<string, number>> = { '': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

/** A heap that the container cannot hold: the pod would be killed, and again. */
export function heapProblems(spec: unknown, remedy: string): Problem[] {
  const heap = /^(\d+)([kmg]?)$/i.exec(words(at(spec, 'jvmOptions', '-Xmx') ?? ''));
  const memory = amount(at(spec, 'resources', 'limits', 'memory'));
  if (heap === null || memory === undefined) return [];
  if (Number(heap[1]) * (SHIFT[heap[2]?.toLowerCase() ?? ''] ?? 1) < memory) return [];
  const message = `the heap ${heap[0]} leaves nothing of the container's memory`;
  return [problemAt('resources/heap-above-memory', message, remedy, ['spec', 'jvmOptions', '-Xmx'])];
}
