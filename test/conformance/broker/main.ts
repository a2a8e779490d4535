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
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';

import { DEFAULT_KAFKA_VERSION } from '../../../src';
import { cacheFolder } from '../../../tools/imports/cache-folder';
import { ToolError } from '../../../tools/imports/tool-error';
import { javaArgs, startBroker } from './broker';
import { CASES } from './cases';
import type { Case } from './cases/case';
import { makeStores } from './certificates';
import { readDenials } from './denials';
import { exampleChecks, exampleTask, samples } from './example';
import { resolveJars } from './jars';
import { compile } from './java-classes';
import type { Plan } from './plan';
import { Processes } from './processes';
import { closingLine, failures, table } from './report';
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

/** Rejects when somebody wants this process to end, or has killed the one that started it. */
function interrupted(): Promise<never> {
  const parent = process.ppid;
  return new Promise((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => reject(new Interrupted(signal)));
    setInterval(() => process.ppid === parent || reject(new Interrupted('SIGHUP')), 1000).unref();
  });
}

class Interrupted extends Error {
  constructor(readonly signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP') {
    super(`ended by ${signal}`);
  }
}

async function main(): Promise<number> {
  const interruption = interrupted();
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-strimzi-broker-'));
  const processes = new Processes();
  try {
    const proving = prove(new Tools(processes), folder, casesWith(process.argv[2] ?? ''));
    const checks = await Promise.race([interruption, proving]);
    say([table(checks), ...failures(checks), closingLine(checks)].join('\n'));
    return checks.every(({ wrong }) => wrong === undefined) ? 0 : 1;
  } finally {
    await processes.endAll();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function exitCodeOf(error: unknown): number {
  if (error instanceof Interrupted) return 128 + constants.signals[error.signal];
  return error instanceof ToolError ? 2 : 3;
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = exitCodeOf(error);
  },
);
