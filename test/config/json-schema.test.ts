import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import { configJsonSchema } from '../../src/config';
import { accepts, schemasIn } from './json-schema-check';
import type { JsonSchema } from './json-schema-check';

const SCHEMA = JSON.parse(configJsonSchema()) as JsonSchema;

const SKETCH = `version: 1
strimzi: 1.2.0
environments:
  dev:  { profile: dev,  namespace: kafka-dev }
  prod: { profile: prod, namespace: kafka, zones: [eu-west-1a, eu-west-1b, eu-west-1c] }
clusters:
  main:
    kafka: 4.3.1
    environments:
      prod:
        pools:
          brokers: { replicas: 6, storage: { size: 1Ti, class: fast-ssd } }
topics:
  order-events:
    partitions: 12
    retention: 7d
    owner: orders
    environments: { dev: { partitions: 3, retention: 1d } }
clients:
  order-api:
    namespace: shop
    produces: [order-events]
  notifier:
    namespace: shop
    consumes: [order-events]
  enricher:
    streams: { reads: [order-events], writes: [orders-enriched], exactlyOnce: true }
include: [teams/*.yaml]
`;

const TEAM = `team: orders
prefix: orders
namespace: shop
defaults: { topic: { partitions: 6 }, client: { labels: { a: b } } }
topics: { orders: { retention: forever, config: { cleanup.policy: [compact, delete] }, labels: null } }
clients: { orders-api: { authentication: { type: tls, validityDays: 90 }, quotas: { producerByteRate: 2MB/s } } }
`;

describe('the JSON Schema', () => {
  test('is what kafka.schema.json holds: run "npm run schema" and commit it', () => {
    expect(readFileSync(join(__dirname, '..', '..', 'kafka.schema.json'), 'utf8')).toBe(configJsonSchema());
  });

  test.each([
    ['kafka.yaml', SKETCH],
    ["a team's file", TEAM],
  ])('takes %s', (_, text) => {
    expect(accepts(SCHEMA, parse(text))).toBe(true);
  });

  test.each([
    ['a setting', SKETCH, 'partitions:', 'partitons:'],
    ['a setting of an environment', SKETCH, 'zones:', 'zone:'],
    ['a part of a setting', SKETCH, 'class:', 'clas:'],
    ['a setting of the file', SKETCH, 'topics:', 'topic:'],
    ['a value of a few', SKETCH, 'profile: dev', 'profile: prd'],
    ['a duration', SKETCH, '7d', '7y'],
    ['a size', SKETCH, '1Ti', '1TiB/s'],
    ['a number', SKETCH, 'partitions: 12', 'partitions: twelve'],
    ['a number below the least', SKETCH, 'partitions: 12', 'partitions: 0'],
    ['a list', SKETCH, 'produces: [order-events]', 'produces: order-events'],
    ['the version', SKETCH, 'version: 1', 'version: 2'],
    ['what must be there', SKETCH, 'strimzi: 1.2.0\n', ''],
    ["a setting of a team's file", TEAM, 'prefix:', 'prefx:'],
    ["a setting in a team's defaults", TEAM, 'partitions:', 'partition:'],
    ['a setting of a variant', TEAM, 'validityDays:', 'validity:'],
    ['a rate', TEAM, '2MB/s', '2MB'],
  ])('does not take a slip in %s', (_, text, right, wrong) => {
    const slipped = text.replace(right, wrong);

    expect(slipped).not.toBe(text);
    expect(accepts(SCHEMA, parse(slipped))).toBe(false);
  });

  test('says of every setting what it is', () => {
    const silent = schemasIn(SCHEMA).filter(
      ([way, { description }]) => /\/properties\/[^/]+$/.test(way) && typeof description !== 'string',
    );

    expect(silent.map(([way]) => way)).toEqual([]);
  });

  test('has examples that are right', () => {
    const examples = schemasIn(SCHEMA).flatMap(([way, schema]) =>
      ((schema['examples'] ?? []) as unknown[]).map((example) => ({ way, example, schema })),
    );

    expect(examples.length).toBeGreaterThan(10);
    expect(examples.filter(({ schema, example }) => !accepts(schema, example, SCHEMA))).toEqual([]);
  });

  test('has a name for the whole, for both kinds of file and for what they share', () => {
    expect(SCHEMA['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(SCHEMA['anyOf']).toEqual([{ $ref: '#/$defs/config' }, { $ref: '#/$defs/team-file' }]);
    expect(Object.keys(SCHEMA['$defs'] as object).filter((name) => name.startsWith('__'))).toEqual([]);
  });
});
