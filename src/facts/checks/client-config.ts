import { didYouMean } from '../../problems';
import type { Problem } from '../../problems';
import { knownSettings } from '../client-definitions';
import type { ConfigReader, KnownSettings } from '../client-definitions';
import type { ConfigDefinition } from '../config-definition';
import type { ClientConfig } from '../forbidden-client-config';
import { isForbiddenClientConfig } from '../forbidden-client-config';
import type { Path } from '../json';
import { forbiddenSetting, unusableValue } from './config-maps';
import { entriesOf, javaText, mismatch, valueProblem } from './config-values';

/** Shorter keys look like others by chance. */
const SHORTEST_TYPO = 8;

/** Beginnings of settings that plugins take. */
const PLUGIN_PREFIXES = [
  'config.providers.',
  'key.converter.',
  'value.converter.',
  'header.converter.',
  'metrics.context.',
  'transforms.',
  'predicates.',
];

/** Who reads a config, and whom it hands the settings behind a prefix to. */
interface Reading {
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

const CLIENT_READERS = ['producer', 'consumer', 'admin'] as const;

type MirrorConnector = 'mirror-source' | 'mirror-checkpoint';

/** The readers of each config; the Bridge checks its own by itself. */
const READINGS: Readonly<Partial<Record<ClientConfig | MirrorConnector, Reading>>> = {
  connect: { reader: 'worker', behind: CLIENTS },
  'mirror-target': { reader: 'worker', behind: CLIENTS },
  connector: { reader: 'connector', behind: OVERRIDES },
  'mirror-source': { reader: 'mirrorSource', behind: MIRROR_CLIENTS },
  'mirror-checkpoint': { reader: 'mirrorCheckpoint', behind: MIRROR_CLIENTS },
  'bridge-consumer': { reader: 'consumer' },
  'bridge-producer': { reader: 'producer' },
  'bridge-admin': { reader: 'admin' },
};

/** What the operator drops or refuses of a config, and what Kafka's own libraries would not take or not read. */
export function clientConfigProblems(config: ClientConfig, value: unknown, path: Path): Problem[] {
  return entriesOf(value, path).flatMap((entry) => {
    const unusable = unusableValue(entry.key, entry.value, entry.at);
    if (unusable.length > 0) return unusable;
    if (isForbiddenClientConfig(config, entry.key)) return [forbiddenSetting(entry.key, entry.at)];
    return settingProblems(config, entry);
  });
}

/** The same for a connector of MirrorMaker 2, which is a connector with settings of its own. */
export function mirrorConfigProblems(connector: MirrorConnector, value: unknown, path: Path): Problem[] {
  return entriesOf(value, path).flatMap((entry) => {
    const unusable = unusableValue(entry.key, entry.value, entry.at);
    if (unusable.length > 0) return unusable;
    if (isForbiddenClientConfig('connector', entry.key)) return [forbiddenSetting(entry.key, entry.at)];
    return [...settingProblems(connector, entry), ...otherConnector(connector, entry.key, entry.at)];
  });
}

type Entry = ReturnType<typeof entriesOf>[number];

function settingProblems(config: keyof typeof READINGS, { key, value, at }: Entry): Problem[] {
  const reading = READINGS[config];
  if (reading === undefined) return [];
  const { name, known } = readerOf(key, reading);
  const definition = definitionOf(name, known);
  // a connector has settings of its own, which look like anything
  const mayBeItsOwn = known.reader === 'connector' && !name.startsWith('errors.');
  if (definition === undefined) return mayBeItsOwn ? [] : unknownProblems(key, name, known, at);
  const text = javaText(value) ?? '';
  // a provider puts the value in later
  const wants = text.includes('${') ? undefined : mismatch(text, definition, 'kafka');
  return wants === undefined ? [] : [valueProblem('kafka/client-config-value', key, value, definition, wants, at)];
}

/** Who reads a key, and under which name: the reader itself, or a client that it hands the rest of the key to. */
function readerOf(key: string, { reader, behind = {} }: Reading): { name: string; known: KnownSettings } {
  const own = knownSettings(reader);
  const client = Object.entries(behind).find(([prefix]) => key.startsWith(prefix));
  if (client === undefined || definitionOf(key, own) !== undefined) return { name: key, known: own };
  return { name: key.slice(client[0].length), known: knownSettings(client[1]) };
}

function definitionOf(name: string, { definitions }: KnownSettings): ConfigDefinition | undefined {
  return Object.hasOwn(definitions, name) ? definitions[name] : undefined;
}

/** Plugins read what Kafka does not know, so only what is gone, or looks like a typo, is told. */
function unknownProblems(key: string, name: string, known: KnownSettings, at: string): Problem[] {
  const message = `there is no setting ${JSON.stringify(key)}`;
  const rule = 'kafka/unknown-client-config';
  if (known.gone.includes(name)) {
    return [{ rule, message: `${message}, which Kafka 4 removed`, remedy: 'remove it', pointer: at }];
  }
  const other = otherClient(name, known);
  if (other !== undefined) {
    const misplaced = `${key} is for a client of another kind, a ${other}`;
    return [{ rule, message: misplaced, remedy: 'remove it, or write it for that client', pointer: at }];
  }
  if (name.length < SHORTEST_TYPO || PLUGIN_PREFIXES.some((prefix) => name.startsWith(prefix))) return [];
  const near = didYouMean(name, Object.keys(known.definitions));
  if (near === undefined) return [];
  return [{ rule, message, remedy: `did you mean ${key.slice(0, key.length - name.length)}${near}?`, pointer: at }];
}

/** Producers, consumers and admin clients do not read each other's settings. */
function otherClient(name: string, { reader }: KnownSettings): ConfigReader | undefined {
  if (!CLIENT_READERS.some((client) => client === reader)) return undefined;
  return CLIENT_READERS.find((client) => definitionOf(name, knownSettings(client)) !== undefined);
}

/** MirrorMaker's two connectors have a config each, and neither reads the other's settings. */
function otherConnector(connector: MirrorConnector, key: string, at: string): Problem[] {
  const isSource = connector === 'mirror-source';
  const own = knownSettings(isSource ? 'mirrorSource' : 'mirrorCheckpoint');
  const other = knownSettings(isSource ? 'mirrorCheckpoint' : 'mirrorSource');
  if (definitionOf(key, own) !== undefined || definitionOf(key, other) === undefined) return [];
  const [here, there] = isSource ? ['source', 'checkpointConnector'] : ['checkpoint', 'sourceConnector'];
  return [
    {
      rule: 'kafka/mirror-config-connector',
      message: `the ${here} connector does not read ${key}`,
      remedy: `write it in the config of the ${there}`,
      pointer: at,
    },
  ];
}
