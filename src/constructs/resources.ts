import type { Resources as ResourcesSpec } from '../../imports/shapes';
import { bytesOf } from '../facts';
import { amountText, sizeText } from './quantity';
import type { ByteSize } from './quantity';

/** An amount of CPU: cores, or text as Kubernetes has it (`500m`). */
export type CpuAmount = number | string;

/** What is reserved and what is the most. */
export interface Bounds<Amount> {
  /**
   * What the container has for sure.
   * @default - the limit, as Kubernetes has it
   */
  readonly request?: Amount;

  /**
   * What it may use at most.
   * @default - no limit
   */
  readonly limit?: Amount;
}

/**
 * CPU and memory of a container.
 *
 * Source: Strimzi documentation, "Configuring resource limits and requests".
 */
export interface ComputeResources {
  /**
   * A bare amount is requested and not limited: a CPU limit only slows down what could run.
   * @default - nothing requested
   */
  readonly cpu?: CpuAmount | Bounds<CpuAmount>;

  /**
   * A bare amount is requested and the limit too, so that the page cache belongs to the container for good.
   * @default - nothing requested: the first in line for eviction, and a JVM without a limit
   */
  readonly memory?: ByteSize | Bounds<ByteSize>;
}

/**
 * As the custom resource has it; nothing when nothing is said.
 * @param pointer where it stands in the object
 * @throws UserError for what is no amount
 */
export function resourcesSpec(resources: ComputeResources | undefined, pointer: string): ResourcesSpec | undefined {
  if (resources === undefined) return undefined;
  const cpu = cpuBounds(resources.cpu);
  const memory = memoryBounds(resources.memory);
  const requests = amounts(cpu.request, memory.request, `${pointer}/requests`);
  const limits = amounts(cpu.limit, memory.limit, `${pointer}/limits`);
  return { ...(requests && { requests }), ...(limits && { limits }) };
}

/** Bytes that the container may use at most, or has for sure when there is no limit. */
export function memoryBytes(resources: ComputeResources | undefined): number | undefined {
  const { limit, request } = memoryBounds(resources?.memory);
  const size = limit ?? request;
  return size === undefined ? undefined : bytesOf(size);
}

function cpuBounds(cpu: ComputeResources['cpu']): Bounds<CpuAmount> {
  if (cpu === undefined) return {};
  return typeof cpu === 'object' ? cpu : { request: cpu };
}

function memoryBounds(memory: ComputeResources['memory']): Bounds<ByteSize> {
  if (memory === undefined) return {};
  return typeof memory === 'string' || 'toKibibytes' in memory ? { request: memory, limit: memory } : memory;
}

function amounts(
  cpu: CpuAmount | undefined,
  memory: ByteSize | undefined,
  pointer: string,
): Record<string, string> | undefined {
  if (cpu === undefined && memory === undefined) return undefined;
  return {
    ...(cpu !== undefined && { cpu: amountText(cpu, { name: 'cpu', pointer: `${pointer}/cpu` }) }),
    ...(memory !== undefined && { memory: sizeText(memory, { name: 'memory', pointer: `${pointer}/memory` }) }),
  };
}
