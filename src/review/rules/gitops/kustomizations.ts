import { at, listOf, words } from '../../../facts';
import type { Inventory, Resource } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { needsOf } from './needs';

/** A Kustomization of Flux, and the folder that it applies. */
interface Applied {
  readonly kustomization: Resource;
  readonly folder: string;
}

/** Flux applies each Kustomization when those that it depends on are ready, and all others at once. One finding a pair of them is enough. */
export function byKustomizations(inventory: Inventory): readonly Outcome[] {
  const applied = inventory
    .ofKind('Kustomization')
    .filter(({ group }) => group === 'kustomize.toolkit.fluxcd.io')
    .map((kustomization): Applied => ({ kustomization, folder: folderOf(kustomization) }));
  if (applied.length < 2) return FINE;
  const told = new Set<string>();
  return inventory.resources.flatMap((resource) => {
    const own = applierOf(resource, applied);
    return own === undefined ? FINE : outOfOrder(resource, own, applied, inventory, told);
  });
}

function outOfOrder(
  resource: Resource,
  own: Resource,
  applied: readonly Applied[],
  inventory: Inventory,
  told: Set<string>,
): readonly Outcome[] {
  return needsOf(resource, inventory).flatMap((needed) => {
    const other = applierOf(needed, applied);
    if (other === undefined || other === own || waitsFor(own, other, inventory, new Set())) return FINE;
    const key = `${own.title} ${other.title}`;
    if (told.has(key)) return FINE;
    told.add(key);
    const message = `${resource.title} needs ${needed.title}, which the Kustomization ${other.name} applies, and nothing says that this comes after it`;
    return wrong(['spec', 'dependsOn'], message, `add { name: ${other.name} } to dependsOn`, { resource: own });
  });
}

/** The one with the nearest folder above the file of an object. */
function applierOf(resource: Resource, applied: readonly Applied[]): Resource | undefined {
  const file = resource.input.source?.placeOf('').file;
  if (file === undefined) return undefined;
  const path = `/${file.replaceAll('\\', '/').replace(/^\.?\//, '')}`;
  const above = applied.filter(({ folder }) => folder === '/' || path.includes(folder));
  return above.toSorted((a, b) => b.folder.length - a.folder.length)[0]?.kustomization;
}

/** `/clusters/prod/`, from the root of the repository. */
function folderOf(kustomization: Resource): string {
  const path = kustomization.at('spec', 'path');
  const parts = (typeof path === 'string' ? path : '').split('/').filter((part) => part !== '' && part !== '.');
  return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
}

function waitsFor(own: Resource, other: Resource, inventory: Inventory, seen: Set<Resource>): boolean {
  if (seen.has(own)) return false;
  seen.add(own);
  return listOf(own.at('spec', 'dependsOn')).some((entry) => {
    const namespace = words(at(entry, 'namespace') ?? own.namespace);
    const found = inventory.find('Kustomization', namespace, words(at(entry, 'name') ?? ''));
    return found !== undefined && (found === other || waitsFor(found, other, inventory, seen));
  });
}
