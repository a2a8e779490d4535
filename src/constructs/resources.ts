import type { Resources as ResourcesSpec } from '../../imports/shapes';
import { bytesOf, kubernetesSize } from '../facts';
import type { SizeLike } from '../facts';

/** An amount of bytes: cdk8s' `Size`, or text as Kubernetes has it (`10Gi`). */
export type ByteSize = SizeLike | string;

/** An amount of CPU: cores, or text as Kubernetes has it (`500m`). */
export type CpuAmount = number | string;

/** What is reserved and what is the most. */
export interface Bounds<Amount> {
  /** @default - the limit, as Kubernetes has it */
  readonly request?: Amount;
  /** @default - no limit */
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

/** As the custom resource has it; nothing when nothing is said. */
export function resourcesSpec(resources: ComputeResources | undefined): ResourcesSpec | undefined {
  if (resources === undefined) return undefined;
  const cpu = cpuBounds(resources.cpu);
  const memory = memoryBounds(resources.memory);
  const requests = amounts(cpu.request, memory.request);
  const limits = amounts(cpu.limit, memory.limit);
  return { ...(requests && { requests }), ...(limits && { limits }) };
}

/** Bytes that the container may use at most, or has for sure when there is no limit. */
export function memoryBytes(resources: ComputeResources | undefined): number | undefined {
  const { limit, request } = memoryBounds(resources?.memory);
  const size = limit ?? request;
  return size === undefined ? undefined : bytesOf(size);
}

/** A size as Kubernetes writes it, in the largest unit that leaves nothing over. */
export function sizeText(size: ByteSize): string {
  if (typeof size === 'string') return kubernetesSize(size);
  const bytes = bytesOf(size) ?? 0;
  const power = [4, 3, 2, 1].find((candidate) => bytes > 0 && bytes % 1024 ** candidate === 0) ?? 0;
  return power === 0 ? String(bytes) : `${bytes / 1024 ** power}${'KMGT'.charAt(power - 1)}i`;
}

function cpuBounds(cpu: ComputeResources['cpu']): Bounds<string> {
  if (cpu === undefined) return {};
  if (typeof cpu !== 'object') return { request: String(cpu) };
  return {
    ...(cpu.request !== undefined && { request: String(cpu.request) }),
    ...(cpu.limit !== undefined && { limit: String(cpu.limit) }),
  };
}

function memoryBounds(memory: ComputeResources['memory']): Bounds<string> {
  if (memory === undefined) return {};
  if (typeof memory === 'string' || 'toKibibytes' in memory) {
    const size = sizeText(memory);
    return { request: size, limit: size };
  }
  return {
    ...(memory.request !== undefined && { request: sizeText(memory.request) }),
    ...(memory.limit !== undefined && { limit: sizeText(memory.limit) }),
  };
}

function amounts(cpu: string | undefined, memory: string | undefined): Record<string, string> | undefined {
  if (cpu === undefined && memory === undefined) return undefined;
  return { ...(cpu !== undefined && { cpu }), ...(memory !== undefined && { memory }) };
}
