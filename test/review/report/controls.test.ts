import { withControls } from '../../../src/review/report/controls';
import type { ReportedFinding } from '../../../src/review/report/json';

const FINDING: Omit<ReportedFinding, 'rule'> = {
  severity: 'error',
  message: 'm',
  remedy: 'r',
  resource: { apiVersion: 'kafka.strimzi.io/v1', kind: 'Kafka', name: 'main' },
  path: '/spec',
};

function controlsOf(rule: string) {
  const summary = { error: 1, warning: 0, info: 0, waived: 0, skipped: 0, known: 0 };
  const report = withControls({ version: 1, summary, findings: [{ ...FINDING, rule }], skipped: [], problems: [] });
  return report.findings[0]?.controls;
}

test('a finding names the controls of its rule', () => {
  expect(controlsOf('durability/default-replication-factor')).toMatchObject({ soc2: ['A1.2'] });
});

test('gates and rules of organizations have none', () => {
  expect(controlsOf('schema/range')).toBeUndefined();
  expect(controlsOf('org/partitions-by-three')).toBeUndefined();
  expect(controlsOf('constructor')).toBeUndefined();
});
