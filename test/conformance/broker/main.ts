/**
 * Proves on one real broker that the recipes of `src/access` give what applications need and no more, and that Kafka takes the topics and
 * users of the example:
 *
 *     npm run conformance:broker             # needs Maven and a JDK of 21 or newer; one to two minutes
 *     npm run conformance:broker -- streams  # only the cases with that in their name
 *
 * The exit code is 1 when something is not so, and 2 when a tool is missing. The jars stay in the cache of the project; all else is in a
 * temporary folder, which goes at the end.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { DEFAULT_KAFKA_VERSION } from '../../../src';
import { cacheFolder } from '../../../tools/imports/cache-folder';
import { ToolError } from '../../../tools/imports/tool-error';
import { runJudge, say } from '../harness/judge';
import { javaArgs, startBroker } from './broker';
import { CASES } from './cases';
import type { Case } from './cases/case';
import { makeStores } from './certificates';
import { readDenials } from './denials';
import { exampleChecks, exampleTask, samples } from './example';
import { resolveJars } from './jars';
import { compile } from './java-classes';
import type { Plan } from './plan';
import { closing, failures, table } from './report';
import { Tools } from './tools';
import { trialOf } from './trial';
import { judge } from './verdicts';
import type { Check, Result, Results } from './verdicts';

/** What the Java side may take for everything. */
const JUDGE_SECONDS = 1500;
/** They mostly wait. */
const THREADS = 12;

async function prove(tools: Tools, folder: string, cases: readonly Case[]): Promise<Check[]> {
  const trial = trialOf(cases);
  const all = samples();
  const jars = await resolveJars(tools, cacheFolder(process.env), DEFAULT_KAFKA_VERSION);
  const byCertificate = trial.users.filter(({ byPassword }) => !byPassword).map(({ name }) => name);
  const [classPath, stores] = await Promise.all([
    compile(tools, jars, join(folder, 'classes')),
    makeStores(tools, folder, byCertificate),
  ]);
  const { addresses, log, ended } = await startBroker(tools, classPath, join(folder, 'broker'), stores);
  const clients = join(folder, 'clients');
  mkdirSync(clients);
  const { topics, users } = trial;
  const tasks = [...trial.tasks, exampleTask(all)];
  const plan: Plan = { addresses, stores, folder: clients, threads: THREADS, topics, users, tasks };
  const results = await Promise.race([ended, carryOut(tools, plan, classPath)]);
  return [...judge(trial, results, readDenials(log)), ...exampleChecks(all, results)];
}

/** Those with a text in their name. */
function casesWith(text: string): readonly Case[] {
  const cases = CASES.filter(({ name }) => name.includes(text));
  if (cases.length > 0) return cases;
  throw new ToolError(`no case has ${text} in its name: there are ${CASES.map(({ name }) => name).join(', ')}`);
}

/** Hands a plan to the Java side; gives the results by task. */
async function carryOut(tools: Tools, plan: Plan, classPath: string): Promise<Results> {
  const file = join(plan.folder, 'plan.json');
  writeFileSync(file, JSON.stringify(plan));
  const java = javaArgs(plan.folder, join(__dirname, 'client-log4j2.properties'), classPath);
  const ended = await tools.processes.run(tools.java, ['-Xmx1g', ...java, 'Judge', file], JUDGE_SECONDS);
  if (ended.code !== 0) throw new Error(`the judge ended with code ${ended.code}\n${ended.stderr}`);
  const results = ended.stdout.split('\n').filter((line) => line !== '');
  return new Map(results.map((line) => JSON.parse(line) as Result).map((result) => [result.id, result]));
}

runJudge('broker', async ({ processes, folder }) => {
  const checks = await prove(new Tools(processes), folder, casesWith(process.argv[2] ?? ''));
  say([table(checks), ...failures(checks), closing(checks)].join('\n'));
  return checks.every(({ wrong }) => wrong === undefined);
});
