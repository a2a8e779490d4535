import type { LayeredEntry, PoolLayer } from '../config';
import { Placement, Storage } from '../constructs';
import type { IKafka, JbodVolumeProps, KafkaNodePoolProps, NodeIds } from '../constructs';
import { ownerLabels, required, resourcesOf } from './settings';

/** Options that keep an object when it vanishes from Git. */
export type ProtectFrom = Pick<KafkaNodePoolProps, 'retainOnDelete'>;

/** A node pool of the config as options of its construct. */
export function nodePoolProps(
  entry: LayeredEntry<PoolLayer>,
  cluster: IKafka,
  protect: ProtectFrom,
): KafkaNodePoolProps {
  const { value } = entry;
  const { placement, nodeIds, template, overrides, tier, labels, annotations } = value;
  return {
    cluster,
    name: entry.name,
    roles: required('pool', entry, 'roles', value.roles, '[broker]'),
    replicas: required('pool', entry, 'replicas', value.replicas, '3'),
    storage: storageOf(entry),
    ...resourcesOf(value),
    jvm: jvmOf(entry),
    ...(placement && placementOf(placement, tier === undefined ? 'role' : 'pool')),
    ...(nodeIds && { nodeIds: nodeIdsOf(nodeIds) }),
    ...(tier !== undefined && { tier }),
    ...ownerLabels(undefined, labels),
    ...(annotations && { annotations }),
    ...protect,
    ...(template && { template }),
    ...(overrides && { overrides }),
  };
}

/** The profile's heap belongs to the profile's memory: whoever says another memory and no heap gets one that fits. */
function jvmOf(entry: LayeredEntry<PoolLayer>): NonNullable<KafkaNodePoolProps['jvm']> {
  const { heap, gcLogging } = entry.value;
  const fits = entry.wasWritten('heap') || !entry.wasWritten('memory');
  return {
    ...(heap !== undefined && fits && { heap: String(heap) }),
    ...(gcLogging !== undefined && { gcLogging }),
  };
}

function storageOf(entry: LayeredEntry<PoolLayer>): Storage {
  const storage = required('pool', entry, 'storage', entry.value.storage, '{ size: 500Gi }');
  const { type = 'persistent', size, volumes, deleteClaim } = storage;
  if (type === 'ephemeral') return Storage.ephemeral(size === undefined ? {} : { sizeLimit: String(size) });
  const common = {
    ...(storage.class !== undefined && { class: storage.class }),
    ...(deleteClaim !== undefined && { deleteClaim }),
  };
  if (volumes !== undefined) {
    return Storage.jbod(
      volumes.map((volume) => ({ ...common, ...volume, size: String(volume.size) }) as JbodVolumeProps),
    );
  }
  return Storage.jbod([
    { id: 0, size: String(required('the storage of pool', entry, 'size', size, '500Gi')), ...common },
  ]);
}

type PlacementSettings = NonNullable<LayeredEntry<PoolLayer>['value']['placement']>;

/** A pool with a tier holds topics of its own, so its nodes alone must be even over the zones. */
function placementOf(
  { zones, hosts, priorityClass, terminationGracePeriod }: PlacementSettings,
  among: 'role' | 'pool',
): Pick<KafkaNodePoolProps, 'placement' | 'priorityClass' | 'terminationGracePeriod'> {
  return {
    ...((zones ?? hosts) !== undefined && {
      placement: Placement.of({ ...(zones && { zones: { strictness: zones, among } }), ...(hosts && { hosts }) }),
    }),
    ...(priorityClass !== undefined && { priorityClass }),
    ...(terminationGracePeriod !== undefined && { terminationGracePeriod }),
  };
}

function nodeIdsOf(
  settings: NonNullable<LayeredEntry<PoolLayer>['value']['nodeIds']>,
): NonNullable<KafkaNodePoolProps['nodeIds']> {
  const { next, remove } = settings;
  return { ...(next && { next: next as NodeIds[] }), ...(remove && { remove: remove as NodeIds[] }) };
}
