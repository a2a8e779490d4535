import { at, javaText, mapOf, words } from '../../../facts';
import type { Cluster, KafkaMirrorMaker2, Mirror, Topic } from '../../../inventory';
import { quote } from '../../../problems';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { has, separatorOf, setting, topicsOf } from './mirror';
import { plainNames } from './topic-patterns';

const CONNECTOR = 'sourceConnector';
const SYNC = 'sync.topic.configs.enabled';

/** What a mirror leaves to the target (Kafka documentation, "MirrorMaker Configs", `config.properties.exclude`). */
const OF_THE_TARGET: ReadonlySet<string> = new Set([
  'follower.replication.throttled.replicas',
  'leader.replication.throttled.replicas',
  'message.timestamp.after.max.ms',
  'message.timestamp.before.max.ms',
  'message.timestamp.type',
  'min.insync.replicas',
  'unclean.leader.election.enable',
]);

/** Whether a topic of the target has its settings from two who do not know of each other. */
export function describedCopies(mirror: Mirror, { target }: KafkaMirrorMaker2): readonly Outcome[] {
  if (!has(mirror, CONNECTOR) || target?.cluster === undefined || !syncs(mirror)) return FINE;
  const nameInSource = namesInSource(mirror);
  const both = target.cluster.topics.filter((topic) => {
    const name = topic.managed ? nameInSource(topic.topicName) : undefined;
    return name !== undefined && mayDiffer(topic, name, mirror.source.cluster);
  });
  const [first] = both;
  if (first === undefined) return FINE;
  const more = both.length === 1 ? '' : ` and ${both.length - 1} more`;
  const message = `topic ${quote(first.topicName)}${more} is described for the target, and the mirror sets what the source says of it: the operator sets it back`;
  const remedy = `write ${SYNC}: "false", since Git says how topics of the target are set`;
  return wrong([...mirror.path, CONNECTOR, 'config', SYNC], message, remedy);
}

/** With a filter of its own nobody knows what it sets. */
function syncs(mirror: Mirror): boolean {
  if (setting(mirror, CONNECTOR, SYNC)?.toLowerCase() === 'false') return false;
  return ['config.property.filter.class', 'config.properties.exclude', 'topic.filter.class'].every(
    (key) => setting(mirror, CONNECTOR, key) === undefined,
  );
}

/** How a topic of the target is called in the source, if the mirror copies it. */
function namesInSource(mirror: Mirror): (name: string) => string | undefined {
  const before = beforeCopies(mirror);
  const copied = plainNames(topicsOf(mirror));
  return (copy) => {
    if (before === undefined || !copy.startsWith(before)) return undefined;
    const name = copy.slice(before.length);
    return copied.some((one) => (one.open ? name.startsWith(one.name) : name === one.name)) ? name : undefined;
  };
}

/** What stands before the names of copies; of a policy of somebody else nobody knows. */
function beforeCopies(mirror: Mirror): string | undefined {
  const policy = setting(mirror, CONNECTOR, 'replication.policy.class') ?? 'DefaultReplicationPolicy';
  if (policy.endsWith('IdentityReplicationPolicy')) return '';
  if (!policy.endsWith('DefaultReplicationPolicy')) return undefined;
  return `${words(at(mirror.source.value, 'alias') ?? '')}${separatorOf(mirror)}`;
}

/** Of a topic that is in the source, and not in the input, nothing is known. */
function mayDiffer(copy: Topic, name: string, source: Cluster | undefined): boolean {
  if (source === undefined) return true;
  const original = source.topic(name);
  if (original === undefined) return false;
  const [here, there] = [settingsOf(copy), settingsOf(original)];
  return [...new Set([...here.keys(), ...there.keys()])].some((key) => here.get(key) !== there.get(key));
}

function settingsOf(topic: Topic): ReadonlyMap<string, string | undefined> {
  const entries = Object.entries(mapOf(topic.at('spec', 'config')));
  return new Map(entries.filter(([key]) => !OF_THE_TARGET.has(key)).map(([key, value]) => [key, javaText(value)]));
}
