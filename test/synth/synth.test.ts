import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { ApiObject, JsonPatch } from 'cdk8s';
import fc from 'fast-check';
import { parse, parseAllDocuments, stringify } from 'yaml';

import { KafkaTopic } from '../../src';
import { synth } from '../../src/synth';
import { captured, runCommand } from '../support/run-command';
import { TempFolder } from '../support/temp-folder';

const ROOT = join(__dirname, '..', '..');

const CONFIG = `version: 1
strimzi: 1.2.0
environments:
  dev: { profile: dev, namespace: kafka-dev }
  prod: { profile: prod, namespace: kafka }
clusters:
  main: {}
topics:
  orders: { partitions: 3 }
  payments: { partitions: 3 }
clients:
  shop: { namespace: shop, produces: [orders] }
include: [teams/*.yaml]
`;

const TEAM = `team: stock
prefix: stock
topics:
  stock.levels: { config: { cleanup.policy: compact } }
`;

let folder: TempFolder;

beforeEach(() => {
  folder = new TempFolder();
  folder.write({ 'kafka.yaml': CONFIG, 'teams/stock.yaml': TEAM });
});

afterEach(() => folder.remove());

function edit(from: string, to: string): void {
  expect(readFileSync('kafka.yaml', 'utf8')).toContain(from);
  writeFileSync('kafka.yaml', readFileSync('kafka.yaml', 'utf8').replace(from, to));
}

describe('cdk8s-strimzi synth', () => {
  test('writes one file a resource, with the record, and nothing else', () => {
    const { code, stdout, stderr } = runCommand('synth');

    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: '',
      stderr: 'dist: 17 written, 0 removed, 0 unchanged\n',
    });
    expect(Object.keys(folder.read('dist'))).toMatchInlineSnapshot(`
     [
       ".cdk8s-strimzi",
       "dev/_cluster/Namespace.kafka-dev.yaml",
       "dev/kafka-dev/Kafka.main.yaml",
       "dev/kafka-dev/KafkaNodePool.dual.yaml",
       "dev/kafka-dev/KafkaTopic.orders.yaml",
       "dev/kafka-dev/KafkaTopic.payments.yaml",
       "dev/kafka-dev/KafkaTopic.stock.levels.yaml",
       "dev/kafka-dev/KafkaUser.shop.yaml",
       "prod/_cluster/Namespace.kafka.yaml",
       "prod/kafka/ConfigMap.main-cruise-control-metrics.yaml",
       "prod/kafka/Kafka.main.yaml",
       "prod/kafka/KafkaNodePool.brokers.yaml",
       "prod/kafka/KafkaNodePool.controllers.yaml",
       "prod/kafka/KafkaTopic.orders.yaml",
       "prod/kafka/KafkaTopic.payments.yaml",
       "prod/kafka/KafkaTopic.stock.levels.yaml",
       "prod/kafka/KafkaUser.shop.yaml",
       "prod/kafka/NetworkPolicy.default-deny.yaml",
     ]
    `);
  });

  test('changes one file for a change of one topic', () => {
    runCommand('synth');
    const before = folder.read('dist');

    edit('payments: { partitions: 3 }', 'payments: { partitions: 6 }');
    runCommand('synth');

    const after = folder.read('dist');
    const changed = Object.keys(after).filter((file) => after[file] !== before[file]);
    expect(changed).toEqual([
      '.cdk8s-strimzi',
      'dev/kafka-dev/KafkaTopic.payments.yaml',
      'prod/kafka/KafkaTopic.payments.yaml',
    ]);
  });

  test('touches one environment alone when it is told to', () => {
    runCommand('synth');
    const before = folder.read('dist');

    edit('payments: { partitions: 3 }', 'payments: { partitions: 6 }');
    runCommand('synth', '--environment', 'dev');

    const after = folder.read('dist');
    const changed = Object.keys(after).filter((file) => after[file] !== before[file]);
    expect(changed).toEqual(['.cdk8s-strimzi', 'dev/kafka-dev/KafkaTopic.payments.yaml']);
  });

  test('streams YAML that is whole and valid, and writes nothing', () => {
    const { code, stdout, stderr } = runCommand('synth', '--stdout');

    const documents = parseAllDocuments(stdout);
    expect([code, stderr, documents.length]).toEqual([0, '', 17]);
    expect(documents.flatMap(({ errors }) => errors)).toEqual([]);
    expect(folder.names()).toEqual(['kafka.yaml', 'teams', 'teams/stock.yaml']);
  });

  test('checks without writing, and names what differs', () => {
    runCommand('synth');
    expect(runCommand('synth', '--check')).toEqual({ code: 0, stdout: '', stderr: '' });

    edit('  payments: { partitions: 3 }\n', '  refunds: {}\n');
    const { code, stdout } = runCommand('synth', '--check', '--environment', 'dev');

    expect(code).toBe(1);
    expect(stdout).toBe(
      'left over dev/kafka-dev/KafkaTopic.payments.yaml\nmissing dev/kafka-dev/KafkaTopic.refunds.yaml\n',
    );
  });

  test('overwrites nothing that was changed by hand, unless forced', () => {
    runCommand('synth');
    folder.write({ 'dist/dev/kafka-dev/KafkaTopic.orders.yaml': 'kind: Mine\n' });

    const { code, stderr } = runCommand('synth');
    expect(code).toBe(2);
    expect(stderr).toContain('dev/kafka-dev/KafkaTopic.orders.yaml');
    expect(folder.read('dist')['dev/kafka-dev/KafkaTopic.orders.yaml']).toBe('kind: Mine\n');

    expect(runCommand('synth', '--force').code).toBe(0);
    expect(folder.read('dist')['dev/kafka-dev/KafkaTopic.orders.yaml']).toContain('kind: KafkaTopic');
  });

  test('tells all mistakes of all environments and files at once, by place, and writes nothing', () => {
    edit('orders: { partitions: 3 }', 'orders: { config: { retention.ms: soon } }');
    edit('produces: [orders]', 'produces: [orders], listener: tsl');
    edit('main: {}', 'main: { config: { num.partitions: 0 } }');
    edit('payments: { partitions: 3 }', 'payments: { environments: { prod: { overrides: { topicName: a b } } } }');

    const { code, stdout, stderr } = runCommand('synth');

    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatchInlineSnapshot(`
     "cluster "main": num.partitions is 0
       at kafka.yaml:7:37 (clusters.main.config["num.partitions"])
       write a whole number, at least 1  [operator/config-value]
     topic "orders": retention.ms is "soon"
       at kafka.yaml:9:37 (topics.orders.config["retention.ms"])
       write a whole number of ms, at least -1  [kafka/config-value]
     topic "payments": "a b" cannot be the name of a topic (in prod)
       at kafka.yaml:10:63 (topics.payments.environments.prod.overrides.topicName)
       use letters, digits, ., _ and -, at most 249 of them  [kafka/topic-name]
     client "shop" uses listener "tsl", which cluster "main" does not have
       at kafka.yaml:12:58 (clients.shop.listener)
       there are plain, external  [config/unknown-listener]
     "
    `);
    expect(folder.names()).toEqual(['kafka.yaml', 'teams', 'teams/stock.yaml']);
  });

  test('is refused by review when overrides make what the API server would refuse', () => {
    edit('payments: { partitions: 3 }', 'payments: { overrides: { partitons: 3 } }');

    const { code, stderr } = runCommand('synth');

    expect(code).toBe(1);
    expect(stderr).toMatchInlineSnapshot(`
     "KafkaTopic payments at /spec/partitons: there is no field "partitons"
       at kafka.yaml:10:39 (topics.payments.overrides.partitons)
       did you mean partitions?  [schema/unknown-field]
     "
    `);
    expect(folder.names()).not.toContain('dist');
  });

  test.each([
    ['an unknown environment', ['--environment', 'prd'], 'did you mean "prod"?'],
    ['a file that is not there', ['--config', 'nope.yaml'], 'there is no file nope.yaml'],
    ['a folder', ['--config', 'teams'], 'teams is a folder, not a file'],
    ['an empty folder name', ['--out', ''], '--out needs a value'],
    ['a limit that is none', ['--max-depth', 'deep'], '--max-depth is "deep"'],
    ['a limit that is passed', ['--max-config-bytes', '10'], 'raise --max-config-bytes'],
    ['a value for a flag that takes none', ['--check=yes'], '--check takes no value'],
    ['a word too many', ['kafka.yaml'], 'nothing can be done with "kafka.yaml"'],
  ])('refuses %s in words, with exit code 2', (_what, args, words) => {
    const { code, stdout, stderr } = runCommand('synth', ...args);

    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
    expect(stderr).not.toContain('    at ');
    expect(folder.names()).not.toContain('dist');
  });

  test('shows the stack of a mistake with --debug', () => {
    expect(runCommand('synth', '--config', 'nope.yaml', '--debug').stderr).toContain('    at ');
  });
});

describe('synthesize', () => {
  test('lets people add constructs and patch ours', () => {
    const { code } = captured(() => {
      process.exitCode = synth([], {
        extend(chart, environment) {
          new ApiObject(chart, 'own', {
            apiVersion: 'v1',
            kind: 'ConfigMap',
            metadata: { name: 'own', namespace: environment.namespace },
          });
          const topic = chart.node.findAll().find((node) => node instanceof KafkaTopic);
          if (topic) ApiObject.of(topic).addJsonPatch(JsonPatch.add('/spec/partitions', 48));
        },
      });
    });

    expect(code).toBe(0);
    expect(folder.read('dist')['prod/kafka/ConfigMap.own.yaml']).toContain('name: own');
    expect(folder.read('dist')['prod/kafka/KafkaTopic.orders.yaml']).toContain('partitions: 48');
  });

  test('names the construct of an object that no config asked for', () => {
    const { code, stderr } = captured(() => {
      process.exitCode = synth(['--environment', 'dev'], {
        extend: (chart) =>
          new ApiObject(chart, 'own', {
            apiVersion: 'kafka.strimzi.io/v1',
            kind: 'KafkaTopic',
            metadata: { name: 'own', namespace: 'kafka-dev' },
            spec: { partitions: 'many' },
          }),
      });
    });

    expect(code).toBe(1);
    expect(stderr).toContain('in KafkaTopic own (dev/own) at /spec/partitions');
  });

  test('runs the validations of the tree', () => {
    const { code, stderr } = captured(() => {
      process.exitCode = synth(['--environment', 'dev'], {
        extend: (chart) => chart.node.addValidation({ validate: () => ['a rule of our own'] }),
      });
    });

    expect([code, stderr]).toEqual([1, 'a rule of our own\n  in dev\n  [constructs/validation]\n']);
  });
});

describe('the bytes', () => {
  test('are those of cdk8s synth', () => {
    const app = `node --import ${join(ROOT, 'node_modules/tsx/dist/loader.mjs')} ${join(ROOT, 'src/main.ts')}`;
    const cdk8s = join(ROOT, 'node_modules/.bin/cdk8s');
    execFileSync(cdk8s, ['synth', '--app', app, '--output', 'theirs', '--check-upgrade=false'], { stdio: 'pipe' });
    runCommand('synth', '--out', 'ours');

    expect(folder.read('theirs')).toEqual(folder.read('ours'));
  }, 30_000);

  test('are the same the second time', () => {
    expect(runCommand('synth', '--stdout')).toEqual(runCommand('synth', '--stdout'));
  });

  test('do not depend on the order of keys and files', () => {
    const example = join(ROOT, 'kafka.yaml');
    const files = ['kafka.yaml', 'teams/orders.yaml', 'teams/stock.yaml'];
    const values = files.map((file) => parse(readFileSync(join(ROOT, file), 'utf8')) as unknown);
    const expected = runCommand('synth', '--config', example, '--stdout').stdout;

    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const names = [
          'kafka.yaml',
          ...(seed % 2 === 0 ? ['teams/b.yaml', 'teams/a.yaml'] : ['teams/a.yaml', 'teams/b.yaml']),
        ];
        folder.remove();
        folder = new TempFolder();
        folder.write(
          Object.fromEntries(names.map((name, index) => [name, stringify(shuffled(values[index], seed))])),
        );

        expect(runCommand('synth', '--stdout').stdout).toBe(expected);
      }),
      { numRuns: 8, seed: 4 },
    );
  });
});

/** The same value with the keys of its maps in another order; lists keep theirs. */
function shuffled(value: unknown, seed: number): unknown {
  if (Array.isArray(value)) return (value as unknown[]).map((item) => shuffled(item, seed));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, child]) => [name, shuffled(child, seed + 1)] as const);
  const order = ([name]: readonly [string, unknown]): number => hash(`${seed}${name}`);
  return Object.fromEntries(entries.toSorted((a, b) => order(a) - order(b)));
}

function hash(text: string): number {
  let sum = 7;
  for (let index = 0; index < text.length; index++) sum = (Math.imul(sum, 31) + text.charCodeAt(index)) | 0;
  return sum;
}
