import { join } from 'node:path';

import { ToolError } from '../../../tools/imports/tool-error';
import type { JudgeName } from '../judges';
import { judgeArguments } from './arguments';
import { EXIT, closingLine, runJudge, say } from './judge';
import type { Bench } from './judge';
import type { Ended } from './processes';

const TOOLS = join(__dirname, '..', '..', '..', 'tools');
/** Several downloads by Maven. */
const SECONDS = 1800;

/** A judge that asks a generator of `tools/` whether what is committed is what it makes. */
export function judgeByGenerator(name: JudgeName, tool: string): void {
  runJudge(name, async (bench) => {
    judgeArguments();
    const { code, stderr } = await generate(bench, tool, '--check');
    const [, right, all] = /: (\d+) of (\d+) files are what they are made of$/m.exec(stderr) ?? [];
    if (right === undefined) throw new Error(`${tool} --check ended without a verdict:\n${stderr}`);
    say(stderr.trimEnd());
    say(closingLine(name, Number(right), Number(all) - Number(right)));
    return code === EXIT.right;
  });
}

/** The CRDs in the cache, made there when they are missing. */
export async function crdFiles(bench: Bench): Promise<string[]> {
  const { stdout } = await generate(bench, 'imports', '--crds');
  return stdout.split('\n').filter((line) => line !== '');
}

/** In a process of its own, as generators wait for their programs without hearing signals; its temporary folder goes with ours. */
async function generate({ processes, folder }: Bench, tool: string, flag: string): Promise<Ended> {
  const args = ['--import', 'tsx', join(TOOLS, tool, 'main.ts'), flag];
  const ended = await processes.run(process.execPath, args, SECONDS, { env: { TMPDIR: folder } });
  if (ended.code === EXIT.cannotRun) throw new ToolError(ended.stderr.trimEnd());
  if (ended.code > EXIT.cannotRun || ended.code < 0) throw new Error(`${tool} failed:\n${ended.stderr}`);
  return ended;
}
