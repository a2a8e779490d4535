import type { NetworkPolicyPeer } from '../../imports/kafka';
import type { ClusterOfEnvironment, LayeredEntry, RegistryLayer, RegistryOfCluster } from '../config';
import { podsOf } from '../constructs';
import type { KafkaConnection, RetainOnDelete, SchemaRegistryProps } from '../constructs';
import { resourceNameFor } from '../facts';
import { placementOf } from './component-settings';
import { ownerLabels, required, resourcesOf } from './settings';
import { internalTopicsProps } from './workers';

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
  return {
    connection,
    name: resourceName ?? resourceNameFor(name),
    type: required('registry', entry, 'type', value.type, 'apicurio'),
    image: required('registry', entry, 'image', value.image, 'quay.io/apicurio/apicurio-registry:3.1.0'),
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

/** Whoever uses the topics needs their schemas. */
function peersOf(
  peers: LayeredEntry<RegistryLayer>['value']['peers'],
  { clients, connects, namespace }: ClusterOfEnvironment,
): readonly NetworkPolicyPeer[] | undefined {
  if (peers !== 'clients') return peers === 'everyone' ? undefined : peers;
  const inside = clients.flatMap(({ entry }) => entry.value.namespace ?? []);
  const workers = connects.map(({ entry }) => entry.value.namespace ?? namespace);
  return [...new Set([...inside, ...workers])].toSorted().map((one) => podsOf(one));
}
