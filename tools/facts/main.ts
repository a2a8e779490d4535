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

import { renderDefinitions, renderTypes } from './render';
import type { Definition } from './render';

/** The releases of Kafka that the targeted Strimzi runs, oldest first. */
const VERSIONS = ['4.2.0', '4.2.1', '4.3.0', '4.3.1'];
const BEFORE = '3.9.2';
const OUT = join(__dirname, '..', '..', 'src', 'facts', 'generated');

type Configs = Record<string, Definition>;

function read(data: string, version: string, file: string): Configs {
  const text = readFileSync(join(data, version, `${file}.json`), 'utf8');
  return (JSON.parse(text) as { configs: Configs }).configs;
}

/** Every key of any version, as the newest that has it defines it. */
function newest(perVersion: readonly Configs[]): Configs {
  return Object.assign({}, ...perVersion) as Configs;
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
  return 0;
}

process.exitCode = main();
