import { readFileSync } from 'node:fs';

import Ajv from 'ajv-draft-04';
import formats from 'ajv-formats';
import fc from 'fast-check';

import { githubReport } from '../../../src/review/report/github';
import type { ReportedFinding, ReviewReport } from '../../../src/review/report/json';
import { junitReport } from '../../../src/review/report/junit';
import { sarifReport } from '../../../src/review/report/sarif';
import { textReport } from '../../../src/review/report/text';

const LISTENER: ReportedFinding = {
  rule: 'operator/listener-port-forbidden',
  severity: 'error',
  message: 'listener "plain" uses port 9404, which Strimzi keeps for metrics',
  remedy: 'choose another port of 9092 or above',
  resource: { apiVersion: 'kafka.strimzi.io/v1', kind: 'Kafka', namespace: 'kafka', name: 'main' },
  path: '/spec/kafka/listeners/0/port',
  source: { file: 'dist/prod/Kafka.main.yaml', line: 3, column: 9 },
  origin: { file: 'kafka.yaml', line: 12, column: 7 },
  condition: { status: 'NotReady', reason: 'InvalidResourceException' },
};
const WAIVED: ReportedFinding = {
  rule: 'durability/default-replication-factor',
  severity: 'warning',
  message: 'two copies',
  remedy: 'write three',
  resource: { apiVersion: 'kafka.strimzi.io/v1', kind: 'Kafka', name: 'other' },
  path: '',
  waiver: { rule: 'durability/*', resource: '*', reason: 'moves in May', owner: 'platform', until: '2027-05-31' },
};
const KNOWN: ReportedFinding = { ...LISTENER, severity: 'info', rule: 'org/tags', known: true };

const REPORT: ReviewReport = {
  version: 1,
  summary: { error: 1, warning: 0, info: 0, waived: 1, skipped: 2, known: 1 },
  findings: [LISTENER, WAIVED, KNOWN],
  skipped: [],
  problems: [],
};
const UNREAD: ReviewReport = {
  ...REPORT,
  findings: [],
  summary: { error: 0, warning: 0, info: 0, waived: 0, skipped: 0, known: 0 },
  problems: [
    {
      rule: 'yaml/tab-indentation',
      message: 'a tab',
      remedy: 'use spaces',
      source: { file: 'a.yaml', line: 2, column: 1 },
    },
    { rule: 'manifests/unreadable', message: 'b.yaml cannot be read', source: { file: 'b.yaml' } },
  ],
};

describe('text', () => {
  test('groups by object, and shows the line, a caret and the remedy', () => {
    const lineOf = () => '  port: 9404 # \u001b[31m';

    expect(textReport(REPORT, { lineOf })).toMatchInlineSnapshot(`
     "Kafka kafka/main
       error  listener "plain" uses port 9404, which Strimzi keeps for metrics
         at kafka.yaml:12:7, dist/prod/Kafka.main.yaml:3:9
         12 |   port: 9404 # \\u001b[31m
                    ^
         choose another port of 9092 or above  [operator/listener-port-forbidden]

     Kafka other
       warning  two copies
         at /
         write three  [durability/default-replication-factor]
         waived until 2027-05-31 by platform: moves in May

     1 error, 0 warnings, 0 info, 1 waived, 1 known, 2 checks skipped (--format json says which and why)
     "
    `);
  });

  test('has colours only when they are wanted', () => {
    expect(textReport(REPORT)).not.toContain('\u001b');
    expect(textReport(REPORT, { color: true })).toContain('\u001b[31merror\u001b[0m');
  });
});

describe('SARIF', () => {
  const file = require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  formats(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object);
  const errors = (log: string) => (validate(JSON.parse(log)) ? [] : validate.errors);

  test('is valid by its schema', () => {
    expect(errors(sarifReport(REPORT, '1.0.0'))).toEqual([]);
    expect(errors(sarifReport({ ...REPORT, findings: [] }, '1.0.0'))).toEqual([]);
    expect(errors(sarifReport(UNREAD, '1.0.0'))).toEqual([]);
  });

  test('is valid whatever stands in a finding', () => {
    const finding = fc.record({
      message: fc.string({ unit: 'binary' }),
      path: fc.string(),
      file: fc.string({ minLength: 1 }),
    });
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 5 }), (findings) => {
        const made = findings.map(({ message, path, file: name }) => ({
          ...LISTENER,
          message,
          path,
          origin: { file: name, line: 1, column: 1 },
        }));

        expect(errors(sarifReport({ ...REPORT, findings: made }, '1.0.0'))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test('says in the run what could not be read, and that the run was no success', () => {
    const { runs } = JSON.parse(sarifReport(UNREAD, '1.0.0')) as { runs: [{ invocations: unknown }] };
    const placed = (uri: string, region?: object) => [
      { physicalLocation: { artifactLocation: { uri }, ...(region && { region }) } },
    ];

    expect(runs[0].invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            level: 'error',
            descriptor: { id: 'yaml/tab-indentation' },
            message: { text: 'a tab; use spaces' },
            locations: placed('a.yaml', { startLine: 2, startColumn: 1 }),
          },
          {
            level: 'error',
            descriptor: { id: 'manifests/unreadable' },
            message: { text: 'b.yaml cannot be read' },
            locations: placed('b.yaml'),
          },
        ],
      },
    ]);
  });

  test('marks what is waived and what is not new', () => {
    const { runs } = JSON.parse(sarifReport(REPORT, '1.0.0')) as {
      runs: [{ results: { suppressions?: unknown; baselineState?: string }[] }];
    };

    expect(runs[0].results.map(({ suppressions, baselineState }) => [suppressions, baselineState])).toEqual([
      [undefined, undefined],
      [[{ kind: 'external', justification: 'moves in May' }], undefined],
      [undefined, 'unchanged'],
    ]);
  });
});

describe('what could not be read', () => {
  test('is an error of its file in JUnit', () => {
    expect(junitReport(UNREAD)).toMatchInlineSnapshot(`
     "<?xml version="1.0" encoding="UTF-8"?>
     <testsuites name="cdk8s-strimzi review" tests="2" failures="0" errors="2">
       <testsuite name="a.yaml" tests="1" failures="0" errors="1">
         <testcase classname="a.yaml" name="yaml/tab-indentation">
           <error type="yaml/tab-indentation" message="a tab">a.yaml:2:1&#10;use spaces</error>
         </testcase>
       </testsuite>
       <testsuite name="b.yaml" tests="1" failures="0" errors="1">
         <testcase classname="b.yaml" name="manifests/unreadable">
           <error type="manifests/unreadable" message="b.yaml cannot be read">b.yaml&#10;</error>
         </testcase>
       </testsuite>
     </testsuites>
     "
    `);
  });

  test('is an annotation of its line, or of its file', () => {
    expect(githubReport(UNREAD)).toBe(
      '::error file=a.yaml,line=2,col=1,title=yaml/tab-indentation::a tab%0Ause spaces\n' +
        '::error file=b.yaml,title=manifests/unreadable::b.yaml cannot be read\n',
    );
  });

  test('is counted in the text, which stands beside the messages', () => {
    expect(textReport(UNREAD)).toContain('0 info, 2 not read');
  });
});

describe('JUnit', () => {
  test('fails for errors and warnings, and skips the rest', () => {
    expect(junitReport(REPORT)).toMatchInlineSnapshot(`
     "<?xml version="1.0" encoding="UTF-8"?>
     <testsuites name="cdk8s-strimzi review" tests="3" failures="1" errors="0">
       <testsuite name="Kafka/kafka/main" tests="2" failures="1" skipped="1">
         <testcase classname="Kafka/kafka/main" name="operator/listener-port-forbidden /spec/kafka/listeners/0/port">
           <failure type="error" message="listener &quot;plain&quot; uses port 9404, which Strimzi keeps for metrics">kafka.yaml:12:7&#10;choose another port of 9092 or above</failure>
         </testcase>
         <testcase classname="Kafka/kafka/main" name="org/tags /spec/kafka/listeners/0/port"><skipped message="known"/></testcase>
       </testsuite>
       <testsuite name="Kafka//other" tests="1" failures="0" skipped="1">
         <testcase classname="Kafka//other" name="durability/default-replication-factor "><skipped message="moves in May"/></testcase>
       </testsuite>
     </testsuites>
     "
    `);
  });

  test('writes no character that XML does not take', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (message) => {
        const xml = junitReport({ ...REPORT, findings: [{ ...LISTENER, message }] });

        expect(xml).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
        expect(xml.split('<').length).toBe(junitReport({ ...REPORT, findings: [LISTENER] }).split('<').length);
      }),
    );
  });
});

describe('GitHub annotations', () => {
  test('name the file of the person, and leave out what does not count', () => {
    expect(githubReport(REPORT)).toBe(
      '::error file=kafka.yaml,line=12,col=7,title=operator/listener-port-forbidden::Kafka kafka/main: listener "plain" uses port 9404, which Strimzi keeps for metrics%0Achoose another port of 9092 or above\n',
    );
  });

  test('show control characters of a name, which the log of a job would obey', () => {
    const resource = { ...LISTENER.resource, name: 'a\u001b[31m' };

    expect(githubReport({ ...REPORT, findings: [{ ...LISTENER, resource }] })).toContain('kafka/a\\u001b[31m: ');
  });

  test('stay one command each, whatever stands in a finding', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ minLength: 1 }), (message, name) => {
        const made = githubReport({
          ...REPORT,
          findings: [
            { ...LISTENER, message: `${message}\n::error::x`, origin: { file: name, line: 1, column: 1 } },
          ],
        });

        expect(made.split(/[\r\n]/).filter((line) => line !== '')).toHaveLength(1);
      }),
    );
  });
});
