import { at, words } from '../../../facts';
import type { Cluster, Mirror, User } from '../../../inventory';
import { quote } from '../../../problems';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { lazily } from '../lazily';
import { groupOfStreams, groupsOf } from '../streams-rights';
import { has, setting, topicsOf } from './mirror';
import { mayOverlap, plainNames } from './topic-patterns';

const CONNECTOR = 'checkpointConnector';

/** Whether offsets move to the target of an application of Kafka Streams, whose stores and internal topics do not. */
export function streamsGroups(mirror: Mirror): readonly Outcome[] {
  const { source, value, path } = mirror;
  if (source.cluster === undefined || !has(mirror, CONNECTOR)) return FINE;
  if (setting(mirror, CONNECTOR, 'sync.group.offsets.enabled')?.toLowerCase() !== 'true') return FINE;
  const said = words(at(value, 'groupsPattern') ?? setting(mirror, CONNECTOR, 'groups') ?? '');
  const topics = topicsOf(mirror);
  for (const { name, open } of plainNames(said)) {
    const shown = open || mayOverlap(topics, `${name}-.*`) ? undefined : shownBy(name, source.cluster);
    if (shown === undefined) continue;
    const message = `${quote(name)} is an application of Kafka Streams by ${shown}, and its internal topics are not copied: it would go on without what is in its stores`;
    const remedy = 'leave the group out: the application then builds its stores from the copies';
    // rights show no stores: it may have none
    const severity = shown.startsWith('topic') ? {} : ({ severity: 'info' } as const);
    return wrong([...path, 'groupsPattern'], message, remedy, severity);
  }
  return FINE;
}

/** What of the input shows that a group is one of Streams, best what shows that it has stores. */
function shownBy(group: string, cluster: Cluster): string | undefined {
  const topic = cluster.topics.find(({ topicName }) => isChangelog(topicName, group));
  if (topic !== undefined) return `topic ${quote(topic.topicName)}`;
  const user = streamsUsers(cluster).get(group);
  return user === undefined ? undefined : `the rights of ${user.title}`;
}

function isChangelog(topic: string, group: string): boolean {
  return topic.startsWith(`${group}-`) && topic.endsWith('-changelog');
}

/** Only Streams makes and empties topics that begin with its group. */
const streamsUsers = lazily((cluster: Cluster): ReadonlyMap<string, User> => {
  const known = new Map<string, User>();
  for (const user of cluster.users) {
    const groups = groupsOf(user);
    for (const rule of user.rules) {
      const makes = ['Create', 'Delete'].every((operation) => rule.operations.includes(operation));
      const group = rule.type !== 'deny' && makes ? groupOfStreams(rule, groups) : undefined;
      if (group !== undefined) known.set(group, user);
    }
  }
  return known;
});
