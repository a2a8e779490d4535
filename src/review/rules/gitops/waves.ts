import type { Inventory, Resource } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { needsOf } from './needs';

const WAVE = 'argocd.argoproj.io/sync-wave';

/** Within one wave Argo CD sorts by kind: only waves that go the wrong way round do harm. One finding a kind and need is enough. */
export function byWaves(inventory: Inventory): readonly Outcome[] {
  const told = new Set<string>();
  return inventory.resources.flatMap((resource) => {
    const wave = waveOf(resource);
    const needed = needsOf(resource, inventory).find((other) => waveOf(other) > wave);
    const key = `${resource.kind} ${needed?.title ?? ''}`;
    if (needed === undefined || told.has(key)) return FINE;
    told.add(key);
    const message = `it comes in wave ${wave}, before ${needed.title} in wave ${waveOf(needed)}`;
    const remedy = `write wave ${waveOf(needed)} or later`;
    return wrong(['metadata', 'annotations', WAVE], message, remedy, { resource });
  });
}

function waveOf(resource: Resource): number {
  const wave = Number(resource.annotation(WAVE) ?? 0);
  return Number.isInteger(wave) ? wave : 0;
}
