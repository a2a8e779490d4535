import type { LayeredEntry, PoolLayer } from '../config';
import { Storage } from '../constructs';
import type { IKafka, JbodVolumeProps, KafkaNodePoolProps, NodeIds } from '../constructs';
import { jvmOf, placementOf } from './component-settings';
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
    // a pool with a tier holds topics of its own, so its nodes alone must be even over the zones
    ...placementOf(placement, tier === undefined ? 'role' : 'pool'),
    ...(nodeIds && { nodeIds: nodeIdsOf(nodeIds) }),
    ...(tier !== undefined && { tier }),
    ...ownerLabels(undefined, labels),
    ...(annotations && { annotations }),
    ...protect,
    ...(template && { template }),
    ...(overrides && { overrides }),
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

function nodeIdsOf(
  settings: NonNullable<LayeredEntry<PoolLayer>['value']['nodeIds']>,
): NonNullable<KafkaNodePoolProps['nodeIds']> {
  const { next, remove } = settings;
  return { ...(next && { next: next as NodeIds[] }), ...(remove && { remove: remove as NodeIds[] }) };
}
