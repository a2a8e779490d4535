import { z } from 'zod';

import { placement, resources } from './component';
import { layer } from './layer';
import { annotations, count, labels, overrides, raw, size } from './values';

const volume = z.strictObject({
  id: z.int().nonnegative().describe('part of the name of its claims: never change it'),
  size: size.describe('of the disk'),
  class: z.string().optional().describe('storage class'),
  deleteClaim: z.boolean().optional().describe('true: the claim goes with the pool, and the data with it'),
  kraftMetadata: z.literal('shared').optional().describe('the volume that holds the metadata log'),
  selector: z.record(z.string(), z.string()).optional().describe('labels of the PersistentVolume'),
  volumeAttributesClass: z.string().optional().describe('VolumeAttributesClass of the claim'),
});

const storage = layer({
  type: z.enum(['persistent', 'ephemeral']).describe('persistent unless said'),
  size: size.describe('of the only volume; several volumes are said by volumes'),
  class: z.string().describe('storage class'),
  deleteClaim: z.boolean().describe('true: the claim goes with the pool, and the data with it'),
  volumes: z.array(volume).min(1).describe('several disks; takes the place of size'),
});

/** A node pool; its key is the name. */
export const poolLayer = layer({
  roles: z
    .array(z.enum(['controller', 'broker']))
    .min(1)
    .describe('what its nodes do'),
  replicas: z.int().nonnegative().describe('number of nodes'),
  storage: storage.describe('the disks of a node'),
  ...resources,
  heap: size.describe('heap of the JVM; what leaves room for the page cache unless said'),
  gcLogging: z.boolean().describe('true: the JVM logs its garbage collection'),
  placement: placement.describe('where the pods may run'),
  nodeIds: layer({
    next: z.array(z.union([count, z.string()])).describe('ids or ranges (100-199) for new nodes'),
    remove: z.array(z.union([count, z.string()])).describe('ids or ranges that go first'),
  }).describe('which node ids come and go'),
  tier: z.string().describe('label of the pool, such as hot or warm'),
  labels,
  annotations,
  template: raw.describe(
    'Strimzi template of the pool, laid over what the other settings give: maps are merged, lists replaced',
  ),
  overrides,
}).meta({ id: 'pool' });
