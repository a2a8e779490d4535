import { CLUSTER_LABEL } from '../../../facts';
import type { Cluster, Inventory, Resource } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { lazily } from '../lazily';

const MODE_SWITCHES = ['strimzi.io/kraft', 'strimzi.io/node-pools'];

/** Groups of which every kind lives in a namespace. */
const NAMESPACED_GROUPS = /^(?:apps|batch|policy|autoscaling|monitoring\.coreos\.com|(?:\w+\.)?strimzi\.io)$/;

const STRIMZI_GROUP = /^(?:\w+\.)?strimzi\.io$/;

const NAMESPACED_KINDS: ReadonlySet<string> = new Set([
  'ConfigMap',
  'Ingress',
  'NetworkPolicy',
  'PersistentVolumeClaim',
  'Pod',
  'Role',
  'RoleBinding',
  'Secret',
  'Service',
  'ServiceAccount',
]);

/** What tools that apply from Git need of objects. */
export const OBJECTS: readonly Rule[] = [
  policy({ id: 'gitops/namespace', on: 'any object', dev: 'warning', prod: 'error', check: namespace }),
  policy({ id: 'gitops/labels', on: 'any object', dev: 'off', prod: 'info', check: labels }),
  policy({
    id: 'gitops/mode-annotations',
    mayRefuse: true,
    on: 'Kafka',
    dev: 'info',
    prod: 'warning',
    check: modes,
  }),
  policy({ id: 'gitops/duplicate-resource', on: 'input', dev: 'error', prod: 'error', check: duplicates }),
];

/** Without anything of Strimzi the input is somebody else's, and so are their habits. */
function namespace(resource: Resource, { facts, inventory, profile }: Scope): readonly Outcome[] {
  if (resource.namespace !== '' && resource.namespace !== 'default') return FINE;
  if (facts.elsewhere?.namespaceOfObjects === true || !isNamespaced(resource)) return FINE;
  if (!isAboutKafka(inventory)) return FINE;
  const path = ['metadata', 'namespace'];
  const remedy = STRIMZI_GROUP.test(resource.group)
    ? 'write the namespace of the Kafka cluster'
    : 'write its namespace';
  if (resource.namespace === '') {
    return wrong(path, 'no namespace: it goes wherever the shell of that day points', remedy);
  }
  return profile === 'dev' ? FINE : wrong(path, 'default is the namespace of whatever names none', remedy);
}

const isAboutKafka = lazily((inventory: Inventory) =>
  inventory.resources.some(({ group }) => STRIMZI_GROUP.test(group)),
);

function isNamespaced({ kind, group }: Resource): boolean {
  return NAMESPACED_GROUPS.test(group) || NAMESPACED_KINDS.has(kind);
}

function labels(resource: Resource, { facts }: Scope): readonly Outcome[] {
  const missing = (facts.requiredLabels ?? []).filter((key) => resource.label(key) === undefined);
  if (missing.length === 0) return FINE;
  const what = missing.length === 1 ? 'the label' : 'the labels';
  return wrong(
    ['metadata', 'labels'],
    `${what} ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing`,
    'add them',
  );
}

function modes(cluster: Cluster): readonly Outcome[] {
  return MODE_SWITCHES.flatMap((key) => {
    const value = cluster.annotation(key);
    if (value === undefined) return FINE;
    const path = ['metadata', 'annotations', key];
    const remedy = 'remove it: node pools with KRaft are all there is';
    if (value !== 'disabled') return wrong(path, `${key} means nothing any more`, remedy);
    return wrong(path, `${key} is disabled, and the cluster has it all the same`, remedy, { severity: 'error' });
  });
}

/** Two objects of one identity: the one that is applied last wins. */
function duplicates(inventory: Inventory): readonly Outcome[] {
  if (!inventory.hasNamesakes) return FINE;
  const known = new Map<string, Resource>();
  return inventory.resources.flatMap((resource) => {
    const { group, kind, namespace: place, name } = resource;
    if (name === '') return FINE;
    const identity = `${group}/${kind}/${place}/${name}`;
    const first = known.get(identity);
    if (first === undefined) {
      known.set(identity, resource);
      return FINE;
    }
    const message = `${resource.title} is in the input already${placeOf(first)}, and the last one wins`;
    return wrong(['metadata', 'name'], message, renaming(resource, first), { resource });
  });
}

/** One namespace cannot hold a topic or user of one name for each of two Kafkas. */
function renaming(resource: Resource, first: Resource): string {
  const [one, other] = [resource, first].map((object) => object.label(CLUSTER_LABEL));
  const remedy = 'remove or rename one of them';
  if (one === undefined || other === undefined || one === other) return remedy;
  return `${remedy}: those of the Kafkas ${other} and ${one} share a namespace; better give each Kafka its own`;
}

function placeOf({ input }: Resource): string {
  const place = input.source?.placeOf('');
  if (place === undefined) return '';
  return `, first in ${place.file}${place.line === undefined ? '' : `:${place.line}`}`;
}
