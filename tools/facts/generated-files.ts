import type { Configs, Definitions } from './definitions';
import { BEFORE, RELEASES } from './releases';
import { renderDefinitions, renderMetadata, renderRows, renderTables, renderTypes } from './render';

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

/** What some files define in each release. */
interface Known {
  /** Every key of any release, as the newest that has it defines it. */
  readonly configs: Configs;
  readonly versionsOf: (name: string) => readonly string[];
  /** Names that only the release before knew. */
  readonly gone: readonly string[];
}

/** Everything in `src/facts/generated`, by file name. */
export function generatedFiles(definitions: Definitions): Map<string, string> {
  const files = new Map<string, string>();
  for (const scope of ['broker', 'topic']) {
    const { configs, versionsOf, gone } = known(definitions, [scope]);
    // what a broker does not know may belong to a plugin, so only topics ask what is gone
    const asked = scope === 'topic' ? gone : [];
    files.set(`${scope}-definitions.ts`, renderDefinitions(scope, configs, versionsOf, RELEASES, asked));
    files.set(`${scope}-config.ts`, renderTypes(scope, configs));
  }
  const tables = Object.entries(CLIENTS).map(([scope, names]) => {
    const { configs, versionsOf, gone } = known(definitions, names);
    return [scope, { rows: renderRows(configs, versionsOf, RELEASES), gone }] as const;
  });
  files.set('client-definitions.ts', renderTables('CLIENT', Object.fromEntries(tables)));
  return files.set('kafka-versions.ts', renderMetadata(RELEASES, definitions.metadata));
}

function known({ configs: read }: Definitions, files: readonly string[]): Known {
  const readAll = (version: string): Configs => newest(files.map((file) => read(version, file)));
  const perVersion = RELEASES.map(readAll);
  const configs = newest(perVersion);
  return {
    configs,
    versionsOf: (name) => RELEASES.filter((_, index) => perVersion[index]?.[name] !== undefined),
    gone: Object.keys(readAll(BEFORE)).filter((name) => configs[name] === undefined),
  };
}

function newest(perVersion: readonly Configs[]): Configs {
  return Object.assign({}, ...perVersion) as Configs;
}
