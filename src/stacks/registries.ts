import type { NetworkPolicyPeer } from '../../imports/kafka';
import type { ClusterOfEnvironment, LayeredEntry, RegistryLayer, RegistryOfCluster } from '../config';
import { podsOf } from '../constructs';
import type { KafkaConnection, RetainOnDelete, SchemaRegistryProps } from '../constructs';
import { resourceNameFor } from '../facts';
import { quote, UserError } from '../problems';
import { placementOf } from './component-settings';
import { ownerLabels, required, resourcesOf } from './settings';
import { internalTopicsProps } from './workers';

/** What may be written where no image is. */
const IMAGES: Readonly<Record<SchemaRegistryProps['type'], string>> = {
  apicurio: 'quay.io/apicurio/apicurio-registry:3.3.3',
  confluent: 'confluentinc/cp-schema-registry:8.0.0',
};

/** A registry of the config as options of its construct. */
export function registryProps(
  { name, resourceName, entry }: RegistryOfCluster,
  cluster: ClusterOfEnvironment,
  connection: KafkaConnection,
  tools: RetainOnDelete | undefined,
): SchemaRegistryProps {
  const { value } = entry;
  const { namespace, topics, internalTopics, env, owner, labels, annotations, overrides } = value;
  const { placement, priorityClass } = placementOf(value.placement);
  const peers = peersOf(value.peers, cluster);
  const type = required('registry', entry, 'type', value.type, 'apicurio');
  return {
    connection,
    name: resourceName ?? resourceNameFor(name),
    type,
    image: required('registry', entry, 'image', value.image, IMAGES[type]),
    replicas: required('registry', entry, 'replicas', value.replicas, '2'),
    ...(namespace !== undefined && { namespace }),
    ...resourcesOf(value),
    ...(placement && { placement }),
    ...(priorityClass !== undefined && { priorityClass }),
    ...(topics && { topics }),
    ...(internalTopics !== undefined && { internalTopics: internalTopicsProps(internalTopics, tools) }),
    ...(peers && { peers }),
    ...(env && { env }),
    ...ownerLabels(owner, labels),
    ...(annotations && { annotations }),
    ...(overrides && { overrides }),
  };
}

/**
 * Refuses a registry that makes what another one has made.
 * @param makers registries of the cluster by the topics that they make; the registry joins them
 * @throws UserError with the topics
 */
export function refuseSharedTopics(
  { name, entry }: RegistryOfCluster,
  topics: readonly string[],
  makers: Map<string, string>,
): void {
  if (entry.value.internalTopics === false) return;
  const shared = topics.filter((topic) => makers.has(topic));
  for (const topic of topics) if (!makers.has(topic)) makers.set(topic, name);
  const [first] = shared;
  if (first === undefined) return;
  const what = `${shared.length === 1 ? 'the topic' : 'the topics'} ${shared.join(', ')}`;
  throw new UserError([
    {
      rule: 'config/registry-topics-twice',
      message: `registry ${quote(name)} makes ${what}, as registry ${quote(makers.get(first))} does`,
      remedy: 'write topics: with names of its own for them',
      place: entry.placeOf('topics'),
    },
  ]);
}

/** Whoever uses the topics needs their schemas. */
function peersOf(
  peers: LayeredEntry<RegistryLayer>['value']['peers'],
  { clients, connects, namespace }: ClusterOfEnvironment,
): readonly NetworkPolicyPeer[] | 'everyone' | undefined {
  if (peers !== 'clients') return peers;
  const inside = clients.flatMap(({ entry }) => entry.value.namespace ?? []);
  const workers = connects.map(({ entry }) => entry.value.namespace ?? namespace);
  return [...new Set([...inside, ...workers])].toSorted().map((one) => podsOf(one));
}
