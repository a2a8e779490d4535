import { at, words } from '../../../facts';
import { KafkaMirrorMaker2 } from '../../../inventory';
import type { Inventory, Mirror } from '../../../inventory';
import { quote } from '../../../problems';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { kafkaBehind } from '../connections';
import { has, separatorOf, setting, topicsOf } from './mirror';
import { mayHold, sharedBy } from './topic-patterns';

const CONNECTOR = 'sourceConnector';
const DEFAULT_POLICY = 'org.apache.kafka.connect.mirror.DefaultReplicationPolicy';

/** What Kafka leaves out while nothing is said, beside what ends in `.replica` or is MirrorMaker's own. */
const LEFT_OUT = '__.*';

/** What a mirror copies, and how the copies are called. */
interface Way {
  readonly owner: KafkaMirrorMaker2;
  readonly topics: string;
  readonly leftOut: string;
}

/** Mirrors that write the same topics: each record is in the target twice, and one overwrites the offsets of the other. */
export function copiedTwice(inventory: Inventory): readonly Outcome[] {
  const ways = new Map<string, Way[]>();
  return inventory.ofKind('KafkaMirrorMaker2').flatMap((owner) => {
    if (!(owner instanceof KafkaMirrorMaker2) || owner.replicas === 0) return FINE;
    return owner.mirrors.flatMap((mirror) => {
      const key = wayOf(mirror, owner);
      if (key === undefined) return FINE;
      const way = { owner, topics: topicsOf(mirror), leftOut: leftOutOf(mirror) };
      const others = ways.get(key) ?? [];
      ways.set(key, [...others, way]);
      return others.flatMap((other) => twice(mirror, way, other)).slice(0, 1);
    });
  });
}

function twice({ path }: Mirror, way: Way, other: Way): readonly Outcome[] {
  const shared = sharedBy(way.topics, other.topics).find(
    (one) => !mayHold(way.leftOut, one) && !mayHold(other.leftOut, one),
  );
  if (shared === undefined) return FINE;
  const what = shared.open ? `what begins with ${quote(shared.name)}` : quote(shared.name);
  const whose = other.owner === way.owner ? 'another of its mirrors' : other.owner.title;
  const message = `${whose} copies ${shared.name === '' ? 'all topics' : what} the same way: each record arrives twice`;
  const remedy = 'copy each topic by one mirror';
  return wrong([...path, 'topicsPattern'], message, remedy, { resource: way.owner });
}

/** Equal for mirrors out of one Kafka into one Kafka under the same names; nothing for what does not run, or whose names nobody knows. */
function wayOf(mirror: Mirror, { target, namespace }: KafkaMirrorMaker2): string | undefined {
  if (target === undefined || !has(mirror, CONNECTOR) || isHeld(mirror)) return undefined;
  if (setting(mirror, CONNECTOR, 'topic.filter.class') !== undefined) return undefined;
  const [from, to] = [kafkaBehind(mirror.source, namespace), kafkaBehind(target, namespace)];
  if (from === '' || to === '' || from === to) return undefined;
  const policy = setting(mirror, CONNECTOR, 'replication.policy.class') ?? DEFAULT_POLICY;
  const separator = separatorOf(mirror);
  const names = policy.endsWith('IdentityReplicationPolicy') ? '' : words(at(mirror.source.value, 'alias') ?? '');
  return JSON.stringify([from, to, policy, separator, names]);
}

function isHeld({ value }: Mirror): boolean {
  return ['paused', 'stopped'].includes(words(at(value, CONNECTOR, 'state') ?? ''));
}

function leftOutOf(mirror: Mirror): string {
  return words(
    at(mirror.value, 'topicsExcludePattern') ?? setting(mirror, CONNECTOR, 'topics.exclude') ?? LEFT_OUT,
  );
}
