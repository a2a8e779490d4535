import { objectProblems } from '../../../src/review';

const of = (metadata: unknown, kind = 'KafkaTopic', apiVersion = 'kafka.strimzi.io/v1') =>
  objectProblems({ apiVersion, kind, metadata, ...(kind === 'KafkaTopic' && { spec: {} }) });

const NAME =
  'use lower-case letters, digits, - and ., beginning and ending with a letter or digit, at most 253 of them';

describe('the server takes', () => {
  test.each<[what: string, metadata: object]>([
    ['a name of 253 characters', { name: 'a'.repeat(253) }],
    ['the beginning of a name', { generateName: 'orders-' }],
    ['the beginning of a name that is not used', { name: 'a', generateName: 'A-' }],
    ['no namespace', { name: 'a', namespace: '' }],
    ['null for anything', { name: 'a', namespace: null, labels: null, annotations: null, finalizers: null }],
    ['null for the value of a label or annotation', { name: 'a', labels: { a: null }, annotations: { b: null } }],
    ['an owner', { name: 'a', ownerReferences: [{ apiVersion: 'apps/v1', kind: 'A', name: 'b', uid: 'c' }] }],
  ])('%s', (_, metadata) => {
    expect(of(metadata)).toEqual([]);
  });

  test.each([
    ['Kustomization', 'kustomize.config.k8s.io/v1beta1'],
    ['Component', 'kustomize.config.k8s.io/v1alpha1'],
    ['Cluster', 'kind.x-k8s.io/v1alpha4'],
  ])('nothing of a %s, which needs no name', (kind, apiVersion) => {
    expect(of(undefined, kind, apiVersion)).toEqual([]);
    expect(of(undefined, kind, 'kustomize.toolkit.fluxcd.io/v1')).toHaveLength(1);
  });
});

const owner = { apiVersion: 'v1', kind: 'ConfigMap', name: 'a', uid: 'u' };

describe('the server refuses', () => {
  test.each<[metadata: unknown, rule: string, pointer: string, message: string, remedy: string]>([
    [undefined, 'name', '/metadata/name', 'the resource has no name', NAME],
    [{ name: '' }, 'name', '/metadata/name', 'the resource has no name', NAME],
    [{ name: 'a_b' }, 'name', '/metadata/name', '"a_b" cannot be the name of a Kubernetes resource', NAME],
    [
      { generateName: 'A-' },
      'name',
      '/metadata/generateName',
      '"A-" cannot begin the name of a Kubernetes resource',
      NAME,
    ],
    [
      { name: 5 },
      'type',
      '/metadata/name',
      '5 is not a text (numbers need quotes)',
      'write a text (numbers need quotes)',
    ],
    [[], 'type', '/metadata', 'an empty list is not a map', 'write a map'],
    [
      { name: 'a', namespace: 'a.b' },
      'name',
      '/metadata/namespace',
      '"a.b" cannot be the name of a namespace',
      'use lower-case letters, digits and -, beginning and ending with a letter or digit, at most 63 of them',
    ],
    [
      { name: 'a', lables: {} },
      'unknown-field',
      '/metadata/lables',
      'there is no field "lables"',
      'did you mean labels?',
    ],
    [{ name: 'a', labels: [] }, 'type', '/metadata/labels', 'an empty list is not a map', 'write a map'],
    [
      { name: 'a', finalizers: ['no way'] },
      'finalizer',
      '/metadata/finalizers/0',
      '"no way" cannot be a finalizer',
      'write a domain, / and a name of letters, digits, -, _ and .',
    ],
    [
      { name: 'a', finalizers: ['a/b', 'a/b'] },
      'duplicate',
      '/metadata/finalizers',
      '"a/b" stands here twice',
      'remove one',
    ],
    [
      { name: 'a', finalizers: ['orphan', 'foregroundDeletion'] },
      'finalizer',
      '/metadata/finalizers',
      'orphan and foregroundDeletion exclude each other',
      'write a domain, / and a name of letters, digits, -, _ and .',
    ],
    [
      { name: 'a', ownerReferences: [{ ...owner, uid: '' }] },
      'owner',
      '/metadata/ownerReferences/0/uid',
      'the owner has no right uid',
      'write its uid',
    ],
    [
      { name: 'a', ownerReferences: [{ ...owner, apiVersion: 'a/b/c' }] },
      'owner',
      '/metadata/ownerReferences/0/apiVersion',
      'the owner has no right apiVersion',
      'write its apiVersion',
    ],
    [
      { name: 'a', ownerReferences: [owner, { ...owner, uid: 'v' }].map((one) => ({ ...one, controller: true })) },
      'owner',
      '/metadata/ownerReferences',
      'more than one owner is the controller',
      'leave controller to one of them',
    ],
  ])('%j', (metadata, rule, pointer, message, remedy) => {
    expect(of(metadata)).toEqual([{ rule: `schema/${rule}`, pointer, message, remedy }]);
  });
});

describe('names of built-in kinds', () => {
  test.each<[kind: string, apiVersion: string, good: string, bad: string]>([
    ['ConfigMap', 'v1', 'a.b', 'a_b'],
    ['ServiceAccount', 'v1', 'a.b', 'a_b'],
    ['NetworkPolicy', 'networking.k8s.io/v1', 'a.b', 'a_b'],
    ['Namespace', 'v1', 'a-b', 'a.b'],
  ])('%s', (kind, apiVersion, good, bad) => {
    expect(of({ name: good }, kind, apiVersion)).toEqual([]);
    expect(of({ name: bad }, kind, apiVersion)).toMatchObject([{ rule: 'schema/name' }]);
  });

  test('are not looked at where they have other forms', () => {
    expect(of({ name: 'system:a_B' }, 'ClusterRole', 'rbac.authorization.k8s.io/v1')).toEqual([]);
  });
});
