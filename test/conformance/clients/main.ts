/**
 * Proves that clients log in to a real broker and are refused where they should be: the Java client and librdkafka, by password over TLS
 * and by certificate, each with its ways to be given certificates:
 *
 *     npm run conformance:clients   # needs Maven, a JDK of 21 or newer, and Python with pip; half a minute
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { DEFAULT_KAFKA_VERSION } from '../../../src';
import { cacheFolder } from '../../../tools/imports/cache-folder';
import { startBroker } from '../broker/broker';
import type { Addresses } from '../broker/broker';
import { carryOut } from '../broker/carry-out';
import { resolveJars } from '../broker/jars';
import { BROKER_SOURCES, compile } from '../broker/java-classes';
import { Tools } from '../broker/tools';
import { judgeArguments } from '../harness/arguments';
import { closingLine, runJudge, say } from '../harness/judge';
import type { Bench } from '../harness/judge';
import type { Attempt } from './attempt';
import { CASES } from './cases';
import type { ClientCase } from './cases';
import { makeCertificates } from './certificates';
import { DIALECTS } from './dialects';
import type { Dialect, Site } from './dialects';
import { installPackage } from './python';
import { failuresOf, table } from './report';
import type { Row } from './report';
import { makeAttempts } from './run-clients';
import type { ClientPrograms } from './run-clients';
import { TOPIC, world } from './world';

async function judge({ processes, folder }: Bench): Promise<Row[]> {
  const tools = new Tools(processes);
  const cache = cacheFolder(process.env);
  const [pythonPath, jars] = await Promise.all([
    installPackage(processes, cache),
    resolveJars(tools, cache, DEFAULT_KAFKA_VERSION),
  ]);
  const classPath = await compile(tools, jars, join(folder, 'classes'), [BROKER_SOURCES, join(__dirname, 'java')]);
  const { topics, users } = world();
  const names = users.filter(({ byPassword }) => !byPassword).map(({ name }) => name);
  const [stores] = await Promise.all(
    ['ours', 'strangers'].map((name) => makeCertificates(tools, classPath, join(folder, name), names)),
  );
  if (stores === undefined) throw new Error('no certificates');
  const { addresses, ended } = await startBroker(tools, classPath, join(folder, 'broker'), stores);
  const clients = join(folder, 'clients');
  mkdirSync(clients);
  const plan = { addresses, stores, folder: clients, threads: 1, topics, users, tasks: [] };
  await Promise.race([ended, carryOut(tools, plan, classPath)]);
  const site = siteOf(addresses, folder, stores.password);
  const programs: ClientPrograms = { tools, folder: clients, classPath, pythonPath };
  return Promise.race([ended, attemptAll(site, programs)]);
}

function siteOf(addresses: Addresses, folder: string, storePassword: string): Site {
  return {
    listeners: { password: addresses.scramTls, certificate: addresses.tls },
    file: (authority, name, ending) => join(folder, authority, `${name}.${ending}`),
    storePassword,
  };
}

/** Every case in every dialect; both clients work at the same time, each attempt in a consumer group of its own. */
async function attemptAll(site: Site, programs: ClientPrograms): Promise<Row[]> {
  const rows = await Promise.all(
    (['java', 'librdkafka'] as const).map(async (client) => {
      const spoken = DIALECTS.filter((dialect) => dialect.client === client);
      const asked = CASES.filter(({ clients = [client] }) => clients.includes(client));
      const all = asked.flatMap((of) => spoken.map((dialect) => ({ of, dialect })));
      const attempts = all.map(({ of, dialect }) => attemptOf(of, dialect, site));
      const outcomes = await makeAttempts(client, attempts, programs);
      return all.map(({ of, dialect }, index): Row => {
        const outcome = outcomes.get(attempts[index]?.id ?? '') ?? 'nothing: no result';
        return { name: of.name, dialect: dialect.name, ends: of.ends, outcome };
      });
    }),
  );
  return rows.flat();
}

function attemptOf({ name, login }: ClientCase, dialect: Dialect, site: Site): Attempt {
  const id = `${name}, ${dialect.name}`;
  const properties = dialect.properties(login, site);
  const group = `${login.user}-${id}`;
  return { id, topic: TOPIC, producer: properties, consumer: { ...properties, 'group.id': group } };
}

runJudge('clients', async (bench) => {
  judgeArguments();
  const rows = await judge(bench);
  const failures = failuresOf(rows);
  say(
    [table(rows), ...failures, closingLine('clients', rows.length - failures.length, failures.length)].join('\n'),
  );
  return failures.length === 0;
});
