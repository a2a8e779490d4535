import { KafkaConnector, KafkaRebalance, Topic, User } from '../../../inventory';
import type { Inventory, Resource } from '../../../inventory';
import { connectionsOf } from '../connections';
import { lazily } from '../lazily';

const definitions = lazily((inventory: Inventory) =>
  inventory.ofKind('CustomResourceDefinition').filter(({ name }) => name.endsWith('.strimzi.io')),
);

/** What must be in the Kubernetes cluster before an object: its definition, its namespace, and the Kafka or Connect that it belongs to. */
export function needsOf(resource: Resource, inventory: Inventory): readonly Resource[] {
  const { namespace, group } = resource;
  const ofStrimzi = group === 'kafka.strimzi.io';
  const belongs = resource instanceof Topic || resource instanceof User || resource instanceof KafkaRebalance;
  const needs = [
    ...(ofStrimzi ? definitions(inventory) : []),
    namespace === '' ? undefined : inventory.find('Namespace', '', namespace),
    belongs ? resource.cluster : undefined,
    resource instanceof KafkaConnector ? resource.connect : undefined,
    ...(ofStrimzi ? connectionsOf(resource).map(({ cluster }) => cluster) : []),
  ];
  return needs.filter((needed) => needed !== undefined);
}
