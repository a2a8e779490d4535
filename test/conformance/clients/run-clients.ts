import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { javaArgs } from '../broker/broker';
import type { Tools } from '../broker/tools';
import type { Ended } from '../harness/processes';
import type { Attempt, AttemptPlan, AttemptResult } from './attempt';

/** What writing and reading may take each, on a busy machine. */
const ATTEMPT_SECONDS = 30;
const SECONDS = 900;

/** What clients are started with. */
export interface ClientPrograms {
  readonly tools: Tools;
  readonly folder: string;
  readonly classPath: string;
  /** The folder of the Python package. */
  readonly pythonPath: string;
}

/** Makes attempts one after the other, with the Java client or with librdkafka; gives how each ended. */
export async function makeAttempts(
  client: 'java' | 'librdkafka',
  attempts: readonly Attempt[],
  programs: ClientPrograms,
): Promise<Map<string, string>> {
  const plan: AttemptPlan = { seconds: ATTEMPT_SECONDS, attempts };
  const file = join(programs.folder, `${client}.json`);
  writeFileSync(file, JSON.stringify(plan));
  const { code, stdout, stderr } = await START[client](file, programs);
  if (code !== 0) throw new Error(`the ${client} clients ended with code ${code}\n${stderr}`);
  const lines = stdout.split('\n').filter((line) => line !== '');
  const results = lines.map((line) => JSON.parse(line) as AttemptResult);
  return new Map(results.map(({ id, outcome }) => [id, outcome]));
}

type Start = (plan: string, programs: ClientPrograms) => Promise<Ended>;

const START: Readonly<Record<'java' | 'librdkafka', Start>> = {
  java: (plan, { tools, folder, classPath }) => {
    const log = join(__dirname, '..', 'broker', 'client-log4j2.properties');
    const args = [...javaArgs(folder, log, classPath), 'Attempts', plan];
    return tools.processes.run(tools.java, args, SECONDS);
  },
  librdkafka: (plan, { tools, pythonPath }) =>
    tools.processes.run('python3', [join(__dirname, 'attempts.py'), plan], SECONDS, {
      env: { PYTHONPATH: pythonPath, PYTHONDONTWRITEBYTECODE: '1' },
    }),
};
