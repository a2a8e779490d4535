import { at, isMap, listOf } from '../../../facts';

/** Shares of the memory: options of the heap, although they begin with -XX. */
const SHARES = ['InitialRAMPercentage', 'MaxRAMPercentage'];

/**
 * Variables by which the operator hands JVM options to containers that compute their heap from their memory.
 * @param isKafka only brokers and controllers get a bound for what is computed
 */
export function heapVariables(options: unknown, resources: unknown, isKafka: boolean): string[] {
  const hasMemory = ['requests', 'limits'].some((bound) => at(resources, bound, 'memory') !== undefined);
  const hasMaximum = at(options, '-Xmx') !== undefined || at(options, '-XX', 'MaxRAMPercentage') !== undefined;
  return [
    // without memory the smallest heap is written
    ...(hasHeap(options) || !hasMemory ? ['KAFKA_HEAP_OPTS'] : []),
    ...(hasMemory && !hasMaximum
      ? ['STRIMZI_DYNAMIC_HEAP_PERCENTAGE', ...(isKafka ? ['STRIMZI_DYNAMIC_HEAP_MAX'] : [])]
      : []),
    ...(hasFlags(options) ? ['KAFKA_JVM_PERFORMANCE_OPTS'] : []),
    ...propertyVariables(options),
  ];
}

/** Variables by which the operator hands JVM options to the Topic and the User Operator. */
export function javaVariables(options: unknown): string[] {
  return [...(hasHeap(options) || hasFlags(options) ? ['STRIMZI_JAVA_OPTS'] : []), ...propertyVariables(options)];
}

function propertyVariables(options: unknown): string[] {
  return listOf(at(options, 'javaSystemProperties')).length > 0 ? ['STRIMZI_JAVA_SYSTEM_PROPERTIES'] : [];
}

function hasHeap(options: unknown): boolean {
  return (
    ['-Xms', '-Xmx'].some((key) => at(options, key) !== undefined) ||
    SHARES.some((key) => at(options, '-XX', key) !== undefined)
  );
}

function hasFlags(options: unknown): boolean {
  const flags = at(options, '-XX');
  return isMap(flags) && Object.keys(flags).some((key) => !SHARES.includes(key));
}
