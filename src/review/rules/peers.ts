import { at, mapOf, words } from '../../facts';
import type { Inventory, Resource } from '../../inventory';
import { selects } from './label-selector';
import type { Labels } from './label-selector';

/** A pod that wants in, by its labels and namespace. */
export interface Caller {
  readonly namespace: string;
  readonly labels: Labels;
}

/**
 * Whether a peer of a NetworkPolicy takes a pod; nothing when that cannot be told.
 * @param home the namespace of the policy, in which a selector of pods alone looks
 */
export function takesCaller(
  peer: unknown,
  caller: Caller,
  home: string,
  inventory: Inventory,
): boolean | undefined {
  const [pods, namespaces] = [at(peer, 'podSelector'), at(peer, 'namespaceSelector')];
  // addresses are given when pods start; a peer that selects nothing is refused
  if (at(peer, 'ipBlock') !== undefined || (pods === undefined && namespaces === undefined)) return undefined;
  if (pods !== undefined && !selects(pods, caller.labels)) return false;
  if (namespaces === undefined) return pods !== undefined && caller.namespace === home;
  const labels = namespaceLabels(caller.namespace, inventory);
  if (selects(namespaces, labels.known)) return true;
  return labels.complete ? false : undefined;
}

interface NamespaceLabels {
  readonly known: Labels;
  /** Whether these are all. */
  readonly complete: boolean;
}

/** Kubernetes writes the name of each namespace into a label. */
function namespaceLabels(name: string, inventory: Inventory): NamespaceLabels {
  const namespace: Resource | undefined = inventory.find('Namespace', '', name);
  const written = Object.entries(mapOf(namespace?.at('metadata', 'labels')));
  const known: Record<string, string> = Object.fromEntries(written.map(([key, value]) => [key, words(value)]));
  if (name !== '') known['kubernetes.io/metadata.name'] = name;
  return { known, complete: namespace !== undefined };
}
