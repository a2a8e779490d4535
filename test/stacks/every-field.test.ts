import { UserError } from '../../src/problems';
import { objectProblems } from '../../src/review';
import { writeYaml } from '../../src/yaml';
import { fieldsOf } from '../support/every-field';
import type { Field } from '../support/every-field';
import { at, synthesizeText } from '../support/synthesize';
import type { SynthesizedObject } from '../support/synthesize';

/** Entries by name, each with a field of its kind in its overrides. */
type Entries = Readonly<Record<string, { readonly overrides: object }>>;

/** Where `kafka.yaml` has entries of a kind. */
const SECTIONS: Readonly<Record<string, (entries: Entries) => object>> = {
  // each cluster has pools of the same names
  Kafka: (entries) => ({
    clusters: Object.fromEntries(
      Object.entries(entries).map(([name, entry]) => [name, { ...entry, namespace: `kafka-${name}` }]),
    ),
  }),
  KafkaNodePool: (entries) => ({
    clusters: {
      main: {
        pools: Object.fromEntries(
          Object.entries(entries).map(([name, entry]) => [name, { roles: ['broker'], replicas: 1, ...entry }]),
        ),
      },
    },
  }),
  KafkaTopic: (topics) => ({ clusters: { main: {} }, topics }),
  KafkaUser: (clients) => ({ clusters: { main: {} }, clients }),
  KafkaConnect: (connects) => ({ clusters: { main: {} }, connects }),
  KafkaConnector: (entries) => ({
    clusters: { main: {} },
    connects: { shop: {} },
    connectors: Object.fromEntries(
      Object.entries(entries).map(([name, entry]) => [name, { class: 'text', ...entry }]),
    ),
  }),
  KafkaMirrorMaker2: (mirrors) => ({
    clusters: { main: {} },
    defaults: {
      mirror: {
        from: { alias: 'other', bootstrapServers: 'other:9092' },
        to: 'main',
        topics: [{ prefix: 'text' }],
      },
    },
    mirrors,
  }),
  KafkaAccess: (entries) => ({
    clusters: { main: {} },
    clients: Object.fromEntries(
      Object.entries(entries).map(([name, kafkaAccess]) => [name, { namespace: 'shop', kafkaAccess }]),
    ),
  }),
  KafkaRebalance: (rebalances) => ({ clusters: { main: {} }, rebalances }),
  KafkaBridge: (bridges) => ({ clusters: { main: {} }, bridges }),
};

/** A config with an entry for each field. */
function configOf(kind: string, fields: readonly Field[]): string {
  const entries = Object.fromEntries(fields.map(({ spec }, index) => [`leaf-${index}`, { overrides: spec }]));
  return writeYaml({
    version: 1,
    strimzi: '1.2.0',
    environments: { dev: { profile: 'dev', namespace: 'kafka' } },
    ...SECTIONS[kind]?.(entries),
  });
}

function synthesized(kind: string, fields: readonly Field[]): Map<string, SynthesizedObject> | string {
  try {
    return synthesizeText(configOf(kind, fields), 'dev');
  } catch (error) {
    if (UserError.is(error)) return error.message;
    throw error;
  }
}

/** What is wrong with what arrives of a field. */
function complaints(kind: string, fields: readonly Field[]): string[] {
  const objects = synthesized(kind, fields);
  if (typeof objects === 'string') return [objects];
  return fields.flatMap(({ pointer, spec }, index) => {
    const object = objects.get(`${kind}/leaf-${index}`);
    const [sent, arrived] = [at({ spec }, pointer), at(object, pointer)].map((value) => JSON.stringify(value));
    const lost = sent === undefined || sent !== arrived ? [`${pointer}: ${sent} became ${arrived}`] : [];
    return [...lost, ...objectProblems(object ?? {}).map(({ message }) => `${pointer}: ${message}`)];
  });
}

test.each(Object.keys(SECTIONS))('every field of a %s can be set in kafka.yaml', (kind) => {
  expect(complaints(kind, fieldsOf(kind))).toEqual([]);
});
