import { rmSync } from 'node:fs';

import { readManifests } from '../../../src/manifests';
import type { ReadResult } from '../../../src/manifests';
import { TempFolder } from '../../support/temp-folder';

const OBJECT = 'apiVersion: v1\nkind: Secret\nmetadata: { name: s }\n';

const folder = new TempFolder();
afterAll(() => folder.remove());

function readIn(name: string, text: string, path = 'repository'): ReadResult {
  rmSync('repository', { recursive: true, force: true });
  folder.write({ [`repository/${name}`]: text, 'repository/secret.yaml': OBJECT });
  return readManifests([path]);
}

describe('a file of a folder', () => {
  test.each([
    ['values of Helm', 'values.yaml', 'kafka: { kind: Kafka, replicas: 3 }\n'],
    ['quoted templates without kind', 'values.yaml', 'name: "{{ .Release.Name }}"\n'],
    ['a description of a package', 'package.json', '{ "name": "x", "dependencies": {} }\n'],
    ['JSON with comments', 'tsconfig.json', '{\n  // strict\n  "compilerOptions": { "strict": true },\n}\n'],
    ['a patch by operations', 'patch.yaml', '- op: replace\n  path: /spec/replicas\n  value: 5\n'],
    ['tags of another reader', 'mkdocs.yml', 'site: x\nfence: !!python/name:a.b.c\n'],
    ['several such documents', 'notes.yaml', 'a: 1\n---\n- b\n---\n# nothing\n---\ntext\n'],
    ['keys that are lists', 'matrix.yaml', '? [a, b]\n: 1\n'],
  ])('is passed over when it has %s', (_, name, text) => {
    const { manifests, problems, passedOver } = readIn(name, text);

    expect(problems).toEqual([]);
    expect(manifests).toHaveLength(1);
    expect(passedOver).toEqual([`repository/${name}`]);
  });

  test.each([
    [
      'no kind beside apiVersion',
      'x.yaml',
      'apiVersion: kafka.strimzi.io/v1\nspec: {}\n',
      'manifests/not-an-object',
    ],
    ['no apiVersion beside kind', 'x.yaml', 'kind: Kafka\nspec: {}\n', 'manifests/not-an-object'],
    ['an object and something else', 'x.yaml', `${OBJECT}---\nreplicas: 3\n`, 'manifests/not-an-object'],
    ['a template', 'x.yaml', 'name: {{ .Values.name }}\n', 'manifests/template'],
    ['broken YAML', 'x.yaml', 'a: [1\n', 'yaml/unclosed'],
    ['broken JSON of an object', 'x.json', '{ "kind": "Kafka", ', 'yaml/unclosed'],
    ['an object with a tag', 'x.yaml', `${OBJECT}data: !x {}\n`, 'yaml/tag'],
  ])('is told of when it has %s', (_, name, text, rule) => {
    const { problems, passedOver } = readIn(name, text);

    expect(problems.map((problem) => problem.rule)).toEqual([rule]);
    expect(passedOver).toEqual([]);
  });

  test('that is named itself has to be one', () => {
    const { problems, passedOver } = readIn('values.yaml', 'replicas: 3\n', 'repository/values.yaml');

    expect(problems.map(({ rule }) => rule)).toEqual(['manifests/not-an-object']);
    expect(passedOver).toEqual([]);
    expect(readManifests(['repository', 'repository/values.yaml']).problems).toHaveLength(1);
  });
});
