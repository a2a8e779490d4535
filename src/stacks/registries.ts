import type { NetworkPolicyPeer } from '../../imports/kafka';
import type { ClusterOfEnvironment, LayeredEntry, RegistryLayer, RegistryOfCluster } from '../config';
import { podsOf } from '../constructs';
import type { KafkaConnection, RetainOnDelete, SchemaRegistryProps } from '../constructs';
import { resourceNameFor } from '../facts';
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
