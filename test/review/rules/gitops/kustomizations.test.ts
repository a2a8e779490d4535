import type { ResourceInput } from '../../../../src/inventory';
import { sampleObjects } from '../../../../src/review/catalogue/sample';
import { review } from '../../../../src/review/review';

/** The sound platform in a repository: its Kafka, pools and namespace in one folder, all else in another. */
function repository(...kustomizations: readonly string[]): ResourceInput[] {
  const base = new Set(['Namespace', 'Kafka', 'KafkaNodePool']);
  const objects = sampleObjects(kustomizations.join('\n---\n'));
  return objects.map((object) => {
    const kind = String(object['kind']);
    const folder = kind === 'Kustomization' ? 'flux' : base.has(kind) ? 'platform/base' : 'platform/teams';
    return { object, source: { placeOf: () => ({ file: `./${folder}/${kind}.yaml`, line: 1, column: 1 }) } };
  });
}

const kustomization = (name: string, path: string, dependsOn = '[]'): string => `
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: { name: ${name}, namespace: flux-system }
spec: { path: ${path}, prune: true, dependsOn: ${dependsOn}, sourceRef: { kind: GitRepository, name: git } }`;

function found(inputs: readonly ResourceInput[]): string[] {
  const { findings } = review(inputs, { profile: 'prod', facts: { gitops: 'flux' } });
  return findings
    .filter(({ rule }) => rule === 'gitops/sync-order')
    .map(({ resource, path, remedy }) => `${resource.name}${path}: ${remedy}`);
}

describe('Kustomizations of Flux', () => {
  test('say that they come after the one that has the Kafka', () => {
    const inputs = repository(kustomization('base', './platform/base'), kustomization('teams', './platform/teams'));

    expect(found(inputs)).toEqual(['teams/spec/dependsOn: add { name: base } to dependsOn']);
  });

  test.each([
    ['by themselves', [kustomization('teams', 'platform/teams/', '[{ name: base }]')]],
    [
      'by another one, in a circle too',
      [
        kustomization('teams', 'platform/teams', '[{ name: middle, namespace: flux-system }]'),
        kustomization('middle', './other', '[{ name: teams }, { name: base }]'),
      ],
    ],
  ])('do so %s', (_, others) => {
    expect(found(repository(kustomization('base', './platform/base'), ...others))).toEqual([]);
  });

  test('may have all in one', () => {
    expect(found(repository(kustomization('all', './'), kustomization('other', './other')))).toEqual([]);
  });
});
