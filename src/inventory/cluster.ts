import { at, BROKER_DEFINITIONS, DEFAULT_KAFKA_VERSION, isMap, listOf, TOPIC_DEFINITIONS, words } from '../facts';
import type { KafkaConnect, KafkaMirrorMaker2, KafkaRebalance } from './dependents';
import { listenersOf } from './listener';
import type { Listener } from './listener';
import type { Pool } from './pool';
import { Resource } from './resource';
import { byDefault, inUnitOf, numberOf, written } from './setting';
import type { Setting } from './setting';
import type { Topic } from './topic';
import type { User } from './user';

/** A Kafka with everything of the input that belongs to it. */
export class Cluster extends Resource {
  readonly pools: Pool[] = [];
  readonly topics: Topic[] = [];
  readonly users: User[] = [];
  readonly rebalances: KafkaRebalance[] = [];
  readonly connects: KafkaConnect[] = [];
  /** The MirrorMakers that write to it. */
  readonly mirrors: KafkaMirrorMaker2[] = [];
  #listeners: Listener[] | undefined;
  #topicsByName: ReadonlyMap<string, Topic> | undefined;
  readonly #settings = new Map<string, Setting>();
  readonly #topicSettings = new Map<string, Setting>();

  /** False for a Kafka that says nothing of its brokers: what it lacks is one mistake, and told by the schema. */
  get saysBrokers(): boolean {
    return isMap(this.at('spec', 'kafka'));
  }

  get version(): string {
    return words(this.at('spec', 'kafka', 'version') ?? DEFAULT_KAFKA_VERSION);
  }

  get listeners(): readonly Listener[] {
    this.#listeners ??= listenersOf(this);
    return this.#listeners;
  }

  get brokerPools(): Pool[] {
    return this.pools.filter((pool) => pool.isBroker);
  }

  get controllerPools(): Pool[] {
    return this.pools.filter((pool) => pool.isController);
  }

  /** How many brokers its pools have; nothing when no pool of it is in the input, or one cannot be read. */
  get brokers(): number | undefined {
    return this.#knowsNodes ? sum(this.brokerPools) : undefined;
  }

  /** How many controllers its pools have; nothing when no pool of it is in the input, or one cannot be read. */
  get controllers(): number | undefined {
    return this.#knowsNodes ? sum(this.controllerPools) : undefined;
  }

  get #knowsNodes(): boolean {
    return this.pools.length > 0 && this.pools.every(({ isReadable }) => isReadable);
  }

  /** The ids of its brokers; nothing when not every pool tells those of its nodes. */
  get brokerIds(): readonly number[] | undefined {
    const ids = this.brokerPools.map((pool) => pool.nodeIds);
    return ids.length === 0 || ids.includes(undefined) ? undefined : ids.flatMap((some) => some ?? []);
  }

  /** The type of its authorization; nothing when all clients may do everything. */
  get authorization(): string | undefined {
    const type = this.at('spec', 'kafka', 'authorization', 'type');
    return type === undefined ? undefined : words(type);
  }

  get superUsers(): string[] {
    return listOf(this.at('spec', 'kafka', 'authorization', 'superUsers')).map(words);
  }

  /** The KafkaTopic of a topic, by the name that Kafka knows. */
  topic(name: string): Topic | undefined {
    this.#topicsByName ??= new Map(this.topics.map((topic) => [topic.topicName, topic]));
    return this.#topicsByName.get(name);
  }

  /** A broker setting: as it is written, else Kafka's default. */
  setting(key: string): Setting {
    const known = this.#settings.get(key);
    if (known !== undefined) return known;
    const definition = Object.hasOwn(BROKER_DEFINITIONS, key) ? BROKER_DEFINITIONS[key] : undefined;
    const setting = written(this, 'cluster', ['spec', 'kafka', 'config', key]) ?? byDefault(definition);
    this.#settings.set(key, setting);
    return setting;
  }

  /** The number of a broker setting, defaults included. */
  number(key: string): number | undefined {
    return numberOf(this.setting(key));
  }

  /** What its topics have of a topic setting that they do not write: what the brokers pass on, else Kafka's default. */
  topicSetting(key: string): Setting {
    const known = this.#topicSettings.get(key);
    if (known !== undefined) return known;
    const definition = Object.hasOwn(TOPIC_DEFINITIONS, key) ? TOPIC_DEFINITIONS[key] : undefined;
    const broker = definition?.broker?.find((name) => this.setting(name).level === 'cluster');
    const setting =
      broker === undefined
        ? byDefault(definition)
        : inUnitOf(this.setting(broker), BROKER_DEFINITIONS[broker], definition);
    this.#topicSettings.set(key, setting);
    return setting;
  }

  /** The namespace in which the Topic or the User Operator looks for its objects. */
  watchedNamespace(operator: 'topicOperator' | 'userOperator'): string {
    const watched = this.at('spec', 'entityOperator', operator, 'watchedNamespace');
    return typeof watched === 'string' ? watched : this.namespace;
  }

  /** A property of the pods' template in the Kafka itself; a pool's own replaces it as a whole. */
  template(property: string): unknown {
    return at(this.object, 'spec', 'kafka', 'template', property);
  }
}

function sum(pools: readonly Pool[]): number {
  return pools.reduce((all, { replicas }) => all + replicas, 0);
}
