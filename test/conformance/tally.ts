/** What one judge found. */
export interface Tally {
  readonly name: string;
  readonly code: number;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
}

/** Reads the closing line of a judge. One that ended otherwise than by agreeing has failed at least once. */
export function tallyOf(name: string, code: number, stdout: string, seconds: number): Tally {
  const [, passed, failed] = /^conformance:\S+ (\d+) passed, (\d+) failed$/m.exec(stdout) ?? [];
  // a judge that counts nothing has proven nothing
  const empty = Number(passed ?? 0) === 0;
  const silent = code === 0 ? empty : passed === undefined || failed === '0';
  return {
    name,
    code: code === 0 ? endingOf(empty, failed) : code,
    passed: Number(passed ?? 0),
    failed: Number(failed ?? 0) + (silent ? 1 : 0),
    seconds,
  };
}

/** Of a judge that says it agrees. */
function endingOf(empty: boolean, failed = '0'): number {
  if (failed !== '0') return 1;
  return empty ? 3 : 0;
}

const ENDINGS = ['agrees', 'DIFFERS', 'CANNOT RUN', 'BROKEN'];

export function table(tallies: readonly Tally[]): string {
  const rows = tallies.map(({ name, code, passed, failed, seconds }) => [
    name,
    String(passed),
    String(failed),
    `${seconds.toFixed(1)} s`,
    ENDINGS[code] ?? `ENDED WITH ${code}`,
  ]);
  return [['judge', 'passed', 'failed', 'time', ''], ...rows]
    .map(([name = '', passed = '', failed = '', time = '', ending = '']) =>
      `${name.padEnd(12)}${passed.padStart(8)}${failed.padStart(8)}${time.padStart(10)}  ${ending}`.trimEnd(),
    )
    .join('\n');
}

export function closing(tallies: readonly Tally[]): string {
  const sum = (figure: 'passed' | 'failed' | 'seconds'): number =>
    tallies.reduce((total, tally) => total + tally[figure], 0);
  return `conformance: ${sum('passed')} passed, ${sum('failed')} failed (${sum('seconds').toFixed(0)} s)`;
}
