import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { loadConfig } from '../../src';
import { layOut } from '../../src/manifests';
import type { KubernetesObject } from '../../src/manifests';
import { objectProblems } from '../../src/review';
import { chartOf, everyObjectOf, objectsOf } from '../support/synthesize';

const ROOT = join(__dirname, '..', '..');
const CONFIG = join(ROOT, 'kafka.yaml');

/** Each example with its environments. */
const EXAMPLES = ['.', 'examples/two-regions'].flatMap((example) =>
  Object.keys(loadConfig(join(ROOT, example, 'kafka.yaml')).value.environments).map(
    (environment) => [example, environment] as const,
  ),
);

describe.each(EXAMPLES)('the example in %s, %s', (example, environment) => {
  const chart = chartOf(join(ROOT, example, 'kafka.yaml'), environment);
  const objects = everyObjectOf(chart) as readonly object[] as KubernetesObject[];

  test('is what dist/ holds: run "npx cdk8s synth", or "npm run examples", and commit it', () => {
    const files = layOut(environment, objects);
    const dist = join(ROOT, example, 'dist');
    const folder = join(dist, environment);
    const held = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.yaml'),
    );

    expect(held.map((file) => `${environment}/${file}`).toSorted()).toEqual(
      files.map(({ path }) => path).toSorted(),
    );
    for (const { path, text } of files) expect(readFileSync(join(dist, path), 'utf8')).toBe(text);
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

test('the second example has every kind of Strimzi that people write', () => {
  const chart = chartOf(join(ROOT, 'examples/two-regions/kafka.yaml'), 'prod');
  const kinds = new Set(everyObjectOf(chart).map(({ kind }) => kind));

  expect([...kinds].filter((kind) => kind.startsWith('Kafka')).toSorted()).toEqual([
    'Kafka',
    'KafkaAccess',
    'KafkaBridge',
    'KafkaConnect',
    'KafkaConnector',
    'KafkaMirrorMaker2',
    'KafkaNodePool',
    'KafkaRebalance',
    'KafkaTopic',
    'KafkaUser',
  ]);
});
