import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { javaArgs } from './broker';
import type { Plan } from './plan';
import type { Tools } from './tools';
import type { Result, Results } from './verdicts';

/** What the Java side may take for everything. */
const SECONDS = 1500;

/** Hands a plan to the Java side, which makes its topics and users and does its tasks; gives the results by task. */
export async function carryOut(tools: Tools, plan: Plan, classPath: string): Promise<Results> {
  const file = join(plan.folder, 'plan.json');
  writeFileSync(file, JSON.stringify(plan));
  const java = javaArgs(plan.folder, join(__dirname, 'client-log4j2.properties'), classPath);
  const ended = await tools.processes.run(tools.java, ['-Xmx1g', ...java, 'Judge', file], SECONDS);
  if (ended.code !== 0) throw new Error(`the judge ended with code ${ended.code}\n${ended.stderr}`);
  const results = ended.stdout.split('\n').filter((line) => line !== '');
  return new Map(results.map((line) => JSON.parse(line) as Result).map((result) => [result.id, result]));
}
