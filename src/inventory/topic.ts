import { likenessOf, mapOf, TOPIC_DEFINITIONS } from '../facts';
import type { Cluster } from './cluster';
import { Resource } from './resource';
import { byDefault, numberOf, written } from './setting';
import type { Setting } from './setting';

/** A KafkaTopic and the cluster it belongs to. */
export class Topic extends Resource {
  /** Absent when its Kafka is not in the input. */
  cluster: Cluster | undefined;
  #config: Readonly<Record<string, unknown>> | undefined;
  #likeness: { readonly text: string | undefined } | undefined;

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

  /** The same for topics that say the same but for their names; nothing where that cannot be told. */
  get likeness(): string | undefined {
    const { partitions, replicas, config } = mapOf(this.at('spec'));
    this.#likeness ??= { text: likenessOf([this.managed, { partitions, replicas, config }]) };
    return this.#likeness.text;
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
    this.#config ??= mapOf(this.at('spec', 'config'));
    const own = Object.hasOwn(this.#config, key) ? written(this, 'topic', ['spec', 'config', key]) : undefined;
    return own ?? this.#inherited(key);
  }

  /** The number of a topic setting. */
  number(key: string): number | undefined {
    return numberOf(this.setting(key));
  }

  #inherited(key: string): Setting | undefined {
    if (this.cluster !== undefined) return this.cluster.topicSetting(key);
    const definition = Object.hasOwn(TOPIC_DEFINITIONS, key) ? TOPIC_DEFINITIONS[key] : undefined;
    return (definition?.broker ?? []).length > 0 ? undefined : byDefault(definition);
  }
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
