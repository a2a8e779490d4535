import { KafkaConnector, Topic, User } from '../../../inventory';
import type { Inventory, Resource } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';

const WAVE = 'argocd.argoproj.io/sync-wave';

/** Whether objects come after what they need. */
export const SYNC_ORDER: readonly Rule[] = [
  policy({ id: 'gitops/sync-order', on: 'input', dev: 'info', prod: 'info', check: order }),
];

/** Within one wave Argo CD sorts by kind: only waves that go the wrong way round do harm. One finding a kind and need is enough. */
function order(inventory: Inventory, { facts }: Scope): readonly Outcome[] {
  if (facts.gitops !== 'argocd') return FINE;
  const definitions = inventory
    .ofKind('CustomResourceDefinition')
    .filter(({ name }) => name.endsWith('.strimzi.io'));
  const told = new Set<string>();
  return inventory.resources.flatMap((resource) => {
    const wave = waveOf(resource);
    const needed = needsOf(resource, inventory, definitions).find((other) => waveOf(other) > wave);
    const key = `${resource.kind} ${needed?.title ?? ''}`;
    if (needed === undefined || told.has(key)) return FINE;
    told.add(key);
    const message = `it comes in wave ${wave}, before ${needed.title} in wave ${waveOf(needed)}`;
    const remedy = `write wave ${waveOf(needed)} or later`;
    return wrong(['metadata', 'annotations', WAVE], message, remedy, { resource });
  });
}

function needsOf(resource: Resource, inventory: Inventory, definitions: readonly Resource[]): readonly Resource[] {
  const namespace = resource.namespace === '' ? undefined : inventory.find('Namespace', '', resource.namespace);
  const needs = [
    ...(resource.group === 'kafka.strimzi.io' ? definitions : []),
    namespace,
    resource instanceof Topic || resource instanceof User ? resource.cluster : undefined,
    resource instanceof KafkaConnector ? resource.connect : undefined,
  ];
  return needs.filter((needed) => needed !== undefined);
}

function waveOf(resource: Resource): number {
  const wave = Number(resource.annotation(WAVE) ?? 0);
  return Number.isInteger(wave) ? wave : 0;
}
