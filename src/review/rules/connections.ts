import { KafkaBridge, KafkaConnect, KafkaMirrorMaker2 } from '../../inventory';
import type { Connection, Resource } from '../../inventory';

/** Clients of Kafka that the operator runs. */
export const CLIENT_KINDS = ['KafkaConnect', 'KafkaMirrorMaker2', 'KafkaBridge'] as const;

/** Every way in which such a client reaches a Kafka: a MirrorMaker has a target and sources. */
export function connectionsOf(client: Resource): readonly Connection[] {
  if (client instanceof KafkaMirrorMaker2) {
    return [client.target, ...client.mirrors.map(({ source }) => source)].filter((found) => found !== undefined);
  }
  const connection =
    client instanceof KafkaConnect || client instanceof KafkaBridge ? client.connection : undefined;
  return connection === undefined ? [] : [connection];
}

/** Equal for addresses of one Kafka, as far as the input shows it. */
export function kafkaBehind({ cluster, bootstrap }: Connection): string {
  if (cluster !== undefined) return cluster.title;
  const addresses = bootstrap.toLowerCase().split(',');
  return addresses
    .map((address) => address.trim())
    .toSorted()
    .join();
}
