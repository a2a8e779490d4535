import { rmSync, writeFileSync } from 'node:fs';

import type { ReviewReport } from '../../src/review';
import { runCommand } from '../support/run-command';
import { TempFolder } from '../support/temp-folder';

const CONFIG = `version: 1
strimzi: 1.2.0
environments:
  dev: { profile: dev, namespace: kafka-dev }
  prod: { profile: prod, namespace: kafka }
clusters:
  main: {}
topics:
  orders: { partitions: 7, owner: orders }
review:
  context: { elsewhere: { scraping: true, alerts: true } }
  rules:
    - id: org/threes
      title: topics have a multiple of three partitions
      on: KafkaTopic
      expression: object.spec.partitions % 3 == 0
      message: "{{ object.spec.partitions }} partitions"
      path: /spec/partitions
      severity: { dev: info, prod: error }
      pass: ["kind: KafkaTopic\\nspec: { partitions: 6 }"]
      fail: ["kind: KafkaTopic\\nspec: { partitions: 7 }"]
`;

const LISTENER = `apiVersion: kafka.strimzi.io/v1
kind: Kafka
metadata:
  name: main
  namespace: elsewhere
spec:
  kafka:
    listeners:
      - { name: plain, port: 9404, type: internal, tls: false }
`;

let folder: TempFolder;

beforeEach(() => {
  folder = new TempFolder();
  folder.write({ 'kafka.yaml': CONFIG, 'deploy/kafka.yaml': LISTENER });
});

afterEach(() => folder.remove());

function json(...args: string[]): ReviewReport & { readonly code: number } {
  const { stdout, code } = runCommand('review', ...args, '--format', 'json');
  return { ...(JSON.parse(stdout) as ReviewReport), code };
}

function rulesOf({ findings }: ReviewReport): string[] {
  return findings.map(({ rule }) => rule);
}

describe('cdk8s-strimzi review', () => {
  test('says of a file what will become of it, with line and column', () => {
    const { findings, code } = json('deploy');

    expect(code).toBe(1);
    expect(findings.find(({ rule }) => rule === 'operator/listener-port-forbidden')).toEqual({
      rule: 'operator/listener-port-forbidden',
      severity: 'error',
      message: expect.stringContaining('9404') as string,
      remedy: expect.any(String) as string,
      resource: { apiVersion: 'kafka.strimzi.io/v1', kind: 'Kafka', namespace: 'elsewhere', name: 'main' },
      path: '/spec/kafka/listeners/0/port',
      source: { file: 'deploy/kafka.yaml', line: 9, column: 30 },
      condition: { status: 'NotReady', reason: 'InvalidResourceException' },
    });
  });

  test('reviews what the config becomes, and names both lines', () => {
    const { findings } = json();

    expect(
      findings
        .filter(({ rule }) => rule === 'org/threes')
        .map(({ severity, origin, source }) => [severity, origin, source]),
    ).toEqual([
      [
        'info',
        { file: 'kafka.yaml', line: 9, column: 25 },
        expect.objectContaining({ file: 'dist/dev/kafka-dev/KafkaTopic.orders.yaml' }),
      ],
      [
        'error',
        { file: 'kafka.yaml', line: 9, column: 25 },
        expect.objectContaining({ file: 'dist/prod/kafka/KafkaTopic.orders.yaml' }),
      ],
    ]);
  });

  test('goes by the environment that has the namespace, else by prod, and says so', () => {
    runCommand('synth', '--environment', 'dev');
    const own = runCommand('review', 'dist');
    const other = runCommand('review', 'deploy');

    expect([own.code, own.stderr]).toEqual([0, '']);
    expect(other.stderr).toContain('reviewed as prod: "elsewhere"');
    expect(runCommand('review', 'deploy', '--profile', 'dev').stderr).toBe('');
  });

  test('fails only on what a baseline does not have', () => {
    writeFileSync('baseline.json', runCommand('review', '--format', 'json').stdout);
    const known = json('--baseline', 'baseline.json');

    expect([known.code, known.summary.error, known.summary.known]).toEqual([0, 0, known.findings.length]);
    writeFileSync('kafka.yaml', CONFIG.replace('orders: {', 'payments: { partitions: 4, owner: x }\n  orders: {'));
    expect(json('--baseline', 'baseline.json')).toMatchObject({ code: 1, summary: { error: 1 } });
  });

  test('fails on warnings only when it is strict', () => {
    writeFileSync('kafka.yaml', CONFIG.replace('prod: error', 'prod: warning'));

    expect([runCommand('review').code, runCommand('review', '--strict').code]).toEqual([0, 1]);
  });

  test('reads the rest when a file cannot be read, and ends with 2', () => {
    folder.write({ 'deploy/broken.yaml': 'a: [', 'deploy/chart.yaml': 'name: {{ .Values.name }}\n' });
    const { code, stdout, stderr } = runCommand('review', 'deploy');

    expect(code).toBe(2);
    expect(stdout).toContain('operator/listener-port-forbidden');
    expect(stderr).toContain('deploy/broken.yaml:1');
    expect(stderr).toContain('deploy/chart.yaml:1');
  });

  test('tells programs too what it could not read', () => {
    folder.write({ 'deploy/broken.yaml': 'kind: [' });

    expect(json('deploy', 'nowhere.yaml').problems).toEqual([
      {
        rule: 'yaml/unclosed',
        message: expect.stringContaining('a [ is not closed') as string,
        remedy: expect.any(String) as string,
        source: { file: 'deploy/broken.yaml', line: 1, column: 8 },
      },
      {
        rule: 'manifests/unreadable',
        message: 'nowhere.yaml cannot be read: there is nothing (ENOENT)',
        remedy: 'name an existing file or folder',
        source: { file: 'nowhere.yaml' },
      },
    ]);
  });

  test('passes over what is no manifest in a folder, and says so once', () => {
    folder.write({
      'deploy/values.yaml': 'a: 1\n',
      'deploy/b/package.json': '{}',
      'c.yaml': 'a: 1\n',
      'd.yaml': 'x\n',
    });
    const { code, stderr } = runCommand('review', '.');

    expect(code).toBe(1);
    expect(stderr).toContain(
      'passed over 5 files without kind: c.yaml, d.yaml, deploy/b/package.json and 2 more\n',
    );
    expect(runCommand('review', '.', '--quiet').stderr).toBe('');
  });

  test('refuses wrong flags, all at once', () => {
    expect(
      runCommand('review', '', '--profile', 'test', '--format', 'xml', '--now', 'today', '--max-depth', '0'),
    ).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(
        /--profile is "test"[^]*--format is "xml"[^]*--now is "today"[^]*a PATH is an empty text[^]*--max-depth is "0"/,
      ) as string,
    });
  });

  test('says what to name when there is nothing', () => {
    rmSync('kafka.yaml');

    expect(runCommand('review')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('there is no kafka.yaml here') as string,
    });
  });

  test('tells of an exception that covers nothing of what the config becomes', () => {
    const waiver = (resource: string): string =>
      `{ rule: org/threes, resource: ${resource}, reason: old, owner: me, until: 2099-01-01 }`;
    writeFileSync(
      'kafka.yaml',
      `${CONFIG}  waivers: [${waiver('KafkaTopic/kafka/*')}, ${waiver('KafkaTopic/gone')}]\n`,
    );

    expect(json().findings.filter(({ rule }) => rule.startsWith('waivers/'))).toMatchObject([
      { rule: 'waivers/needless', origin: { file: 'kafka.yaml', line: 22 } },
    ]);
  });

  test('refuses rules that there are not, in exceptions and in what is locked', () => {
    const waiver = '{ rule: org/three, resource: KafkaTopic/*, reason: old, owner: me, until: 2099-01-01 }';
    writeFileSync('kafka.yaml', `${CONFIG}  waivers: [${waiver}]\n  locked: [org/*, securty/*]\n`);

    expect(runCommand('review')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(
        /no rule "org\/three"\n.*:22:21 [^]*did you mean org\/threes\?[^]*no rule "securty\/\*"\n.*:23:19 [^]*did you mean security\/\*\?/,
      ) as string,
    });
    expect(runCommand('synth').code).toBe(2);
  });

  test('holds what has no namespace to the strictest environment that is reviewed', () => {
    const rule = CONFIG.replace('on: KafkaTopic', 'on: input')
      .replace('object.spec.partitions % 3 == 0', "objects.exists(o, o.kind == 'X')")
      .replace(/ +path: .*\n/, '')
      .replace('"{{ object.spec.partitions }} partitions"', 'few')
      .replace(/ +pass: .*\n +fail: .*\n/, '');
    writeFileSync('kafka.yaml', `${rule}      pass: ["kind: X"]\n      fail: ["kind: KafkaTopic"]\n`);
    const topic = (namespace: string): string =>
      `apiVersion: kafka.strimzi.io/v1\nkind: KafkaTopic\nmetadata: { name: t, ${namespace} }\nspec: {}\n`;
    folder.write({
      'd.yaml': topic('namespace: kafka-dev'),
      'p.yaml': topic('namespace: kafka'),
      'n.yaml': topic(''),
    });
    const severity = (...paths: string[]) =>
      json(...paths).findings.find((finding) => finding.rule === 'org/threes')?.severity;

    expect([severity('d.yaml'), severity('d.yaml', 'n.yaml'), severity('d.yaml', 'p.yaml')]).toEqual([
      'info',
      'info',
      'error',
    ]);
    expect(runCommand('review', 'd.yaml', 'n.yaml').stderr).toBe('');
    expect(runCommand('review', 'n.yaml').stderr).toContain('reviewed as prod: no namespace');
  });

  test('says of a folder as baseline what it is', () => {
    expect(runCommand('review', '--baseline', 'deploy')).toMatchObject({
      code: 2,
      stderr: 'deploy cannot be read: it is a folder (EISDIR)\n  name a file inside it  [cli/baseline]\n',
    });
  });

  test('takes an input without any object for a mistake', () => {
    folder.write({ 'empty.yaml': '# nothing yet\n' });

    expect(runCommand('review', 'empty.yaml')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('there is no object in empty.yaml') as string,
    });
  });

  test('takes facts from a file, and refuses what is no fact', () => {
    folder.write({ 'facts.yaml': 'zones: 3\ncolour: red\n' });

    expect(runCommand('review', '--context', 'facts.yaml')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('facts.yaml:2:1') as string,
    });
  });

  test.each(['text', 'json', 'sarif', 'junit', 'github'])('prints %s, twice the same', (format) => {
    const first = runCommand('review', 'deploy', '--format', format).stdout;

    expect(first).toContain('operator/listener-port-forbidden');
    expect(runCommand('review', 'deploy', '--format', format).stdout).toBe(first);
  });
});

test('synth refuses what an own rule calls an error, unless an exception covers it', () => {
  expect(rulesOf(json())).toContain('org/threes');
  expect(runCommand('synth')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('kafka.yaml:9:25') as string,
  });
  expect(folder.names()).not.toContain('dist');
  const waiver = '{ rule: org/threes, resource: KafkaTopic/*, reason: old, owner: me, until: 2020-01-01 }';
  writeFileSync('kafka.yaml', `${CONFIG}  waivers: [${waiver}]\n`);
  expect(runCommand('synth').code).toBe(0);
  expect(json('--now', '2026-01-01').code).toBe(1);
});

describe('cdk8s-strimzi rules', () => {
  test('lists every rule, a family, or shows one', () => {
    expect(runCommand('rules').stdout).toMatch(/^waivers\/expired +no exception is used after its end \(error\)$/m);
    expect(runCommand('rules', 'waivers').stdout.split('\n')).toHaveLength(7);
    expect(runCommand('rules', 'durability/default-replication-factor').stdout).toMatch(
      /severity +info in dev, error in prod/,
    );
    expect(JSON.parse(runCommand('rules', '--format', 'json').stdout)).toMatchObject({ version: 1 });
  });

  test('asks whether another one is meant', () => {
    expect(runCommand('rules', 'waivers/expird')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('did you mean waivers/expired?') as string,
    });
  });
});
