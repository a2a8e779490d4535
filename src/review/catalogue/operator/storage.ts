import type { RulePages } from '../page';

/** The brokers of the sound platform with a change. */
const brokers = (change: string): string => `{ kind: KafkaNodePool, metadata: { name: brokers }, ${change} }`;

export const STORAGE_PAGES: RulePages = {
  'operator/storage-volumes': {
    title: 'a jbod has a volume',
    why: 'Without one there is no place for the log of a broker, and the operator fails.',
    remedy: 'add a volume',
    sources: ['Strimzi API reference, "JbodStorage"'],
    pass: [brokers('spec: { storage: { volumes: [{ id: 0, type: ephemeral }] } }')],
    fail: [brokers('spec: { storage: { volumes: [] } }')],
  },
  'operator/storage-size': {
    title: 'a persistent volume has a size',
    why: 'The operator refuses a claim without a size.',
    remedy: 'write a size, such as 500Gi',
    sources: ['Strimzi API reference, "PersistentClaimStorage"'],
    pass: [brokers('spec: { storage: { volumes: [{ id: 0, type: persistent-claim, size: 1Ti }] } }')],
    fail: [brokers('spec: { storage: { volumes: [{ id: 0, type: persistent-claim }] } }')],
  },
  'operator/storage-size-quantity': {
    title: 'the size of a volume is a quantity that Kubernetes and Strimzi both read',
    why: 'The operator takes any text, and Kubernetes refuses the claim; of kilobytes each knows another spelling.',
    remedy: 'write for example 500Gi',
    sources: ['Kubernetes documentation, "Quantity"'],
    pass: [brokers('spec: { storage: { volumes: [{ id: 0, type: persistent-claim, size: 0.5Ti }] } }')],
    fail: [
      brokers('spec: { storage: { volumes: [{ id: 0, type: persistent-claim, size: 500GB }] } }'),
      brokers('spec: { storage: { volumes: [{ id: 0, type: persistent-claim, size: 500000k }] } }'),
    ],
  },
  'operator/storage-volume-id': {
    title: 'each volume of a jbod has an id',
    why: 'Claims and paths are named after it: the operator fails without.',
    remedy: 'number the volumes',
    sources: ['Strimzi API reference, "JbodStorage"'],
    pass: [brokers('spec: { storage: { volumes: [{ id: 7, type: persistent-claim, size: 1Ti }] } }')],
    fail: [brokers('spec: { storage: { volumes: [{ type: persistent-claim, size: 1Ti }] } }')],
  },
  'operator/storage-volume-id-twice': {
    title: 'each volume of a jbod has an id of its own',
    why: 'The operator takes it at creation, and Kubernetes refuses pods with one volume twice.',
    remedy: 'give each its own id',
    sources: ['Strimzi API reference, "JbodStorage"'],
    pass: [brokers('spec: { storage: { volumes: [{ id: 0, type: ephemeral }, { id: 1, type: ephemeral }] } }')],
    fail: [brokers('spec: { storage: { volumes: [{ id: 0, type: ephemeral }, { id: 0, type: ephemeral }] } }')],
  },
  'operator/storage-metadata-volume': {
    title: 'one volume holds the metadata log',
    why: 'Of several that are marked the operator takes the first, and later refuses any change of the storage.',
    remedy: 'mark one volume with kraftMetadata: shared',
    sources: ['Strimzi API reference, "PersistentClaimStorage"'],
    pass: [
      brokers(
        'spec: { storage: { volumes: [{ id: 0, type: ephemeral, kraftMetadata: shared }, { id: 1, type: ephemeral }] } }',
      ),
    ],
    fail: [
      brokers(
        'spec: { storage: { volumes: [{ id: 0, type: ephemeral, kraftMetadata: shared }, { id: 1, type: ephemeral, kraftMetadata: shared }] } }',
      ),
    ],
  },
  'operator/jbod-metadata-version': {
    title: 'several volumes come with metadata version 3.7 or newer',
    why: 'Before it Kafka without ZooKeeper knew one log directory only, and the operator refuses more.',
    remedy: 'raise the metadata version first',
    sources: ['KIP-858: Handle JBOD broker disk failure in KRaft'],
    pass: [
      `{ kind: Kafka, spec: { kafka: { metadataVersion: 3.7-IV2 } } }
---
${brokers('spec: { storage: { volumes: [{ id: 0, type: ephemeral }, { id: 1, type: ephemeral }] } }')}`,
    ],
    fail: [
      `{ kind: Kafka, spec: { kafka: { metadataVersion: 3.6-IV2 } } }
---
${brokers('spec: { storage: { volumes: [{ id: 0, type: ephemeral }, { id: 1, type: ephemeral }] } }')}`,
    ],
  },
  'operator/ephemeral-storage': {
    title: 'the only broker and the only controller keep their disk',
    why: 'With ephemeral storage a restart loses all that is on it, and there is no other node to copy from: the operator warns.',
    remedy: 'use persistent-claim, or more nodes',
    sources: ['Strimzi documentation, "Configuring Kafka storage"'],
    pass: [
      `{ kind: KafkaNodePool, metadata: { name: controllers }, spec: { storage: { volumes: [{ id: 0, type: ephemeral }] } } }`,
    ],
    fail: [
      {
        profile: 'dev',
        yaml: `{ kind: KafkaNodePool, metadata: { name: controllers }, spec: { replicas: 1, storage: { volumes: [{ id: 0, type: ephemeral }] } } }`,
      },
    ],
  },
};
