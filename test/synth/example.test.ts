import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { loadConfig } from '../../src';
import { layOut } from '../../src/manifests';
import type { KubernetesObject } from '../../src/manifests';
import { objectProblems } from '../../src/review';
import { chartOf, objectsOf } from '../support/synthesize';

const ROOT = join(__dirname, '..', '..');
const CONFIG = join(ROOT, 'kafka.yaml');

describe.each(Object.keys(loadConfig(CONFIG).value.environments))('the example in %s', (environment) => {
  const objects = [...objectsOf(chartOf(CONFIG, environment)).values()] as readonly object[] as KubernetesObject[];

  test('is what dist/ holds: run "npx cdk8s synth" and commit it', () => {
    const files = layOut(environment, objects);
    const folder = join(ROOT, 'dist', environment);
    const held = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.yaml'),
    );

    expect(held.map((file) => `${environment}/${file}`).toSorted()).toEqual(
      files.map(({ path }) => path).toSorted(),
    );
    for (const { path, text } of files) expect(readFileSync(join(ROOT, 'dist', path), 'utf8')).toBe(text);
  });

  test('is nothing that the API server would refuse by its shape', () => {
    expect(objects.flatMap((object) => objectProblems(object))).toEqual([]);
  });
});

test('the example has topics and clients of every kind', () => {
  const kinds = [...objectsOf(chartOf(CONFIG, 'prod')).values()].map(({ kind }) => kind);
  const count = (kind: string): number => kinds.filter((candidate) => candidate === kind).length;

  expect(count('KafkaTopic')).toBeGreaterThanOrEqual(12);
  expect(count('KafkaUser')).toBeGreaterThanOrEqual(10);
  expect(count('KafkaNodePool')).toBe(3);
  expect(count('NetworkPolicy')).toBeGreaterThan(5);
});
