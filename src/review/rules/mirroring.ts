import { at, javaText, words } from '../../facts';
import type { Path } from '../../facts';
import { KafkaMirrorMaker2 } from '../../inventory';
import type { Cluster, Inventory, Mirror } from '../../inventory';
import { FINE, skip, wrong } from '../outcome';
import type { Outcome } from '../outcome';
import { policy } from '../rule';
import type { Rule, Scope } from '../rule';
import { kafkaBehind } from './connections';
import { mayOverlap } from './topic-patterns';

const IDENTITY = 'IdentityReplicationPolicy';

/** Settings that both connectors of a mirror read, and must read alike, with Kafka's defaults. */
const SHARED = {
  'replication.policy.class': 'org.apache.kafka.connect.mirror.DefaultReplicationPolicy',
  'replication.policy.separator': '.',
  'offset-syncs.topic.location': 'source',
  'topic.filter.class': 'org.apache.kafka.connect.mirror.DefaultTopicFilter',
};

/** Copies of what MirrorMaker 2 makes, where nothing is written. */
const FACTORS = [
  ['sourceConnector', 'replication.factor', 2],
  ['sourceConnector', 'offset-syncs.topic.replication.factor', 3],
  ['checkpointConnector', 'checkpoints.topic.replication.factor', 3],
] as const;
const STORES = ['config', 'offset', 'status'];

/** Without a number of tasks there is one for all partitions. */
const PARTITIONS_A_TASK = 10;

/** What is copied to other clusters, and whether one may live on it. */
export const MIRRORING: readonly Rule[] = [
  policy({ id: 'mirroring/recovery-path', on: 'Kafka', dev: 'off', prod: 'info', check: recovery }),
  policy({
    id: 'mirroring/two-clusters',
    on: 'KafkaMirrorMaker2',
    dev: 'error',
    prod: 'error',
    check: each(apart),
  }),
  policy({
    id: 'mirroring/source-connector',
    on: 'KafkaMirrorMaker2',
    dev: 'warning',
    prod: 'warning',
    check: each(copied),
  }),
  policy({
    id: 'mirroring/connection-config',
    on: 'KafkaMirrorMaker2',
    dev: 'warning',
    prod: 'warning',
    check: each(overridden),
  }),
  policy({
    id: 'mirroring/acl-sync',
    on: 'KafkaMirrorMaker2',
    dev: 'warning',
    prod: 'warning',
    check: each(aclSync),
  }),
  policy({
    id: 'mirroring/replication-factors',
    on: 'KafkaMirrorMaker2',
    dev: 'off',
    prod: 'warning',
    check: factors,
  }),
  policy({
    id: 'mirroring/named-topics',
    on: 'KafkaMirrorMaker2',
    dev: 'off',
    prod: 'info',
    check: each(namedTopics),
  }),
  policy({ id: 'mirroring/tasks', on: 'KafkaMirrorMaker2', dev: 'off', prod: 'info', check: each(tasks) }),
  policy({
    id: 'mirroring/offset-sync',
    on: 'KafkaMirrorMaker2',
    dev: 'off',
    prod: 'info',
    check: each(offsetSync),
  }),
  policy({
    id: 'mirroring/same-policy',
    on: 'KafkaMirrorMaker2',
    dev: 'error',
    prod: 'error',
    check: each(samePolicy),
  }),
  policy({ id: 'mirroring/loop', on: 'input', dev: 'error', prod: 'error', check: loops }),
];

type Judge = (mirror: Mirror, mirrorMaker: KafkaMirrorMaker2, scope: Scope) => readonly Outcome[];

function each(judge: Judge) {
  return (mirrorMaker: KafkaMirrorMaker2, scope: Scope): readonly Outcome[] =>
    mirrorMaker.mirrors.flatMap((mirror) => judge(mirror, mirrorMaker, scope));
}

/** A setting of a connector of the mirror, as Kafka reads it. */
function setting({ value }: Mirror, connector: string, key: string): string | undefined {
  const written = at(value, connector, 'config', key);
  return written === undefined ? undefined : javaText(written)?.trim();
}

function recovery(cluster: Cluster, { facts, inventory }: Scope): readonly Outcome[] {
  const { required, plan } = facts.disasterRecovery ?? {};
  const mirrored = inventory
    .ofKind('KafkaMirrorMaker2')
    .some(
      (one) => one instanceof KafkaMirrorMaker2 && one.mirrors.some(({ source }) => source.cluster === cluster),
    );
  if (mirrored || required === false || plan !== undefined) return FINE;
  if (required === undefined) return skip('nobody says whether the data must survive the loss of the site');
  const message = 'the data must survive the loss of the site, and nothing copies it';
  return wrong('', message, 'mirror it to another site, or name the plan in the context');
}

function apart({ source, path }: Mirror, { target, namespace }: KafkaMirrorMaker2): readonly Outcome[] {
  const from = kafkaBehind(source, namespace);
  if (target === undefined || from === '' || from !== kafkaBehind(target, namespace)) return FINE;
  const message = 'source and target are one Kafka, which is copied into itself';
  return wrong([...path, 'source', 'bootstrapServers'], message, 'name another Kafka');
}

function copied({ value, path }: Mirror): readonly Outcome[] {
  if (at(value, 'sourceConnector') !== undefined) return FINE;
  return wrong(path, 'the mirror has no sourceConnector, and copies nothing', 'add sourceConnector: {}');
}

/** What stands in the config of a source goes to the connectors as it is, over what the fields say. */
function overridden({ source }: Mirror): readonly Outcome[] {
  const config = at(source.value, 'config');
  if (typeof config !== 'object' || config === null) return FINE;
  return Object.keys(config)
    .filter((key) => /^(?:ssl\.(?:key|trust)store|sasl\.|security\.protocol|bootstrap\.servers)/.test(key))
    .flatMap((key) => {
      const message = `${key} replaces what the operator makes of bootstrapServers, tls and authentication`;
      return wrong([...source.path, 'config', key], message, 'use the fields');
    });
}

function aclSync(mirror: Mirror, { target }: KafkaMirrorMaker2): readonly Outcome[] {
  const key = 'sync.topic.acls.enabled';
  if (at(mirror.value, 'sourceConnector') === undefined) return FINE;
  if (setting(mirror, 'sourceConnector', key)?.toLowerCase() === 'false') return FINE;
  const cluster = target?.cluster;
  if (cluster === undefined) return skip('the target of the mirror is not in the input');
  const path = [...mirror.path, 'sourceConnector', 'config', key];
  const remedy = `write ${key}: "false"`;
  if (cluster.at('spec', 'entityOperator', 'userOperator') === undefined) {
    if (cluster.authorization === undefined) return FINE;
    return wrong(path, 'rights of the source are copied to the target', remedy);
  }
  const message = 'rights are copied to the target, whose User Operator takes them away again';
  return wrong(path, message, remedy, { severity: 'error' });
}

function factors({ mirrors, target }: KafkaMirrorMaker2, { thresholds }: Scope): readonly Outcome[] {
  const low = (config: unknown, key: string, otherwise: number, path: Path): readonly Outcome[] => {
    const copies = Number(at(config, key) ?? otherwise);
    if (!(copies > 0) || copies >= thresholds.minReplicas) return FINE;
    const remedy = `write ${key}: -1 for what the brokers take, or ${thresholds.minReplicas}`;
    return wrong([...path, 'config', key], `${key} is ${copies}: copies are lost with a broker or two`, remedy);
  };
  return [
    ...mirrors.flatMap(({ value, path }) =>
      FACTORS.flatMap(([connector, key, otherwise]) =>
        at(value, connector) === undefined
          ? FINE
          : low(at(value, connector, 'config'), key, otherwise, [...path, connector]),
      ),
    ),
    ...STORES.flatMap((store) =>
      low(at(target?.value, 'config'), `${store}.storage.replication.factor`, 3, ['spec', 'target']),
    ),
  ];
}

function namedTopics(mirror: Mirror): readonly Outcome[] {
  const { value, path } = mirror;
  const topics = at(value, 'topicsPattern') ?? setting(mirror, 'sourceConnector', 'topics') ?? '.*';
  const excluded = at(value, 'topicsExcludePattern') ?? setting(mirror, 'sourceConnector', 'topics.exclude');
  if (topics !== '.*' || excluded !== undefined || at(value, 'sourceConnector') === undefined) return FINE;
  const message = 'all topics are copied, also those that nobody has thought of yet';
  return wrong([...path, 'topicsPattern'], message, 'name the topics, or say which to leave out');
}

function tasks({ source, value, path }: Mirror): readonly Outcome[] {
  const connector = at(value, 'sourceConnector');
  if (connector === undefined || at(connector, 'tasksMax') !== undefined || source.cluster === undefined)
    return FINE;
  let partitions = 0;
  for (const topic of source.cluster.topics) partitions += topic.partitions ?? 0;
  if (partitions <= PARTITIONS_A_TASK) return FINE;
  const message = `one task copies up to ${partitions} partitions`;
  return wrong([...path, 'sourceConnector', 'tasksMax'], message, 'set tasksMax');
}

/** It weighs more where people mean to move to the copy. */
function offsetSync(mirror: Mirror, _: KafkaMirrorMaker2, { facts }: Scope): readonly Outcome[] {
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

function samePolicy(mirror: Mirror): readonly Outcome[] {
  if (['sourceConnector', 'checkpointConnector'].some((field) => at(mirror.value, field) === undefined))
    return FINE;
  return Object.entries(SHARED).flatMap(([key, byDefault]) => {
    const [source, checkpoint] = ['sourceConnector', 'checkpointConnector'].map((field) =>
      setting(mirror, field, key),
    );
    if ((source ?? byDefault) === (checkpoint ?? byDefault)) return FINE;
    const message = `${key} is ${checkpoint ?? 'not set'} here and ${source ?? 'not set'} in the sourceConnector: offsets are translated for other topics`;
    return wrong([...mirror.path, 'checkpointConnector', 'config', key], message, 'write the same in both');
  });
}

/** Mirrors that keep names, of two clusters that copy each other: each record goes round for ever. */
function loops(inventory: Inventory): readonly Outcome[] {
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

function topicsOf(mirror: Mirror): string {
  return words(at(mirror.value, 'topicsPattern') ?? setting(mirror, 'sourceConnector', 'topics') ?? '.*');
}
