import { CLUSTER_LABEL } from '../../../facts';
import type { Inventory, Topic } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { gate } from '../../rule';
import type { Rule } from '../../rule';

/** What the Topic Operator says of topics beside each other, and beside what Kafka has. */
export const TOPIC_RULES: readonly Rule[] = [
  gate({ id: 'operator/topic-twice', on: 'input', check: (inventory) => twice(inventory) }),
  gate({
    id: 'operator/partitions-decreased',
    on: 'KafkaTopic',
    check: (topic, { facts }) => {
      const { currentPartitions } = facts;
      const { partitions } = topic;
      if (currentPartitions === undefined || partitions === undefined || !topic.managed) return FINE;
      const current = typeof currentPartitions === 'number' ? currentPartitions : byName(currentPartitions, topic);
      if (current === undefined || partitions >= current) return FINE;
      const message = `the topic has ${current} partitions, and cannot shrink to ${partitions}`;
      return wrong(['spec', 'partitions'], message, `write at least ${current}, or make a new topic`);
    },
  }),
];

function byName(partitions: Readonly<Record<string, number>>, { name, namespace }: Topic): number | undefined {
  const key = [`${namespace}/${name}`, name].find((candidate) => Object.hasOwn(partitions, candidate));
  return key === undefined ? undefined : partitions[key];
}

/** One Topic Operator sees the topics of one namespace that name its cluster. */
function twice(inventory: Inventory): readonly Outcome[] {
  // names of objects are unique, so that one topic can only be meant twice where a spec names it
  if (!inventory.topics.some((topic) => topic.at('spec', 'topicName') !== undefined)) return FINE;
  const first = new Map<string, Topic>();
  const outcomes: Outcome[] = [];
  for (const topic of inventory.topics) {
    if (!topic.managed) continue;
    const key = `${topic.namespace}/${topic.label(CLUSTER_LABEL) ?? ''}/${topic.topicName}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, topic);
    // the same object in two files is another matter
    else if (other.name !== topic.name) outcomes.push(...conflict(topic, other));
  }
  return outcomes;
}

function conflict(topic: Topic, other: Topic): readonly Outcome[] {
  const message = `the KafkaTopic ${other.name} stands for the topic ${topic.topicName} as well`;
  const path = topic.at('spec', 'topicName') === undefined ? ['metadata', 'name'] : ['spec', 'topicName'];
  return wrong(path, message, 'keep one of them', { resource: topic });
}
