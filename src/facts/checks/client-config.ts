import { didYouMean } from '../../problems';
import type { Problem } from '../../problems';
import { knownSettings } from '../client-definitions';
import type { ConfigReader, KnownSettings } from '../client-definitions';
import type { ConfigDefinition } from '../config-definition';
import type { ClientConfig } from '../forbidden-client-config';
import { isForbiddenClientConfig } from '../forbidden-client-config';
import type { Path } from '../json';
import { clientConflicts } from './client-conflicts';
import { CLIENT_READERS, definitionOf, READINGS, readerOf } from './client-readers';
import type { MirrorConnector } from './client-readers';
import { forbiddenSetting, unusableValue } from './config-maps';
import { entriesOf, javaText, mismatch, valueProblem } from './config-values';
import type { Entry } from './config-values';
import { isJavaRegex } from './java-regex';

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

/** What the operator drops or refuses of a config, and what Kafka's own libraries would not take or not read. */
export function clientConfigProblems(config: ClientConfig, value: unknown, path: Path): Problem[] {
  const entries = entriesOf(value, path);
  const alone = entries.flatMap((entry) => {
    const unusable = unusableValue(entry.key, entry.value, entry.at);
    if (unusable.length > 0) return unusable;
    if (isForbiddenClientConfig(config, entry.key)) return [forbiddenSetting(entry.key, entry.at)];
    return settingProblems(config, entry);
  });
  const refused = new Set(alone.map(({ pointer }) => pointer));
  const usable = entries.filter(({ at }) => !refused.has(at));
  return [...alone, ...clientConflicts(config, usable)];
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
  const wants = text.includes('${') ? undefined : misfit(name, text, definition);
  return wants === undefined ? [] : [valueProblem('kafka/client-config-value', key, value, definition, wants, at)];
}

/** What Kafka checks by itself, of which its definitions tell nothing. */
const FORMATS: Readonly<Record<string, { readonly fits: (text: string) => boolean; readonly wants: string }>> = {
  // KIP-1106
  'auto.offset.reset': {
    fits: (text) => /^(?:earliest|latest|none|by_duration:[pP][-+.\dtTdDhHmMsS]+)$/.test(text.trim()),
    wants: 'earliest, latest, none, or by_duration:P7D',
  },
  // KIP-382, KIP-690
  'replication.policy.class': {
    fits: (text) =>
      !/^org\.apache\.kafka\.connect\.mirror\.(?!(?:Default|Identity)ReplicationPolicy$)/.test(text.trim()),
    wants: 'org.apache.kafka.connect.mirror.IdentityReplicationPolicy or DefaultReplicationPolicy there',
  },
  'topics.regex': { fits: isJavaRegex, wants: 'a regular expression of Java' },
};

function misfit(name: string, text: string, definition: ConfigDefinition): string | undefined {
  const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  return format === undefined || format.fits(text) ? mismatch(text, definition, 'kafka') : format.wants;
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
