import { BROKER_DEFINITIONS, TOPIC_DEFINITIONS } from '../facts';
import type { Cluster } from './cluster';
import { Resource } from './resource';
import { byDefault, inUnitOf, numberOf, written } from './setting';
import type { Setting } from './setting';

/** A KafkaTopic and the cluster it belongs to. */
export class Topic extends Resource {
  /** Absent when its Kafka is not in the input. */
  cluster: Cluster | undefined;

  /** The name that Kafka knows. */
  get topicName(): string {
    const name = this.at('spec', 'topicName');
    return typeof name === 'string' ? name : this.name;
  }

  /** False when the Topic Operator is told to leave it alone. */
  get managed(): boolean {
    return this.annotation('strimzi.io/managed') !== 'false';
  }

  /** As it is written; nothing stands for the broker's default. */
  get partitions(): number | undefined {
    return number(this.at('spec', 'partitions'));
  }

  /** As it is written; nothing stands for the broker's default. */
  get replicas(): number | undefined {
    return number(this.at('spec', 'replicas'));
  }

  /** The replicas that it gets: written, else the cluster's; nothing when that is unknown. */
  get effectiveReplicas(): number | undefined {
    return this.replicas ?? this.cluster?.number('default.replication.factor');
  }

  /**
   * A topic setting: the topic's, else what the brokers pass on, else Kafka's default. Nothing when only the cluster could tell and is not in
   * the input.
   */
  setting(key: string): Setting | undefined {
    return written(this, 'topic', ['spec', 'config', key]) ?? this.#inherited(key);
  }

  /** The number of a topic setting. */
  number(key: string): number | undefined {
    return numberOf(this.setting(key));
  }

  #inherited(key: string): Setting | undefined {
    const definition = Object.hasOwn(TOPIC_DEFINITIONS, key) ? TOPIC_DEFINITIONS[key] : undefined;
    const above = definition?.broker ?? [];
    if (above.length > 0 && this.cluster === undefined) return undefined;
    for (const broker of above) {
      const setting = this.cluster?.setting(broker);
      if (setting?.level === 'cluster') return inUnitOf(setting, BROKER_DEFINITIONS[broker], definition);
    }
    return byDefault(definition);
  }
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
