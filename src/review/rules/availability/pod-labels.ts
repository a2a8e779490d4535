import { at, CLUSTER_LABEL, listOf, mapOf } from '../../../facts';
import type { Cluster, Pool } from '../../../inventory';
import { selects } from '../label-selector';
import type { Labels } from '../label-selector';
import { componentLabels, COMPONENTS, nodeLabels } from '../strimzi-pods';
import type { Component } from '../strimzi-pods';

/** Labels of the pods of a pool, whether its Kafka is in the input or not. */
export function podLabelsOf(pool: Pool): Labels {
  return nodeLabels({ name: pool.label(CLUSTER_LABEL) ?? '' }, pool);
}

/** Whether a selector of pods takes those with these labels; an absent one takes none. */
export function takes(selector: unknown, labels: Labels): boolean {
  return selector !== undefined && selects(selector, labels);
}

/** Whether a selector takes the pod of the Entity Operator, Cruise Control or the exporter. */
export function takesComponent(selector: unknown, cluster: Cluster): boolean {
  return (Object.keys(COMPONENTS) as Component[]).some(
    (part) => cluster.at('spec', part) !== undefined && takes(selector, componentLabels(cluster, part)),
  );
}

/** The keys that a selector asks for. */
export function keysOf(selector: unknown): string[] {
  return [
    ...Object.keys(mapOf(at(selector, 'matchLabels'))),
    ...listOf(at(selector, 'matchExpressions')).flatMap((expression) => {
      const key = at(expression, 'key');
      return typeof key === 'string' ? [key] : [];
    }),
  ];
}

/** The values of a label that a selector takes; nothing when it says nothing of it, or says it otherwise. */
export function askedFor(selector: unknown, label: string): readonly unknown[] | undefined {
  const value = at(selector, 'matchLabels', label);
  if (value !== undefined) return [value];
  const expression = listOf(at(selector, 'matchExpressions')).find(
    (candidate) => at(candidate, 'key') === label && at(candidate, 'operator') === 'In',
  );
  return expression === undefined ? undefined : listOf(at(expression, 'values'));
}
