/**
 * Writes `src/facts/generated` from what the jars of Kafka say, in two steps:
 *
 *     tools/facts/run-java DATA_FOLDER     # needs Maven and a JDK of 17 or newer; about a minute
 *     npm run facts -- DATA_FOLDER
 *
 * For a new release of Strimzi, change the versions here and in `run-java`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { renderDefinitions, renderRows, renderTables, renderTypes } from './render';
import type { Definition } from './render';

/** The releases of Kafka that the targeted Strimzi runs, oldest first. */
const VERSIONS = ['4.2.0', '4.2.1', '4.3.0', '4.3.1'];
const BEFORE = '3.9.2';
const OUT = join(__dirname, '..', '..', 'src', 'facts', 'generated');

/** Who reads the config of a client: the files that define what each knows. */
const CLIENTS: Readonly<Record<string, readonly string[]>> = {
  worker: ['connect-worker'],
  connector: ['connector-source', 'connector-sink'],
  mirrorSource: ['connector-source', 'mirrormaker2-source'],
  mirrorCheckpoint: ['connector-source', 'mirrormaker2-checkpoint'],
  producer: ['producer'],
  consumer: ['consumer'],
  admin: ['admin'],
};

type Configs = Record<string, Definition>;

function read(data: string, version: string, file: string): Configs {
  const text = readFileSync(join(data, version, `${file}.json`), 'utf8');
  return (JSON.parse(text) as { configs: Configs }).configs;
}

/** Every key of any version, as the newest that has it defines it. */
function newest(perVersion: readonly Configs[]): Configs {
  return Object.assign({}, ...perVersion) as Configs;
}

function clientTable(data: string, files: readonly string[]): { rows: string; gone: string[] } {
  const readAll = (version: string): Configs => newest(files.map((file) => read(data, version, file)));
  const perVersion = VERSIONS.map(readAll);
  const configs = newest(perVersion);
  const versionsOf = (name: string): string[] =>
    VERSIONS.filter((_, index) => perVersion[index]?.[name] !== undefined);
  return {
    rows: renderRows(configs, versionsOf, VERSIONS),
    gone: Object.keys(readAll(BEFORE)).filter((name) => configs[name] === undefined),
  };
}

function main(): number {
  const [data] = process.argv.slice(2);
  if (data === undefined) {
    process.stderr.write(
      'usage: npm run facts -- DATA_FOLDER   (which tools/facts/run-java DATA_FOLDER has filled)\n',
    );
    return 2;
  }
  for (const scope of ['broker', 'topic']) {
    const perVersion = VERSIONS.map((version) => read(data, version, scope));
    const configs = newest(perVersion);
    const versionsOf = (name: string): string[] =>
      VERSIONS.filter((_, index) => perVersion[index]?.[name] !== undefined);
    // what a broker does not know may belong to a plugin, so only topics ask what is gone
    const before = scope === 'topic' ? Object.keys(read(data, BEFORE, scope)) : [];
    const gone = before.filter((name) => configs[name] === undefined);
    writeFileSync(
      join(OUT, `${scope}-definitions.ts`),
      renderDefinitions(scope, configs, versionsOf, VERSIONS, gone),
    );
    writeFileSync(join(OUT, `${scope}-config.ts`), renderTypes(scope, configs));
  }
  const tables = Object.fromEntries(
    Object.entries(CLIENTS).map(([scope, files]) => [scope, clientTable(data, files)]),
  );
  writeFileSync(join(OUT, 'client-definitions.ts'), renderTables('CLIENT', tables));
  return 0;
}

process.exitCode = main();
