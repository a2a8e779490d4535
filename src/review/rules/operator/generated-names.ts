import type { Inventory, Resource } from '../../../inventory';
import { generatedFor } from '../../../preview';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { gate } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { lazily } from '../lazily';

/** Whose objects are looked for: those of users are compared with one another and with Secrets by rules of their own. */
const OWNERS = ['Kafka', 'KafkaConnect', 'KafkaMirrorMaker2', 'KafkaBridge'] as const;

const KINDS = ['ConfigMap', 'Secret', 'NetworkPolicy', 'PodDisruptionBudget', 'Deployment', 'Service'] as const;

/** Secrets of certificate authorities may be brought: the operator takes those that are there. */
const AUTHORITY = /-(?:cluster|clients)-ca(?:-cert)?$/;

/** Objects that have the name of what the operator makes. */
export const GENERATED_NAME_RULES: readonly Rule[] = KINDS.map((kind) =>
  gate({
    id: 'operator/generated-name',
    on: kind,
    check: (resource: Resource, scope) => generatedName(resource, scope),
  }),
);

const owners = lazily((inventory: Inventory) => {
  const byName = new Map<string, Resource>();
  for (const owner of OWNERS.flatMap((kind) => inventory.ofKind(kind))) {
    for (const { kind, namespace, name, node } of generatedFor(owner, inventory, {
      entityOperatorWatchedNamespace: true,
    })) {
      if (kind === 'Secret' && AUTHORITY.test(name)) continue;
      byName.set(keyOf(kind, namespace, node === undefined ? name : ofAnyNode(name)), owner);
    }
  }
  return byName;
});

/** A node that does not run yet may get another id than we think. */
function ofAnyNode(name: string): string {
  return name.replace(/-\d+$/, '-#');
}

function keyOf(kind: string, namespace: string, name: string): string {
  return `${kind}/${namespace}/${name}`;
}

/** What the operator makes an object of this kind and name for; nothing where it makes none. */
export function ownerOf(resource: Resource, { facts, inventory }: Scope): Resource | undefined {
  const { kind, namespace, name } = resource;
  const { podDisruptionBudgetGeneration, networkPolicyGeneration } = facts.operator ?? {};
  if (kind === 'PodDisruptionBudget' && podDisruptionBudgetGeneration === false) return undefined;
  if (kind === 'NetworkPolicy' && networkPolicyGeneration === false) return undefined;
  const known = owners(inventory);
  return known.get(keyOf(kind, namespace, name)) ?? known.get(keyOf(kind, namespace, ofAnyNode(name)));
}

function generatedName(resource: Resource, scope: Scope): readonly Outcome[] {
  const { kind, name } = resource;
  if (resource.label('app.kubernetes.io/managed-by') === 'strimzi-cluster-operator') return FINE;
  const owner = ownerOf(resource, scope);
  if (owner === undefined) return FINE;
  const message = `the operator makes the ${kind} ${name} itself for the ${owner.kind} ${owner.name}`;
  return wrong(['metadata', 'name'], message, 'choose another name');
}
