import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { BROKER_DEFINITIONS, TOPIC_DEFINITIONS } from '../../../src/facts';
import { isForbiddenBrokerConfig } from '../../../src/facts/forbidden-config';
import {
  renderDefinitions,
  renderForbidden,
  renderMetadata,
  renderRows,
  renderTables,
  renderTypes,
} from '../../../tools/facts/render';
import type { Definition } from '../../../tools/facts/render';

const CONFIGS: Record<string, Definition> = {
  'log.retention.ms': { type: 'long', default: null, updateMode: 'cluster-wide' },
  'compression.type': {
    type: 'string',
    default: 'producer',
    validator: { kind: 'oneOf', values: ['zstd', 'producer', null] },
  },
  'new.size.bytes': { type: 'int', validator: { kind: 'range', min: 1, max: '9' } },
  'log.cleanup.policy': {
    type: 'list',
    validator: { kind: 'listOf', values: ['compact', 'delete'], emptyAllowed: false },
  },
  'ssl.client.auth': { type: 'string' },
  'ssl.protocol': { type: 'string', validator: { kind: 'nonEmpty' } },
  'internal.test': { type: 'boolean', internal: true },
  'compression.gzip.level': {
    type: 'int',
    validator: {
      kind: 'custom',
      acceptedIn: [
        [-1, -1],
        [1, 9],
      ],
    },
  },
  'retention.ms': { type: 'long', brokerSynonyms: [{ name: 'log.retention.ms' }, { name: 'log.retention.hours' }] },
};

describe('the table of definitions', () => {
  const versionsOf = (name: string): string[] => (name.startsWith('new.') ? ['2.0'] : ['1.0', '2.0']);
  const table = renderDefinitions(
    'broker',
    CONFIGS,
    versionsOf,
    ['1.0', '2.0'],
    ['zookeeper.connect', 'advertised.port'],
  );

  it.each([
    `  'log.retention.ms': {"type":"long","unit":"ms","default":null,"update":"cluster-wide"},`,
    `  'compression.type': {"type":"string","default":"producer","values":["zstd","producer"]},`,
    `  'new.size.bytes': {"type":"int","unit":"bytes","min":1,"max":9,"versions":["2.0"]},`,
    `  'log.cleanup.policy': {"type":"list","values":["compact","delete"],"emptyRefused":true},`,
    `  'ssl.protocol': {"type":"string","emptyRefused":true},`,
    `  'internal.test': {"type":"boolean","internal":true},`,
    `  'compression.gzip.level': {"type":"int","accepted":[[-1,-1],[1,9]]},`,
    `  'retention.ms': {"type":"long","unit":"ms","broker":["log.retention.ms","log.retention.hours"]},`,
  ])('has the line %s', (line) => {
    expect(table.split('\n')).toContain(line);
  });

  it('is sorted, like the names that are gone', () => {
    const names = [...table.matchAll(/^ {2}'([^']+)'/gm)].map(([, name]) => name);
    const gone = names.splice(names.indexOf('advertised.port'));
    expect(names).toEqual(Object.keys(CONFIGS).toSorted());
    expect(gone).toEqual(['advertised.port', 'zookeeper.connect']);
  });
});

describe('the tables of several readers', () => {
  it('stand in one file, with what is gone', () => {
    const rows = renderRows({ acks: { type: 'string', default: 'all' } }, () => ['2.0'], ['1.0', '2.0']);
    const file = renderTables('CLIENT', { producer: { rows, gone: ['b', 'a'] }, admin: { rows: '', gone: [] } });

    expect(file).toContain(
      `  producer: {\n  'acks': {"type":"string","default":"all","versions":["2.0"]},\n  },\n  admin: {\n  },\n`,
    );
    expect(file).toContain(`GONE_CLIENT_NAMES = {\n  producer: ["a","b"],\n  admin: [],\n}`);
  });

  it('have once what many of them share', () => {
    const names = Array.from({ length: 10 }, (_, index) => `setting.${index}`);
    const configs = Object.fromEntries(names.map((name) => [name, { type: 'string' }]));
    const shared = renderRows(configs, () => [], []);
    const own = renderRows({ acks: { type: 'string' } }, () => [], []);
    const file = renderTables('CLIENT', {
      producer: { rows: shared + own, gone: [] },
      admin: { rows: shared, gone: [] },
      consumer: { rows: own, gone: [] },
    });

    expect(file).toContain(`/** The same for producer, admin. */\nconst SHARED_1 = {\n${shared}}`);
    expect(file).toContain(`  producer: {\n  ...SHARED_1,\n${own}  },\n  admin: {\n  ...SHARED_1,\n  },\n`);
    expect(file).toContain(`  consumer: {\n${own}  },\n`);
  });

  it.each([
    ['int', 2 ** 31 - 1],
    ['long', 2 ** 63],
  ])('do not take for a bound where the trying of an %s ended', (type, largest) => {
    const validator = { kind: 'custom', acceptedIn: [[1, 100]] as const };

    expect(renderRows({ a: { type, validator } }, () => [], [])).toContain(`"accepted":[[1,${largest}]]`);
  });
});

test('the metadata versions stand by their release line', () => {
  const versions = ['3.9-IV0', '4.0-IV0', '4.0-IV1'];
  const file = renderMetadata(['4.0.0'], () => ({ latest: '4.0-IV1', versions }));

  expect(file).toContain("{\n  '4.0.0': '4.0-IV1',\n}");
  expect(file).toContain("{\n  '3.9': [0],\n  '4.0': [0, 1],\n}");
});

test('what Strimzi owns stands by the class that says so', () => {
  const spec = { prefixes: ['ssl.', 'sasl.'], names: [], exceptions: ['ssl.protocol'] };
  const file = renderForbidden(new Map([['KafkaConnectSpec', spec]]));

  expect(file).toContain(
    "  KafkaConnectSpec: {\n    prefixes: [\n      'ssl.',\n      'sasl.',\n    ],\n    names: [],\n    exceptions: [\n      'ssl.protocol',\n    ],\n  },\n",
  );
});

describe('the type of a config', () => {
  it('has what people may set, with the values it takes', () => {
    expect(renderTypes('broker', CONFIGS).split('\n').slice(4)).toEqual([
      "/** Settings of a broker by Kafka's names, without those that Strimzi owns. */",
      'export interface BrokerConfig {',
      "  readonly 'compression.gzip.level'?: number;",
      "  readonly 'compression.type'?: 'zstd' | 'producer';",
      "  readonly 'log.cleanup.policy'?: readonly ('compact' | 'delete')[] | string;",
      "  readonly 'log.retention.ms'?: number | string | DurationLike;",
      "  readonly 'new.size.bytes'?: number | string | SizeLike;",
      "  readonly 'retention.ms'?: number | string | DurationLike;",
      "  readonly 'ssl.protocol'?: string;",
      '}',
      '',
    ]);
  });

  const namesIn = (file: string): string[] => {
    const text = readFileSync(join(__dirname, '..', '..', '..', 'src', 'facts', 'generated', file), 'utf8');
    return [...text.matchAll(/readonly '([^']+)'\?/g)].map(([, name = '']) => name);
  };
  const shown = (definitions: typeof BROKER_DEFINITIONS): string[] =>
    Object.keys(definitions).filter((name) => definitions[name]?.internal !== true);

  it('leaves out just the broker settings that Strimzi drops', () => {
    const allowed = shown(BROKER_DEFINITIONS).filter((name) => !isForbiddenBrokerConfig(name));
    expect(namesIn('broker-config.ts')).toEqual(allowed);
  });

  it('has every setting of a topic', () => {
    expect(namesIn('topic-config.ts')).toEqual(shown(TOPIC_DEFINITIONS));
  });
});
