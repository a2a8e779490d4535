import { at, LEFT_OUT_OF_MIRRORS, words } from '../../../facts';
import type { KafkaMirrorMaker2, Mirror } from '../../../inventory';
import { quote } from '../../../problems';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { has, separatorOf, setting } from './mirror';
import { plainNames } from './topic-patterns';
import type { Plain } from './topic-patterns';

const POLICY = 'org.apache.kafka.connect.mirror.DefaultReplicationPolicy';

/** Where names stand, and what reads them. */
const LISTS = [
  { of: 'topics', connector: 'sourceConnector', filter: 'topic.filter.class' },
  { of: 'groups', connector: 'checkpointConnector', filter: 'group.filter.class' },
] as const;

/** Whether what a mirror names is copied: Kafka leaves some of it out without a word. */
export function leftOut(mirror: Mirror, { target }: KafkaMirrorMaker2): readonly Outcome[] {
  return [...LISTS.flatMap((list) => excluded(mirror, list)), ...comesBack(mirror, at(target?.value, 'alias'))];
}

function excluded(mirror: Mirror, list: (typeof LISTS)[number]): readonly Outcome[] {
  const { of, connector, filter } = list;
  const [field, key] = [`${of}ExcludePattern`, `${of}.exclude`];
  if (!has(mirror, connector) || setting(mirror, connector, filter) !== undefined) return FINE;
  if (says(mirror, connector, field, key) !== undefined) return FINE;
  const name = named(mirror, connector, of).find((one) => isLeftOut(of, one.name));
  if (name === undefined) return FINE;
  const message = `${said(name)} is left out: where ${field} says nothing, Kafka has such ${of} in it`;
  return wrong([...mirror.path, field], message, `write ${field}: __.*`);
}

/** Topics that begin with `__` are never copied, whatever is said. */
function isLeftOut(of: 'topics' | 'groups', name: string): boolean {
  return LEFT_OUT_OF_MIRRORS[of].test(name) || (of === 'groups' && name.startsWith('__'));
}

/** By the alias of the target in its name a topic is known for a copy of what is there already. */
function comesBack(mirror: Mirror, alias: unknown): readonly Outcome[] {
  const policy = setting(mirror, 'sourceConnector', 'replication.policy.class') ?? POLICY;
  const separator = separatorOf(mirror);
  if (typeof alias !== 'string' || policy !== POLICY || separator === '') return FINE;
  if (!has(mirror, 'sourceConnector')) return FINE;
  const name = named(mirror, 'sourceConnector', 'topics').find((one) =>
    one.name.split(separator).slice(0, -1).includes(alias),
  );
  if (name === undefined) return FINE;
  const message = `${said(name)} is not copied: by ${quote(alias)} and what follows Kafka takes it for a copy out of the target`;
  const remedy = 'give the target an alias that is no part of the names of topics';
  return wrong([...mirror.path, 'topicsPattern'], message, remedy);
}

function named(mirror: Mirror, connector: string, of: 'topics' | 'groups'): readonly Plain[] {
  return plainNames(words(says(mirror, connector, `${of}Pattern`, of) ?? ''));
}

function says(mirror: Mirror, connector: string, field: string, key: string): unknown {
  return at(mirror.value, field) ?? setting(mirror, connector, key);
}

function said({ name, open }: Plain): string {
  return open ? `what begins with ${quote(name)}` : quote(name);
}
