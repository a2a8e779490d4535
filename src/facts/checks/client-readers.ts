import { knownSettings } from '../client-definitions';
import type { ConfigReader, KnownSettings } from '../client-definitions';
import type { ConfigDefinition } from '../config-definition';
import type { ClientConfig } from '../forbidden-client-config';

/** Who reads a config, and whom it hands the settings behind a prefix to. */
export interface Reading {
  readonly reader: ConfigReader;
  readonly behind?: Readonly<Record<string, ConfigReader>>;
}

const CLIENTS = { 'producer.': 'producer', 'consumer.': 'consumer', 'admin.': 'admin' } as const;
const OVERRIDES = {
  'producer.override.': 'producer',
  'consumer.override.': 'consumer',
  'admin.override.': 'admin',
} as const;
const MIRROR_CLIENTS = {
  ...OVERRIDES,
  'source.producer.': 'producer',
  'source.consumer.': 'consumer',
  'source.admin.': 'admin',
  'target.producer.': 'producer',
  'target.consumer.': 'consumer',
  'target.admin.': 'admin',
  ...CLIENTS,
} as const;

export const CLIENT_READERS = ['producer', 'consumer', 'admin'] as const;

export type MirrorConnector = 'mirror-source' | 'mirror-checkpoint';

/** The readers of each config; the Bridge checks its own by itself. */
export const READINGS: Readonly<Partial<Record<ClientConfig | MirrorConnector, Reading>>> = {
  connect: { reader: 'worker', behind: CLIENTS },
  'mirror-target': { reader: 'worker', behind: CLIENTS },
  connector: { reader: 'connector', behind: OVERRIDES },
  'mirror-source': { reader: 'mirrorSource', behind: MIRROR_CLIENTS },
  'mirror-checkpoint': { reader: 'mirrorCheckpoint', behind: MIRROR_CLIENTS },
  'bridge-consumer': { reader: 'consumer' },
  'bridge-producer': { reader: 'producer' },
  'bridge-admin': { reader: 'admin' },
};

/** Who reads a key, and under which name: the reader itself, or a client that it hands the rest of the key to. */
export function readerOf(key: string, { reader, behind = {} }: Reading): { name: string; known: KnownSettings } {
  const own = knownSettings(reader);
  const client = Object.entries(behind).find(([prefix]) => key.startsWith(prefix));
  if (client === undefined || definitionOf(key, own) !== undefined) return { name: key, known: own };
  return { name: key.slice(client[0].length), known: knownSettings(client[1]) };
}

/** What Kafka says of a setting; nothing when it does not know it. */
export function definitionOf(name: string, { definitions }: KnownSettings): ConfigDefinition | undefined {
  return Object.hasOwn(definitions, name) ? definitions[name] : undefined;
}
