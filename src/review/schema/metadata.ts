import {
  at,
  isLabelKey,
  isNamespaceName,
  isResourceName,
  listOf,
  namespaceNameProblems,
  pointer,
} from '../../facts';
import { quote } from '../../problems';
import type { Problem } from '../../problems';
import { Checker } from './checker';
import type { Schema } from './schema';

const TEXT: Schema = { type: 'string', nullable: true };
const NUMBER: Schema = { type: 'number', nullable: true };
const TRUTH: Schema = { type: 'boolean', nullable: true };
/** What the server itself writes, and takes from nobody. */
const ANYTHING: Schema = {};

/** What the server knows of the owner of an object. */
const OWNER: Schema = {
  type: 'object',
  properties: { apiVersion: TEXT, kind: TEXT, name: TEXT, uid: TEXT, controller: TRUTH, blockOwnerDeletion: TRUTH },
};

/** `ObjectMeta` of Kubernetes; what labels and annotations hold is looked at elsewhere. */
const METADATA: Schema = {
  type: 'object',
  nullable: true,
  properties: {
    name: TEXT,
    generateName: TEXT,
    namespace: TEXT,
    labels: { type: 'object', nullable: true, additionalProperties: true },
    annotations: { type: 'object', nullable: true, additionalProperties: true },
    finalizers: { type: 'array', nullable: true, 'x-kubernetes-list-type': 'set', items: { type: 'string' } },
    ownerReferences: {
      type: 'array',
      nullable: true,
      'x-kubernetes-list-type': 'map',
      'x-kubernetes-list-map-keys': ['uid'],
      items: OWNER,
    },
    uid: TEXT,
    resourceVersion: TEXT,
    selfLink: TEXT,
    generation: NUMBER,
    deletionGracePeriodSeconds: NUMBER,
    creationTimestamp: ANYTHING,
    deletionTimestamp: ANYTHING,
    managedFields: ANYTHING,
  },
};

/** Built-in kinds whose names are DNS subdomains, as those of all custom resources are; some other kinds have names of other forms. */
const SUBDOMAIN_NAMES: ReadonlySet<string> = new Set(['ConfigMap', 'NetworkPolicy', 'Secret', 'ServiceAccount']);

/**
 * What the API server refuses of the metadata of an object, but for the form of labels and annotations.
 *
 * @param custom for a kind that has a CRD
 */
export function metadataSchemaProblems(metadata: unknown, kind: string, custom: boolean): Problem[] {
  const checker = new Checker('', 'metadata');
  if (metadata !== undefined) checker.check(metadata, METADATA);
  if (checker.problems.length > 0) return checker.problems;
  return [
    ...nameProblems(metadata, kind, custom || SUBDOMAIN_NAMES.has(kind)),
    ...namespaceProblems(metadata),
    ...finalizerProblems(at(metadata, 'finalizers')),
    ...ownerProblems(at(metadata, 'ownerReferences')),
  ];
}

function nameProblems(metadata: unknown, kind: string, subdomain: boolean): Problem[] {
  const name = textAt(metadata, 'name');
  const prefix = textAt(metadata, 'generateName');
  if (name === '' && prefix === '') return [badName('the resource has no name', 'name')];
  if (name !== '' && kind === 'Namespace') return namespaceNameProblems(name);
  if (!subdomain) return [];
  if (prefix !== '' && !beginsName(prefix, name === '')) {
    return [badName(`${quote(prefix)} cannot begin the name of a Kubernetes resource`, 'generateName')];
  }
  if (name === '' || isResourceName(name)) return [];
  return [badName(`${quote(name)} cannot be the name of a Kubernetes resource`, 'name')];
}

/** The server cuts what begins a name and adds five characters; beside a name it only looks whether a name could begin so. */
function beginsName(prefix: string, used: boolean): boolean {
  const masked = prefix.length > 1 && prefix.endsWith('-') ? `${prefix.slice(0, -2)}a` : prefix;
  return isResourceName(masked) && (!used || isResourceName(`${prefix.slice(0, 58)}00000`));
}

function badName(message: string, field: string): Problem {
  const remedy =
    'use lower-case letters, digits, - and ., beginning and ending with a letter or digit, at most 253 of them';
  return { rule: 'schema/name', message, remedy, pointer: `/metadata/${field}` };
}

/** Without a namespace an object goes where the client is at home. */
function namespaceProblems(metadata: unknown): Problem[] {
  const namespace = textAt(metadata, 'namespace');
  return namespace === '' || isNamespaceName(namespace)
    ? []
    : namespaceNameProblems(namespace, '/metadata/namespace');
}

function finalizerProblems(finalizers: unknown): Problem[] {
  const all = listOf(finalizers);
  const wrong = all.flatMap((finalizer, index) =>
    isLabelKey(String(finalizer)) ? [] : [badFinalizer(`${quote(finalizer)} cannot be a finalizer`, index)],
  );
  const both = all.includes('orphan') && all.includes('foregroundDeletion');
  return both ? [...wrong, badFinalizer('orphan and foregroundDeletion exclude each other')] : wrong;
}

function badFinalizer(message: string, ...path: readonly number[]): Problem {
  const remedy = 'write a domain, / and a name of letters, digits, -, _ and .';
  return { rule: 'schema/finalizer', message, remedy, pointer: pointer('metadata', 'finalizers', ...path) };
}

/** What each owner must say, and how. */
const OWNER_FIELDS = { apiVersion: /^([^/]*\/)?[^/]+$/, kind: /./, name: /./, uid: /./ } as const;

function ownerProblems(owners: unknown): Problem[] {
  const all = listOf(owners);
  const missing = all.flatMap((owner, index) =>
    Object.entries(OWNER_FIELDS)
      .filter(([field, form]) => !form.test(textAt(owner, field)))
      .map(([field]) => badOwner(`the owner has no right ${field}`, `write its ${field}`, index, field)),
  );
  const controllers = all.filter((owner) => at(owner, 'controller') === true);
  if (controllers.length < 2) return missing;
  return [...missing, badOwner('more than one owner is the controller', 'leave controller to one of them')];
}

function badOwner(message: string, remedy: string, ...path: readonly (string | number)[]): Problem {
  return { rule: 'schema/owner', message, remedy, pointer: pointer('metadata', 'ownerReferences', ...path) };
}

/** An empty text is the same as none to the server. */
function textAt(value: unknown, field: string): string {
  const found = at(value, field);
  return typeof found === 'string' ? found : '';
}
