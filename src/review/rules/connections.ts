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

/** A Service of Strimzi, which all listeners share, with an optional namespace. */
const SERVICE = /^([^.:]+-bootstrap)(?:\.([^.:]+)(?:\.svc[^:]*)?)?:\d+$/;

/**
 * Equal for clients of one Kafka, as far as the input shows it; empty when a client names none.
 * @param namespace where the client runs: a Service is looked for there first
 */
export function kafkaBehind({ cluster, bootstrap }: Connection, namespace = ''): string {
  if (cluster !== undefined) return cluster.title;
  return bootstrap
    .toLowerCase()
    .split(',')
    .map((address) => {
      const [, service, home = namespace] = SERVICE.exec(address.trim()) ?? [];
      return service === undefined ? address.trim() : `${service}.${home}`;
    })
    .toSorted()
    .join();
}
