import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { readKinds } from '../../../tools/imports/crd';
import { generatedFiles } from '../../../tools/imports/generated-files';
import { KNOWN_SHAPES } from '../../../tools/imports/known-shapes';
import { IMPORTS, inlined, readSchemaFile } from '../../support/imported-schemas';
import { crdOf } from './crds';

const FILE = readSchemaFile();

function committed(name: string): string {
  return readFileSync(join(IMPORTS, name), 'utf8');
}

test('is what its own schemas give when they are made into definitions again', () => {
  const sources = Object.entries(FILE.kinds).map(([key, schema]) => {
    const [group = '', , kind = ''] = key.split('/');
    return { name: key, text: JSON.stringify(crdOf(kind, inlined(schema, FILE.shapes), group)) };
  });
  const table = JSON.parse(committed('kinds.json')) as {
    group: string;
    version: string;
    kind: string;
    plural: string;
  }[];
  const rows = new Map(table.map((row) => [row.kind, row]));
  const { kinds, skipped } = readKinds(sources);
  expect(skipped).toEqual([]);
  const files = generatedFiles(kinds.map((kind) => ({ ...kind, ...rows.get(kind.kind) })));
  expect([...files.keys()].sort()).toEqual(readdirSync(IMPORTS).sort());
  for (const [name, text] of files) expect(`${name}\n${text}`).toBe(`${name}\n${committed(name)}`);
});

test('has the ten kinds of Strimzi, the access operator and the two of Prometheus that we write', () => {
  expect(Object.keys(FILE.kinds)).toEqual([
    'access.strimzi.io/v1alpha1/KafkaAccess',
    'core.strimzi.io/v1/StrimziPodSet',
    'kafka.strimzi.io/v1/Kafka',
    'kafka.strimzi.io/v1/KafkaBridge',
    'kafka.strimzi.io/v1/KafkaConnect',
    'kafka.strimzi.io/v1/KafkaConnector',
    'kafka.strimzi.io/v1/KafkaMirrorMaker2',
    'kafka.strimzi.io/v1/KafkaNodePool',
    'kafka.strimzi.io/v1/KafkaRebalance',
    'kafka.strimzi.io/v1/KafkaTopic',
    'kafka.strimzi.io/v1/KafkaUser',
    'monitoring.coreos.com/v1/PodMonitor',
    'monitoring.coreos.com/v1/PrometheusRule',
  ]);
});

test('uses every shared shape at least twice', () => {
  const refs = [...committed('schemas.json').matchAll(/\{"\$ref":"(\w+)"\}/g)].map(([, name]) => name);
  const once = Object.keys(FILE.shapes).filter((name) => refs.filter((ref) => ref === name).length < 2);
  expect(once).toEqual([]);
});

test('has a shape for every name in the table of known ones', () => {
  const declared = readdirSync(IMPORTS).flatMap((file) => [...committed(file).matchAll(/interface (\w+)/g)]);
  const names = new Set([...declared.map(([, name]) => name), ...Object.keys(FILE.shapes)]);
  expect(Object.entries(KNOWN_SHAPES).filter(([, name]) => !names.has(name))).toEqual([]);
});

test('has types that compile without looking away', () => {
  const root = join(IMPORTS, '..');
  const tsc = join(root, 'node_modules', '.bin', 'tsc');
  const flags = ['--noEmit', '--strict', '--lib', 'ES2023', '--types', '', join(IMPORTS, 'index.d.ts')];
  expect(() => execFileSync(tsc, ['--ignoreConfig', ...flags], { stdio: 'pipe', encoding: 'utf8' })).not.toThrow();
});
