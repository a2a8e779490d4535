import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';

import { parseAllDocuments } from 'yaml';

import type { Document, Manifest } from './documents';

const TESTS = join(__dirname, '..', '..');
const API_VERSION = 'kafka.strimzi.io/v1';

/** What the tests of constructs and stacks hold as snapshots: the server takes each. */
export function snapshotDocuments(): Document[] {
  return [
    ...partsIn('constructs').map(({ part, from }) => documentOf(wholeOf(part), from)),
    // beside objects these hold lists of names and peers
    ...partsIn('stacks').flatMap(({ part, from }) => (isObject(part) ? [documentOf(part, from)] : [])),
  ];
}

function documentOf(manifest: Manifest, from: string): Document {
  return { manifest, holds: [], taken: true, from };
}

function isObject(part: unknown): part is Manifest {
  return typeof part === 'object' && part !== null && 'apiVersion' in part;
}

function partsIn(folder: string): { readonly part: unknown; readonly from: string }[] {
  const snapshots = join(TESTS, folder, '__snapshots__');
  return readdirSync(snapshots).flatMap((file) => {
    const texts: Record<string, string> = {};
    runInNewContext(readFileSync(join(snapshots, file), 'utf8'), { exports: texts });
    return Object.entries(texts).flatMap(([name, text]) => {
      // a text stands in quotation marks
      const whole = text.trim();
      const parts = parseAllDocuments(whole.startsWith('"') ? whole.slice(1, -1) : whole);
      return parts.map((part) => ({ part: part.toJS() as unknown, from: `snapshot ${name}` }));
    });
  });
}

/** Parts of a spec by which each is known, and what it is a part of. */
const PARTS: readonly (readonly [key: string, kind: string, around: (part: Manifest) => object])[] = [
  ['roles', 'KafkaNodePool', (part) => part],
  ['output', 'KafkaConnect', (build) => ({ ...WORKERS, build })],
  ['bootstrapServers', 'KafkaBridge', (part) => ({ replicas: 1, ...part })],
  ['authorization', 'KafkaUser', (part) => part],
  ['port', 'Kafka', (listener) => ({ kafka: { listeners: [listener] } })],
  [
    'template',
    'Kafka',
    ({ spec, template }) => ({ kafka: { listeners: [LISTENER], tieredStorage: spec, template } }),
  ],
  ['kafkaContainer', 'Kafka', (template) => ({ kafka: { listeners: [LISTENER], template } })],
];

const LISTENER = { name: 'a', port: 9092, type: 'internal', tls: false };

const WORKERS = {
  replicas: 1,
  bootstrapServers: 'a:9092',
  groupId: 'a',
  configStorageTopic: 'a',
  statusStorageTopic: 'b',
  offsetStorageTopic: 'c',
};

/** Some snapshots are of a part only. */
function wholeOf(part: unknown): Manifest {
  if (Array.isArray(part)) return object('KafkaUser', { authorization: { type: 'simple', acls: part } });
  const fields = part as Manifest;
  if (fields['kind'] !== undefined) return fields;
  const [, kind, around] = PARTS.find(([key]) => key in fields) ?? [];
  if (kind === undefined || around === undefined) throw new Error(`a snapshot of what? ${JSON.stringify(part)}`);
  return object(kind, around(fields));
}

function object(kind: string, spec: unknown): Manifest {
  return { apiVersion: API_VERSION, kind, metadata: { name: 'a', namespace: 'kafka' }, spec };
}
