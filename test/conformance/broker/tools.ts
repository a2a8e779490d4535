import { findJava } from '../../../tools/imports/java';
import { ToolError } from '../../../tools/imports/tool-error';
import type { Ended, Processes } from '../harness/processes';

/** Longer than any download here takes. */
const MAVEN_SECONDS = 900;
const JAVA_TOOL_SECONDS = 180;

/** `sh` says so of a program that it does not find. */
const NOT_FOUND = 127;

/** The programs of others that the judge needs. */
export class Tools {
  readonly java = findJava(process.env);

  constructor(readonly processes: Processes) {}

  /** @throws ToolError when Maven is missing or fails */
  async maven(args: readonly string[]): Promise<void> {
    const quiet = ['-B', '-q', '-Dstyle.color=never'];
    succeeded('mvn', await this.processes.run('mvn', [...quiet, ...args], MAVEN_SECONDS));
  }

  /** Runs a program of the JDK by the name of its module and class: all that must be found is `java`. */
  async jdk(main: string, args: readonly string[]): Promise<void> {
    succeeded(main, await this.processes.run(this.java, ['--module', main, ...args], JAVA_TOOL_SECONDS));
  }
}

/** A program that is missing, or of Maven a download that fails, is not the fault of the judge. */
function succeeded(program: string, { code, stdout, stderr }: Ended): void {
  if (code === 0) return;
  if (code === NOT_FOUND) throw new ToolError(`${program} is not on the PATH`);
  const said = `${stderr}\n${stdout}`.split('\n').filter((line) => line.trim() !== '');
  const reason = said.find((line) => /error:|\[ERROR\]|not found/i.test(line)) ?? said[0] ?? 'it said nothing';
  throw new ToolError(`${program} failed: ${reason.trim()}`);
}
