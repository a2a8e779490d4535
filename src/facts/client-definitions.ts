import type { ConfigDefinition } from './config-definition';
import type { CLIENT_DEFINITIONS, GONE_CLIENT_NAMES } from './generated/client-definitions';

/** Who reads a config: a Connect worker, the framework around a connector, a connector of MirrorMaker 2, or a client. */
export type ConfigReader = keyof typeof CLIENT_DEFINITIONS;

/** What one reader knows. */
export interface KnownSettings {
  readonly reader: ConfigReader;
  readonly definitions: Readonly<Record<string, ConfigDefinition>>;
  /** What it knew before Kafka 4. */
  readonly gone: readonly string[];
}

interface Tables {
  readonly CLIENT_DEFINITIONS: typeof CLIENT_DEFINITIONS;
  readonly GONE_CLIENT_NAMES: typeof GONE_CLIENT_NAMES;
}

const known = new Map<ConfigReader, KnownSettings>();

/** The settings that a reader knows. The tables are large, and loaded when the first config of a client is looked at. */
export function knownSettings(reader: ConfigReader): KnownSettings {
  const found = known.get(reader);
  if (found !== undefined) return found;
  const tables = require('./generated/client-definitions') as Tables;
  const settings = {
    reader,
    definitions: tables.CLIENT_DEFINITIONS[reader],
    gone: tables.GONE_CLIENT_NAMES[reader],
  };
  known.set(reader, settings);
  return settings;
}
