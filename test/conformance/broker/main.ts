/**
 * Proves on one real broker that the recipes of `src/access` give what applications need and no more, that Kafka takes the topics and users
 * of the example, and that the facts are right about each setting of a topic and about what a running broker lets change:
 *
 *     npm run conformance:broker             # needs Maven and a JDK of 21 or newer; about six minutes
 *     npm run conformance:broker -- streams  # only the cases with that in their name
 *
 * The exit code is 1 when something is not so, and 2 when a tool is missing. The jars stay in the cache of the project; all else is in a
 * temporary folder, which goes at the end.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { DEFAULT_KAFKA_VERSION } from '../../../src';
import { cacheFolder } from '../../../tools/imports/cache-folder';
import { ToolError } from '../../../tools/imports/tool-error';
import { judgeArguments } from '../harness/arguments';
import { runJudge, say } from '../harness/judge';
import { authorized, authorizedChecks } from './authorized';
import { startBroker } from './broker';
import { carryOut } from './carry-out';
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
import { settingChecks, settingTasks } from './topic-settings';
import { trialOf } from './trial';
import { updateModeChecks, updateModeTask } from './update-modes';
import { judge } from './verdicts';
import type { Check } from './verdicts';

/** They mostly wait. */
const THREADS = 12;

async function prove(tools: Tools, folder: string, cases: readonly Case[]): Promise<Check[]> {
  const trial = trialOf(cases);
  const all = samples();
  const random = authorized();
  const jars = await resolveJars(tools, cacheFolder(process.env), DEFAULT_KAFKA_VERSION);
  const byCertificate = trial.users.filter(({ byPassword }) => !byPassword).map(({ name }) => name);
  const [classPath, stores] = await Promise.all([
    compile(tools, jars, join(folder, 'classes')),
    makeStores(tools, folder, byCertificate),
  ]);
  const { addresses, log, ended } = await startBroker(tools, classPath, join(folder, 'broker'), stores);
  const clients = join(folder, 'clients');
  mkdirSync(clients);
  const topics = [...trial.topics, ...random.topics];
  const users = [...trial.users, ...random.users];
  const tasks = [...trial.tasks, ...random.tasks, exampleTask(all), ...settingTasks(), updateModeTask()];
  const plan: Plan = { addresses, stores, folder: clients, threads: THREADS, topics, users, tasks };
  const results = await Promise.race([ended, carryOut(tools, plan, classPath)]);
  return [
    ...judge(trial, results, await readDenials(log)),
    ...authorizedChecks(random, results),
    ...exampleChecks(all, results),
    ...settingChecks(results),
    ...updateModeChecks(results),
  ];
}

/** Those with a text in their name. */
function casesWith(text: string): readonly Case[] {
  const cases = CASES.filter(({ name }) => name.includes(text));
  if (cases.length > 0) return cases;
  throw new ToolError(`no case has ${text} in its name: there are ${CASES.map(({ name }) => name).join(', ')}`);
}

runJudge('broker', async ({ processes, folder }) => {
  const [name = ''] = judgeArguments(1);
  const checks = await prove(new Tools(processes), folder, casesWith(name));
  say([table(checks), ...failures(checks), closing(checks)].join('\n'));
  return checks.every(({ wrong }) => wrong === undefined);
});
