import type { Inventory, Resource } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { needsOf } from './needs';

const WAVE = 'argocd.argoproj.io/sync-wave';
const PATH = ['metadata', 'annotations', WAVE];

/** Within one wave Argo CD sorts by kind: only waves that go the wrong way round do harm. */
export function byWaves(inventory: Inventory): readonly Outcome[] {
  const early = new Map<Resource, Map<string, Resource>>();
  for (const resource of inventory.resources) {
    const wave = waveOf(resource);
    const needed = needsOf(resource, inventory).find((other) => waveOf(other) > wave);
    if (needed === undefined) continue;
    const kinds = early.get(needed) ?? new Map<string, Resource>();
    early.set(needed, kinds);
    if (!kinds.has(resource.kind)) kinds.set(resource.kind, resource);
  }
  return [...early].flatMap(([needed, kinds]) => outOfOrder(needed, [...kinds.values()]));
}

/** One object of each kind that comes too early: where there are several, it is what they need that comes too late. */
function outOfOrder(needed: Resource, early: readonly Resource[]): readonly Outcome[] {
  const [resource, ...others] = early;
  const late = waveOf(needed);
  if (resource === undefined) return FINE;
  if (others.length === 0) {
    const message = `it comes in wave ${waveOf(resource)}, before ${needed.title} in wave ${late}`;
    return wrong(PATH, message, `write wave ${late} or later`, { resource });
  }
  const message = `it comes in wave ${late}, after ${early.map(({ kind }) => kind).join(', ')}, which need it`;
  const first = Math.min(...early.map(waveOf));
  return wrong(PATH, message, `write wave ${first} or earlier`, { resource: needed });
}

function waveOf(resource: Resource): number {
  const wave = Number(resource.annotation(WAVE) ?? 0);
  return Number.isInteger(wave) ? wave : 0;
}
