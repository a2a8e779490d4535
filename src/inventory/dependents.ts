import { at, listOf, words } from '../facts';
import type { Path } from '../facts';
import type { Cluster } from './cluster';
import { Resource } from './resource';
import type { User } from './user';

/** How a client that the operator runs reaches a Kafka. */
export interface Connection {
  /** As it is written: `main-kafka-bootstrap:9093`. */
  readonly bootstrap: string;
  /** The map that holds bootstrapServers, tls, authentication and config. */
  readonly value: unknown;
  readonly path: Path;
  /** The Kafka of the input behind the address. */
  readonly cluster: Cluster | undefined;
  /** The port at which it is asked. */
  readonly port: number | undefined;
  /** The KafkaUser of the input by which it logs in. */
  readonly user: User | undefined;
}

/** A KafkaConnect, its Kafka and its connectors. */
export class KafkaConnect extends Resource {
  connection: Connection | undefined;
  readonly connectors: KafkaConnector[] = [];

  get replicas(): number {
    return numberOr(this.at('spec', 'replicas'), 3);
  }

  /** Connectors are managed by KafkaConnector objects. */
  get usesConnectorResources(): boolean {
    return this.annotation('strimzi.io/use-connector-resources')?.toLowerCase() === 'true';
  }
}

/** A KafkaConnector and the KafkaConnect that runs it. */
export class KafkaConnector extends Resource {
  /** Absent when its KafkaConnect is not in the input. */
  connect: KafkaConnect | undefined;
}

/** One mirror of a KafkaMirrorMaker2. */
export interface Mirror {
  readonly source: Connection;
  readonly value: unknown;
  readonly path: Path;
}

/** A KafkaMirrorMaker2 with the clusters it reads from and writes to. */
export class KafkaMirrorMaker2 extends Resource {
  target: Connection | undefined;
  mirrors: readonly Mirror[] = [];

  get replicas(): number {
    return numberOr(this.at('spec', 'replicas'), 3);
  }
}

/** A KafkaBridge and its Kafka. */
export class KafkaBridge extends Resource {
  connection: Connection | undefined;
}

/** A KafkaRebalance and its Kafka. */
export class KafkaRebalance extends Resource {
  /** Absent when its Kafka is not in the input. */
  cluster: Cluster | undefined;

  get mode(): string {
    return words(this.at('spec', 'mode') ?? 'full');
  }

  get goals(): string[] {
    return listOf(at(this.object, 'spec', 'goals')).map(words);
  }
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}
