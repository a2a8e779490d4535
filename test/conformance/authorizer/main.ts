/**
 * Proves that our answers to "may it?" are those of Kafka's own authorizer, on thousands of sets of rules:
 *
 *     npm run conformance:authorizer          # needs Maven and a JDK of 21 or newer; a quarter of a minute
 *     npm run conformance:authorizer -- 7     # with another seed
 *
 * Wrong ideas of how Kafka decides are put to the same questions, and each must be found out. The exit code is 1 when something is not so,
 * and 2 when a tool is missing.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { DEFAULT_KAFKA_VERSION } from '../../../src';
import { cacheFolder } from '../../../tools/imports/cache-folder';
import { Random } from '../api/random';
import { javaArgs } from '../broker/broker';
import { resolveJars } from '../broker/jars';
import { compile } from '../broker/java-classes';
import { Tools } from '../broker/tools';
import { seedArgument } from '../harness/arguments';
import { closingLine, runJudge, say } from '../harness/judge';
import { MUTANTS } from './mutants';
import { differences, ours } from './ours';
import { forKafka } from './for-kafka';
import { ruleSet } from './rule-sets';
import type { RuleSet } from './rule-sets';

const SETS = 5000;
/** Enough to tell a wrong idea from a right one. */
const SETS_FOR_MUTANTS = 1000;
const SHOWN = 10;
const SECONDS = 300;
const LOG = join(__dirname, '..', 'broker', 'client-log4j2.properties');

/** A text of 0 and 1 for each set. */
async function kafkas(tools: Tools, folder: string, sets: readonly RuleSet[]): Promise<readonly string[]> {
  const jars = await resolveJars(tools, cacheFolder(process.env), DEFAULT_KAFKA_VERSION);
  const classPath = await compile(tools, jars, join(folder, 'classes'), [join(__dirname, 'java')]);
  const file = join(folder, 'sets.jsonl');
  writeFileSync(file, sets.map((set) => `${JSON.stringify(forKafka(set))}\n`).join(''));
  const args = [...javaArgs(folder, LOG, classPath), 'AuthorizerJudge', file];
  const { code, stdout, stderr } = await tools.processes.run(tools.java, args, SECONDS);
  if (code !== 0) throw new Error(`the judge ended with code ${code}\n${stderr}`);
  return stdout.split('\n').filter((line) => line !== '');
}

runJudge('authorizer', async ({ processes, folder }) => {
  const random = new Random(seedArgument());
  const sets = Array.from({ length: SETS }, () => ruleSet(random));
  const theirs = await kafkas(new Tools(processes), folder, sets);
  const wrong = differences(sets, theirs);
  for (const difference of wrong.slice(0, SHOWN)) say(difference);
  const undetected = MUTANTS.filter((mutant) =>
    sets.slice(0, SETS_FOR_MUTANTS).every((set, index) => ours(set, mutant) === theirs[index]),
  );
  for (const { name } of undetected) say(`FAILED  nothing here tells from Kafka that ${name}`);
  const count = sets.reduce((sum, { questions }) => sum + questions.length, 0);
  const allowed = theirs.join('').replaceAll('0', '').length;
  say(`${sets.length} sets of rules, ${count} questions, of which Kafka says yes to ${allowed}`);
  say(`${MUTANTS.length - undetected.length} of ${MUTANTS.length} wrong ideas were found out`);
  const failed = wrong.length + undetected.length;
  say(closingLine('authorizer', count - wrong.length + MUTANTS.length - undetected.length, failed));
  return failed === 0;
});
