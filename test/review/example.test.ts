import { join } from 'node:path';

import type { ReviewReport } from '../../src/review';
import { runCommand } from '../support/run-command';

const ROOT = join(__dirname, '..', '..');

test.each(['kafka.yaml', 'examples/two-regions/kafka.yaml'])(
  'the platform of %s is clean in both profiles',
  (config) => {
    const before = process.cwd();
    process.chdir(ROOT);
    try {
      const { stdout, stderr, code } = runCommand('review', '--strict', '--format', 'json', '--config', config);
      const { findings } = JSON.parse(stdout) as ReviewReport;

      expect([code, stderr]).toEqual([0, '']);
      expect(
        findings.filter(({ severity }) => severity !== 'info').map(({ rule, message }) => `${rule}: ${message}`),
      ).toEqual([]);
    } finally {
      process.chdir(before);
    }
  },
);
