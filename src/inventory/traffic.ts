import type { Names } from '../facts';
import type { Cluster } from './cluster';
import { KafkaMirrorMaker2 } from './dependents';
import type { KafkaConnector } from './dependents';
import { copiedTopics, mirroredTopics, queueOfSink, readBySink, writtenBySource } from './flows';
import type { Inventory } from './inventory';
import type { Resource } from './resource';
import type { User } from './user';

/** Who is known for topics, by their names and by how they begin. */
class Parties {
  readonly #exact = new Map<string, Resource[]>();
  readonly #open = new Map<string, Resource[]>();
  readonly #lengths = new Set<number>();

  add({ name, open }: Names, who: Resource): void {
    const known = open ? this.#open : this.#exact;
    if (open) this.#lengths.add(name.length);
    const parties = known.get(name);
    if (parties === undefined) known.set(name, [who]);
    else parties.push(who);
  }

  of(topic: string): readonly Resource[] {
    const begun = [...this.#lengths]
      .filter((length) => length <= topic.length)
      .flatMap((length) => this.#open.get(topic.slice(0, length)) ?? []);
    return [...new Set([...(this.#exact.get(topic) ?? []), ...begun])];
  }
}

/**
 * Who writes and reads the topics of a cluster, as far as the input shows it: connectors and mirrors by their configs, applications by the
 * rights of their users.
 */
export class Traffic {
  readonly #producers = new Parties();
  readonly #consumers = new Parties();

  constructor(cluster: Cluster, inventory: Inventory) {
    const workers = this.#addConnectors(cluster);
    for (const mirrorMaker of inventory.ofKind('KafkaMirrorMaker2')) {
      if (mirrorMaker instanceof KafkaMirrorMaker2) this.#addMirrors(mirrorMaker, cluster, workers);
    }
    for (const user of cluster.users) if (!workers.has(user)) this.#addUser(user);
  }

  /** Who writes a topic, or may. */
  producersOf(topic: string): readonly Resource[] {
    return this.#producers.of(topic);
  }

  /** Who reads a topic, or may. */
  consumersOf(topic: string): readonly Resource[] {
    return this.#consumers.of(topic);
  }

  /** @returns the users of workers, who stand for nobody else */
  #addConnectors({ connects }: Cluster): Set<User> {
    const workers = new Set<User>();
    for (const connect of connects) {
      if (connect.connection?.user !== undefined) workers.add(connect.connection.user);
      for (const connector of connect.connectors) this.#addConnector(connector);
    }
    return workers;
  }

  #addConnector(connector: KafkaConnector): void {
    const [read, written, queue] = [readBySink(connector), writtenBySource(connector), queueOfSink(connector)];
    for (const names of read) this.#consumers.add(names, connector);
    if (read.length > 0 && queue !== '') this.#producers.add({ name: queue, open: false }, connector);
    for (const names of written) this.#producers.add(names, connector);
  }

  #addMirrors(mirrorMaker: KafkaMirrorMaker2, cluster: Cluster, workers: Set<User>): void {
    const { target, mirrors } = mirrorMaker;
    for (const { user } of [...(target === undefined ? [] : [target]), ...mirrors.map(({ source }) => source)]) {
      if (user !== undefined) workers.add(user);
    }
    for (const mirror of mirrors) {
      if (mirror.source.cluster === cluster) {
        for (const names of mirroredTopics(mirror)) this.#consumers.add(names, mirrorMaker);
      }
      if (target?.cluster === cluster) {
        for (const names of copiedTopics(mirror)) this.#producers.add(names, mirrorMaker);
      }
    }
  }

  #addUser(user: User): void {
    for (const { type, resource, name, pattern, operations } of user.rules) {
      if (type !== 'allow' || resource !== 'topic') continue;
      const names = name === '*' ? { name: '', open: true } : { name, open: pattern === 'prefix' };
      const has = (operation: string): boolean => operations.includes(operation) || operations.includes('All');
      if (has('Write')) this.#producers.add(names, user);
      if (has('Read')) this.#consumers.add(names, user);
    }
  }
}
