import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a process cost. */
export interface Cost {
  /** Seconds on the clock. */
  readonly wall: number;
  /** Seconds of CPU, user and system. */
  readonly cpu: number;
  /** Most memory at a time, in MiB. */
  readonly memory: number;
}

/**
 * Runs a Node process as often as asked, its stdout going to a file, and gives the median of each figure.
 * @param input the file that is its standard input
 */
export function measure(folder: string, args: readonly string[], runs: number, input = '/dev/null'): Cost {
  const costs = Array.from({ length: runs }, () => once(folder, args, input));
  const median = (figure: keyof Cost): number =>
    costs.map((cost) => cost[figure]).toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
  return { wall: median('wall'), cpu: median('cpu'), memory: median('memory') };
}

function once(folder: string, args: readonly string[], file: string): Cost {
  const usageFile = join(folder, 'usage.json');
  const input = openSync(file, 'r');
  const output = openSync(join(folder, 'stdout'), 'w');
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, ['--require', join(__dirname, 'usage.cjs'), ...args], {
    stdio: [input, output, 'pipe'],
    env: { ...process.env, USAGE_FILE: usageFile },
    encoding: 'utf8',
  });
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  closeSync(input);
  closeSync(output);
  // a review that finds something ends with 1
  if (status !== 0 && status !== 1) throw new Error(`node ${args.join(' ')} ended with ${status}:\n${stderr}`);
  const usage = JSON.parse(readFileSync(usageFile, 'utf8')) as Record<
    'userCPUTime' | 'systemCPUTime' | 'maxRSS',
    number
  >;
  return { wall, cpu: (usage.userCPUTime + usage.systemCPUTime) / 1e6, memory: usage.maxRSS / 1024 };
}

/**
 * The same for a program that is no Node process, by the clock of the shell (`time -p`): CPU only.
 * Nothing when the program is not on the PATH.
 */
export function measureCpu(
  folder: string,
  program: string,
  args: readonly string[],
  runs: number,
): number | undefined {
  if (spawnSync(program, ['--help'], { stdio: 'ignore' }).error !== undefined) return undefined;
  const seconds = Array.from({ length: runs }, () => cpuOnce(folder, program, args)).toSorted((a, b) => a - b);
  return seconds[Math.floor(runs / 2)];
}

function cpuOnce(folder: string, program: string, args: readonly string[]): number {
  const output = openSync(join(folder, 'stdout'), 'w');
  const { status, stderr } = spawnSync('bash', ['-c', 'time -p "$0" "$@"', program, ...args], {
    stdio: ['ignore', output, 'pipe'],
    encoding: 'utf8',
  });
  closeSync(output);
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}:\n${stderr}`);
  const [user, system] = ['user', 'sys'].map((word) => Number(new RegExp(`^${word} (.*)$`, 'm').exec(stderr)?.[1]));
  return (user ?? Number.NaN) + (system ?? Number.NaN);
}
