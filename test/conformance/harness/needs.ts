import { findJava } from '../../../tools/imports/java';
import { tryProgram } from '../../../tools/imports/run-program';
import { ToolError } from '../../../tools/imports/tool-error';

/** A toolchain that a judge needs beside Node. */
export type Need = 'go' | 'maven' | 'java' | 'python';

/** What `server/go.mod` asks for; older ones may not fetch a newer one of their own. */
const OLDEST_GO = 26;

/** Says what is missing of each, or nothing. */
const MISSING: Readonly<Record<Need, () => string | undefined>> = {
  go: () => {
    const [, minor] = /go1\.(\d+)/.exec(saidBy('go', 'version')) ?? [];
    return Number(minor ?? 0) >= OLDEST_GO
      ? undefined
      : `Go 1.${OLDEST_GO} or newer: go is not on the PATH, or older`;
  },
  maven: () =>
    saidBy('mvn', '--version').includes('Apache Maven')
      ? undefined
      : 'Maven: mvn is not on the PATH, or finds no Java (on the PATH, or by JAVA_HOME)',
  java: () => {
    try {
      findJava(process.env);
      return undefined;
    } catch (error) {
      return `JDK 21 or newer: ${error instanceof Error ? error.message : String(error)}`;
    }
  },
  python: () =>
    saidBy('python3', '-m', 'pip', '--version').startsWith('pip ')
      ? undefined
      : 'Python with pip: python3 is not on the PATH, or has no module pip',
};

/** Looks for all of them before anything starts. @throws ToolError that names every one that is missing */
export function checkNeeds(needs: readonly Need[]): void {
  const missing = [...new Set(needs)].flatMap((need) => MISSING[need]() ?? []);
  if (missing.length > 0) throw new ToolError(missing.map((what) => `missing: ${what}`).join('\n'));
}

function saidBy(program: string, ...args: string[]): string {
  return tryProgram(program, args, '.')?.stdout ?? '';
}
