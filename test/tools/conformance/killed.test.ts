import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const HARNESS = join(__dirname, '..', '..', 'conformance', 'harness', 'judge.ts');

/** A bench with a program that runs for ever, and says where it is and what it started. */
const BENCH = `
const { runOnBench } = require(${JSON.stringify(HARNESS)});
runOnBench('killed', [], ({ processes, folder }) => {
  console.log(folder);
  return processes.run('sleep', ['86400.5'], 3600);
});`;

test('a bench that is killed leaves no folder', async () => {
  const bench = spawn(process.execPath, ['--require', 'tsx/cjs', '-e', BENCH], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(bench.stdout, 'data')) as [Buffer];
  const folder = said.toString().trim();

  expect(existsSync(folder)).toBe(true);
  bench.kill('SIGKILL');
  for (let tries = 0; tries < 100 && existsSync(folder); tries++) await sleep(100);
  expect(existsSync(folder)).toBe(false);
});
