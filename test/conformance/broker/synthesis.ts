import { Kafka, KafkaUser } from '../../../src';
import { chartOf, objectsOf, withConfig } from '../../support/synthesize';
import type { SynthesizedObject } from '../../support/synthesize';
import type { Case } from './cases/case';
import { namesOf } from './cases/names';
import type { Trio } from './cases/names';

const ENVIRONMENT = 'judge';
const CLUSTER = 'main';

/** A user of the judge: the case whose rights it has, and whether it is probed. */
export interface Actor {
  readonly user: string;
  readonly of?: Case;
  readonly probed: boolean;
}

/** The KafkaTopics and KafkaUsers of all actors, out of one `kafka.yaml` and what grants add to it. */
export function synthesize(actors: readonly Actor[]): SynthesizedObject[] {
  return withConfig(JSON.stringify(configOf(actors)), (config) => {
    const chart = chartOf(config, ENVIRONMENT);
    const constructs = chart.node.findAll();
    const cluster = constructs.find((construct) => construct instanceof Kafka);
    const users = new Map(
      constructs.filter((construct) => construct instanceof KafkaUser).map((user) => [user.name, user]),
    );
    for (const { user, of } of actors) {
      const made = users.get(user);
      if (cluster !== undefined && made !== undefined) of?.grant?.(cluster, made, namesOf(user));
    }
    return [...objectsOf(chart).values()];
  });
}

function configOf(actors: readonly Actor[]): object {
  const topics = actors.flatMap(({ user, probed }) => {
    const { in: source, out, internal } = namesOf(user);
    return [...trio(source, probed), ...trio(out, probed), ...(probed ? trio(internal, true) : [])];
  });
  return {
    version: 1,
    strimzi: '1.2.0',
    environments: { [ENVIRONMENT]: { profile: 'prod', namespace: 'kafka' } },
    defaults: { topic: { partitions: 1, replicas: 1, config: { 'min.insync.replicas': 1 } } },
    clusters: { [CLUSTER]: {} },
    topics: Object.fromEntries(topics.map((topic) => [topic, {}])),
    clients: Object.fromEntries(actors.map(({ user, of }) => [user, of?.client(namesOf(user)) ?? {}])),
  };
}

function trio({ own, sibling, beside }: Trio, all: boolean): string[] {
  return all ? [own, sibling, beside] : [own, sibling];
}
