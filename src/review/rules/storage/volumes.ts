import { amount, at } from '../../../facts';
import type { Pool, Resource, Volume } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { GIB } from '../../sizing';

const STORAGE = ['spec', 'storage'] as const;

/** Ends of provisioners that give shared files instead of disks. */
const FILE_PROVISIONERS = ['nfs', 'efs.csi.aws.com', 'file.csi.azure.com', 'filestore.csi.storage.gke.io'];

/** A controller with less runs out of room for its log, or waits for its disk. */
const LEAST_CONTROLLER = 10 * GIB;
const GOOD_CONTROLLER = 64 * GIB;

/** The disks of pools. */
export const VOLUMES: readonly Rule[] = [
  policy({
    id: 'storage/persistent',
    on: 'KafkaNodePool',
    dev: 'off',
    prod: 'error',
    check: (pool) =>
      pool.volumes.flatMap(({ type, path }) => {
        if (type !== 'ephemeral') return FINE;
        const message = 'the data is on the disk of a node, and gone with the pod: a drain is enough';
        return wrong([...path, 'type'], message, 'use a volume of type persistent-claim');
      }),
  }),
  policy({
    id: 'storage/claims-kept',
    on: 'KafkaNodePool',
    dev: 'off',
    prod: 'error',
    check: (pool) =>
      pool.volumes.flatMap(({ deleteClaim, type, path }) => {
        if (!deleteClaim || type !== 'persistent-claim') return FINE;
        const message = 'the claim goes with the pool, and the data with it';
        return wrong([...path, 'deleteClaim'], message, 'write deleteClaim: false, or remove it');
      }),
  }),
  policy({ id: 'storage/class', on: 'KafkaNodePool', dev: 'off', prod: 'warning', check: claimClasses }),
  policy({
    id: 'storage/class',
    mayRefuse: true,
    on: 'StorageClass',
    dev: 'off',
    prod: 'warning',
    check: storageClass,
  }),
  policy({
    id: 'storage/jbod',
    on: 'KafkaNodePool',
    dev: 'info',
    prod: 'warning',
    check: (pool) => {
      if (pool.at(...STORAGE, 'type') !== 'persistent-claim') return FINE;
      const message = 'to a single volume no second one can ever be added';
      return wrong([...STORAGE, 'type'], message, 'use type jbod with one volume of id 0');
    },
  }),
  policy({ id: 'storage/volume-ids', on: 'KafkaNodePool', dev: 'info', prod: 'info', check: volumeIds }),
  policy({ id: 'storage/alike', on: 'KafkaNodePool', dev: 'off', prod: 'warning', check: alike }),
];

function claimClasses(pool: Pool, { facts }: Scope): readonly Outcome[] {
  const slow = facts.warmPools?.includes(pool.name) === true || !pool.isBroker;
  return pool.volumes.flatMap(({ type, class: name, path }) => {
    if (type !== 'persistent-claim') return FINE;
    if (name === undefined) {
      const message = 'the volume takes whatever class is the default of the Kubernetes cluster';
      return wrong([...path, 'class'], message, 'name a class of fast disks');
    }
    if (slow || facts.ssdClasses === undefined || facts.ssdClasses.includes(name)) return FINE;
    const message = `${name} is not among the classes of solid state disks`;
    return wrong([...path, 'class'], message, 'use one of ssdClasses, or name the pool in warmPools');
  });
}

/** Only a class that a pool takes. */
function storageClass(resource: Resource, { inventory }: Scope): readonly Outcome[] {
  const pools = inventory.clusters.flatMap((cluster) => cluster.pools);
  const used = pools.some((pool) => pool.volumes.some((volume) => volume.class === resource.name));
  if (!used || resource.group !== 'storage.k8s.io') return FINE;
  const provisioner = resource.at('provisioner');
  if (typeof provisioner === 'string' && isOfFiles(provisioner)) {
    const message = `${provisioner} gives shared files, and Kafka breaks on them`;
    return wrong(['provisioner'], message, 'use block storage', { severity: 'error' });
  }
  return [
    ...(resource.at('allowVolumeExpansion') === true
      ? FINE
      : wrong(['allowVolumeExpansion'], 'volumes cannot grow', 'write allowVolumeExpansion: true')),
    ...(resource.at('volumeBindingMode') === 'WaitForFirstConsumer'
      ? FINE
      : wrong(
          ['volumeBindingMode'],
          'volumes are made before it is known where their pods run, maybe in another zone',
          'write volumeBindingMode: WaitForFirstConsumer',
        )),
    ...(resource.at('reclaimPolicy') === 'Retain'
      ? FINE
      : wrong(['reclaimPolicy'], 'a deleted claim takes its disk with it', 'write reclaimPolicy: Retain', {
          severity: 'info',
        })),
  ];
}

function isOfFiles(provisioner: string): boolean {
  return provisioner.includes('cephfs') || FILE_PROVISIONERS.some((end) => provisioner.endsWith(end));
}

/** What the operator takes, and what surprises later. */
function volumeIds(pool: Pool, { profile }: Scope): readonly Outcome[] {
  const { volumes } = pool;
  const path = [...STORAGE, 'volumes'];
  if (volumes.length < 2) return FINE;
  const ids = volumes.map(({ id }) => id ?? 0);
  const unsorted = ids.some((id, index) => index > 0 && id < (ids[index - 1] ?? 0));
  const mixed = new Set(volumes.map(({ type }) => type)).size > 1;
  const unmarked = profile === 'prod' && !volumes.some(({ holdsMetadata }) => holdsMetadata);
  return [
    ...(mixed
      ? wrong(
          path,
          'some volumes are kept and some go with the pod: the broker loses a part of its data',
          'use one type',
          // prod has nothing to do with volumes that go
          { severity: { dev: 'warning', prod: 'off' } },
        )
      : FINE),
    ...(unsorted
      ? wrong(path, `ids are ${ids.join(', ')}: to sort them later restarts every node of the pool`, 'sort by id')
      : FINE),
    ...(pool.isBroker ? FINE : wrong(path, 'controllers use one volume, and the others stay empty', 'keep one')),
    ...(unmarked && pool.isBroker
      ? wrong(
          path,
          'no volume is marked for the metadata log: it moves when a volume with a lower id is added',
          'write kraftMetadata: shared on one',
        )
      : FINE),
  ];
}

function alike(pool: Pool): readonly Outcome[] {
  return pool.isBroker ? unlikeVolumes(pool.volumes) : smallControllers(pool.volumes);
}

/** Kafka counts partitions and not bytes when it chooses a disk. */
function unlikeVolumes(volumes: readonly Volume[]): readonly Outcome[] {
  const [first, ...others] = volumes;
  const unlike = others.find((volume) => volume.size !== first?.size || volume.class !== first?.class);
  if (first === undefined || unlike === undefined) return FINE;
  const key = unlike.size === first.size ? 'class' : 'size';
  const message = `the volumes of one broker differ in ${key}: Kafka fills them alike, and the ${key === 'size' ? 'smallest is full' : 'slowest is late'} first`;
  return wrong([...unlike.path, key], message, 'make them equal, and a pool of its own for other disks');
}

function smallControllers(volumes: readonly Volume[]): readonly Outcome[] {
  return volumes.flatMap(({ size, value, path }) => {
    if (size === undefined || size >= GOOD_CONTROLLER || amount(at(value, 'size')) === undefined) return FINE;
    const severity = size < LEAST_CONTROLLER ? 'warning' : 'info';
    const message = `${Math.round(size / GIB)} GiB are little for the log of a controller`;
    return wrong([...path, 'size'], message, 'give it 64Gi on a fast disk', { severity });
  });
}
