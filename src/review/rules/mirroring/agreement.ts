import { at, mapOf } from '../../../facts';
import { KafkaMirrorMaker2 } from '../../../inventory';
import type { Inventory, Mirror } from '../../../inventory';
import { quote } from '../../../problems';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import type { Scope } from '../../rule';
import { kafkaBehind } from '../connections';
import { separatorOf, setting, topicsOf } from './mirror';
import { mayOverlap } from './topic-patterns';

const IDENTITY = 'IdentityReplicationPolicy';

/** Settings that both connectors of a mirror read, and must read alike, with Kafka's defaults. */
const SHARED: Readonly<Record<string, { readonly byDefault: string; readonly harm: string }>> = {
  'replication.policy.class': {
    byDefault: 'org.apache.kafka.connect.mirror.DefaultReplicationPolicy',
    harm: 'offsets are translated for topics of other names',
  },
  'replication.policy.separator': { byDefault: '.', harm: 'offsets are translated for topics of other names' },
  'offset-syncs.topic.location': {
    byDefault: 'source',
    harm: 'one writes offset syncs where the other does not look',
  },
  'topic.filter.class': {
    byDefault: 'org.apache.kafka.connect.mirror.DefaultTopicFilter',
    harm: 'offsets are translated for other topics than are copied',
  },
};

/** Whether there are two clusters at all. */
export function apart({ source, path }: Mirror, { target, namespace }: KafkaMirrorMaker2): readonly Outcome[] {
  const from = kafkaBehind(source, namespace);
  if (target === undefined || from === '' || from !== kafkaBehind(target, namespace)) return FINE;
  const message = 'source and target are one Kafka, which is copied into itself';
  return wrong([...path, 'source', 'bootstrapServers'], message, 'name another Kafka');
}

/** What stands in the config of a source goes to the connectors as it is, over what the fields say. */
export function overridden({ source }: Mirror): readonly Outcome[] {
  return Object.keys(mapOf(at(source.value, 'config')))
    .filter((key) => /^(?:ssl\.(?:key|trust)store|sasl\.|security\.protocol|bootstrap\.servers)/.test(key))
    .flatMap((key) => {
      const message = `${key} replaces what the operator makes of bootstrapServers, tls and authentication`;
      return wrong([...source.path, 'config', key], message, 'use the fields');
    });
}

/** It weighs more where people mean to move to the copy. */
export function offsetSync(mirror: Mirror, _: KafkaMirrorMaker2, { facts }: Scope): readonly Outcome[] {
  const { value, path } = mirror;
  const key = 'sync.group.offsets.enabled';
  if (at(value, 'sourceConnector') === undefined) return FINE;
  if (setting(mirror, 'checkpointConnector', key)?.toLowerCase() === 'true') return FINE;
  const missing = at(value, 'checkpointConnector') === undefined;
  const message = 'consumers that move to the target do not find where they were';
  const remedy = missing ? `add a checkpointConnector with ${key}: "true"` : `write ${key}: "true"`;
  const severity = facts.disasterRecovery?.required === true ? 'warning' : 'info';
  return wrong(missing ? path : [...path, 'checkpointConnector', 'config', key], message, remedy, { severity });
}

/** Kafka takes what stands before the first separator for the alias. */
export function aliasOnly(mirror: Mirror): readonly Outcome[] {
  const alias = at(mirror.source.value, 'alias');
  const separator = separatorOf(mirror);
  const policy = setting(mirror, 'sourceConnector', 'replication.policy.class') ?? '';
  if (typeof alias !== 'string' || policy.endsWith(IDENTITY) || separator === '') return FINE;
  if (!alias.includes(separator)) return FINE;
  const taken = alias.slice(0, alias.indexOf(separator));
  const message = `of a copy Kafka takes ${quote(taken)} for the source, since the alias has the separator ${quote(separator)} in it`;
  const remedy = 'use an alias without it: copies of copies are not told apart, and may go round for ever';
  return wrong([...mirror.source.path, 'alias'], message, remedy);
}

/** Whether both connectors of a mirror name topics alike. */
export function samePolicy(mirror: Mirror): readonly Outcome[] {
  if (['sourceConnector', 'checkpointConnector'].some((field) => at(mirror.value, field) === undefined))
    return FINE;
  return Object.entries(SHARED).flatMap(([key, { byDefault, harm }]) => {
    const [source, checkpoint] = ['sourceConnector', 'checkpointConnector'].map((field) =>
      setting(mirror, field, key),
    );
    if ((source ?? byDefault) === (checkpoint ?? byDefault)) return FINE;
    const message = `the checkpointConnector has ${key} ${checkpoint ?? `${byDefault}, the default`}, and the sourceConnector ${source ?? `${byDefault}, the default`}: ${harm}`;
    const remedy = `write ${key}: ${quote(source ?? byDefault)} in both`;
    return wrong([...mirror.path, 'checkpointConnector', 'config', key], message, remedy);
  });
}

/** Mirrors that keep names, of two clusters that copy each other: each record goes round for ever. */
export function loops(inventory: Inventory): readonly Outcome[] {
  const ways = new Map<string, string[]>();
  return inventory.ofKind('KafkaMirrorMaker2').flatMap((one) => {
    if (!(one instanceof KafkaMirrorMaker2) || one.target === undefined) return FINE;
    const to = kafkaBehind(one.target, one.namespace);
    return one.mirrors.flatMap((mirror) => {
      const key = 'replication.policy.class';
      if (setting(mirror, 'sourceConnector', key)?.endsWith(IDENTITY) !== true) return FINE;
      const from = kafkaBehind(mirror.source, one.namespace);
      const topics = topicsOf(mirror);
      ways.set(`${from} ${to}`, [...(ways.get(`${from} ${to}`) ?? []), topics]);
      const back = from === to ? [] : (ways.get(`${to} ${from}`) ?? []);
      if (!back.some((other) => mayOverlap(topics, other))) return FINE;
      const message = 'two mirrors copy each other and keep the names: records go round for ever';
      const path = [...mirror.path, 'sourceConnector', 'config', key];
      return wrong(path, message, 'keep names in one direction only, or copy other topics', { resource: one });
    });
  });
}
