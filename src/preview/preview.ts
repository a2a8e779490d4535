import { Cluster, KafkaBridge, KafkaConnect, KafkaMirrorMaker2, KafkaRebalance, User } from '../inventory';
import type { Inventory, Resource } from '../inventory';
import { accessObjects } from './access';
import { bridgeObjects } from './bridge';
import { connectObjects } from './connect';
import type { GeneratedObject } from './generated';
import { kafkaObjects } from './kafka';
import { mirrorMakerObjects } from './mirror-maker-2';
import type { OperatorSettings } from './operator';
import { rebalanceObjects } from './rebalance';
import { userObjects } from './user';

/** Every object that the operators will create for what is in an inventory, in the order of what asks for them. */
export function preview(inventory: Inventory, operator: OperatorSettings = {}): GeneratedObject[] {
  return inventory.resources
    .filter((resource) => !inventory.isReplaced(resource))
    .flatMap((resource) => generatedFor(resource, inventory, operator));
}

/** What the operators will create for one resource; what is for the pools of a Kafka counts to the Kafka. */
export function generatedFor(
  resource: Resource,
  inventory: Inventory,
  operator: OperatorSettings = {},
): readonly GeneratedObject[] {
  const objects = allFor(resource, inventory, operator);
  const { podDisruptionBudgetGeneration = true, networkPolicyGeneration = true } = operator;
  return objects.filter(
    ({ kind }) =>
      (kind !== 'PodDisruptionBudget' || podDisruptionBudgetGeneration) &&
      (kind !== 'NetworkPolicy' || networkPolicyGeneration),
  );
}

function allFor(resource: Resource, inventory: Inventory, operator: OperatorSettings): readonly GeneratedObject[] {
  if (resource instanceof User) return userObjects(resource);
  if (resource instanceof Cluster) return kafkaObjects(resource, operator);
  if (resource instanceof KafkaConnect) return connectObjects(resource, operator);
  if (resource instanceof KafkaMirrorMaker2) return mirrorMakerObjects(resource, operator);
  if (resource instanceof KafkaBridge) return bridgeObjects(resource);
  if (resource instanceof KafkaRebalance) return rebalanceObjects(resource);
  return resource.group === 'access.strimzi.io' ? accessObjects(resource, inventory) : [];
}
