import type { RulePages } from './page';

const CLAIMS = 'Strimzi documentation, "Configuring persistent storage"';
const METADATA = 'Strimzi documentation, "Configuring KRaft metadata log storage"';

const BROKERS = 'kind: KafkaNodePool\nmetadata: { name: brokers }\n';
const CONTROLLERS = 'kind: KafkaNodePool\nmetadata: { name: controllers }\n';

const storage = (volumes: string): string => `spec: { storage: { type: jbod, volumes: [${volumes}] } }`;
const claim = (more: string): string => `{ type: persistent-claim, ${more} }`;
const fastClass = (more: string): string => `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast-ssd }
${more}`;

const TIERED = `kind: Kafka
spec:
  kafka:
    tieredStorage:
      type: custom
      remoteStorageManager: { className: com.example.RemoteStorage, classPath: /opt/tiered/* }
`;

export const STORAGE_PAGES: RulePages = {
  'storage/persistent': {
    title: 'the data of production is on volumes that outlive pods',
    why: 'Ephemeral storage goes with the pod: a drained node takes its copies away, and of a controller the log of all that is known.',
    remedy: 'use persistent-claim volumes in a jbod',
    sources: ['Strimzi documentation, "Configuring ephemeral storage"', CLAIMS],
    controls: { soc2: ['A1.2'], iso27001: ['A.8.13', 'A.8.14'], nist80053: ['CP-9'] },
    pass: [`${BROKERS}${storage(claim('id: 0, class: fast-ssd, size: 1Ti'))}`],
    fail: [
      `${BROKERS}${storage('{ id: 0, type: ephemeral, sizeLimit: 100Gi }')}`,
      `${CONTROLLERS}spec: { storage: { type: ephemeral, volumes: null } }`,
    ],
  },
  'storage/claims-kept': {
    title: 'claims survive their pool',
    why: 'With deleteClaim, whoever deletes or renames a pool, or prunes it from Git, erases its data.',
    remedy: 'leave deleteClaim out, or set it to false',
    sources: [CLAIMS],
    controls: { soc2: ['A1.2', 'CC6.5'], iso27001: ['A.8.10', 'A.8.13'], nist80053: ['CP-9'] },
    pass: [`${BROKERS}${storage(claim('id: 0, class: fast-ssd, size: 500Gi'))}`],
    fail: [`${BROKERS}${storage(claim('id: 0, class: fast-ssd, size: 500Gi, deleteClaim: true'))}`],
  },
  'storage/class': {
    title: 'volumes name a class of fast disks that can grow',
    why:
      'The default class may be anything. Shared files break Kafka, a volume that is bound at once may be in a zone where its pod may not run, ' +
      'and one that cannot grow has to be replaced.',
    remedy: 'name a class of block storage with allowVolumeExpansion, WaitForFirstConsumer and Retain',
    sources: ['Strimzi documentation, "Storage considerations"', 'Kubernetes documentation, "Storage Classes"'],
    controls: { soc2: ['A1.1'], iso27001: ['A.8.6'] },
    pass: [
      {
        yaml: `${BROKERS}${storage(claim('id: 0, class: throughput-hdd, size: 4Ti'))}`,
        facts: { ssdClasses: ['fast-ssd'], warmPools: ['brokers'] },
      },
      fastClass(`provisioner: ebs.csi.aws.com
allowVolumeExpansion: true
volumeBindingMode: WaitForFirstConsumer
reclaimPolicy: Retain`),
    ],
    fail: [
      `${BROKERS}${storage(claim('id: 0, size: 500Gi'))}`,
      {
        yaml: `${BROKERS}${storage(claim('id: 0, class: throughput-hdd, size: 4Ti'))}`,
        facts: { ssdClasses: ['fast-ssd'] },
      },
      fastClass(`provisioner: efs.csi.aws.com
allowVolumeExpansion: true
volumeBindingMode: WaitForFirstConsumer
reclaimPolicy: Retain`),
      fastClass(`provisioner: ebs.csi.aws.com
volumeBindingMode: WaitForFirstConsumer
reclaimPolicy: Retain`),
      fastClass(`provisioner: ebs.csi.aws.com
allowVolumeExpansion: true
reclaimPolicy: Retain`),
      fastClass(`provisioner: ebs.csi.aws.com
allowVolumeExpansion: true
volumeBindingMode: WaitForFirstConsumer`),
    ],
  },
  'storage/jbod': {
    title: 'volumes are in a jbod',
    why: 'Disks can be added to a jbod and drained. To a single volume none can be added: that takes a new pool, and controllers cannot move to one.',
    remedy: 'use type jbod with one volume of id 0',
    sources: [CLAIMS],
    controls: { soc2: ['A1.1'] },
    pass: [`${BROKERS}${storage(claim('id: 0, class: fast-ssd, size: 500Gi'))}`],
    fail: [`${BROKERS}spec: { storage: { type: persistent-claim, class: fast-ssd, size: 500Gi, volumes: null } }`],
  },
  'storage/volume-ids': {
    title: 'volumes are in order, and one is marked for the metadata log',
    why:
      'Unmarked, the volume with the lowest id holds the metadata log, and a lower one that is added takes it over and restarts the nodes. ' +
      'So does a new order of the volumes.',
    remedy:
      'sort volumes by id and mark one with kraftMetadata: shared; use one type, and one volume for controllers',
    sources: [METADATA],
    pass: [
      `${BROKERS}${storage(`${claim('id: 0, class: fast-ssd, size: 500Gi, kraftMetadata: shared')}, ${claim('id: 2, class: fast-ssd, size: 500Gi')}`)}`,
    ],
    fail: [
      `${BROKERS}${storage(`${claim('id: 0, class: fast-ssd, size: 500Gi')}, ${claim('id: 1, class: fast-ssd, size: 500Gi')}`)}`,
      `${BROKERS}${storage(`${claim('id: 1, class: fast-ssd, size: 500Gi, kraftMetadata: shared')}, ${claim('id: 0, class: fast-ssd, size: 500Gi')}`)}`,
      `${CONTROLLERS}${storage(`${claim('id: 0, class: fast-ssd, size: 64Gi, kraftMetadata: shared')}, ${claim('id: 1, class: fast-ssd, size: 64Gi')}`)}`,
      {
        profile: 'dev',
        yaml: `${BROKERS}${storage(`${claim('id: 0, class: fast-ssd, size: 500Gi, kraftMetadata: shared')}, { id: 1, type: ephemeral, sizeLimit: 500Gi }`)}`,
      },
    ],
  },
  'storage/alike': {
    title: 'the disks of a broker are alike, and those of controllers large enough',
    why: 'Kafka counts partitions and not bytes when it chooses a disk, so that the smallest one is full first.',
    remedy: 'make the volumes of a pool equal, and give controllers 64 GiB on a fast disk',
    sources: ['KIP-113', 'Confluent documentation, "KRaft Configuration"'],
    controls: { soc2: ['A1.1'], iso27001: ['A.8.6'] },
    pass: [
      `${BROKERS}${storage(`${claim('id: 0, class: fast-ssd, size: 1Ti, kraftMetadata: shared')}, ${claim('id: 1, class: fast-ssd, size: 1024Gi')}`)}`,
    ],
    fail: [
      `${BROKERS}${storage(`${claim('id: 0, class: fast-ssd, size: 500Gi, kraftMetadata: shared')}, ${claim('id: 1, class: fast-ssd, size: 1Ti')}`)}`,
      `${BROKERS}${storage(`${claim('id: 0, class: fast-ssd, size: 1Ti, kraftMetadata: shared')}, ${claim('id: 1, class: hdd, size: 1Ti')}`)}`,
      `${CONTROLLERS}${storage(claim('id: 0, class: fast-ssd, size: 5Gi'))}`,
      `${CONTROLLERS}${storage(claim('id: 0, class: fast-ssd, size: 20Gi'))}`,
    ],
  },
  'storage/size': {
    title: 'the disks hold what topics may keep',
    why:
      'Kafka stops where a disk is full, and a claim cannot shrink. Counted are limits by size, and limits by time where the rates of topics are ' +
      'known, with all copies; compacted topics are not.',
    remedy: 'grow the disks, run more brokers, keep less, or move old data to tiered storage',
    sources: ['Strimzi documentation, "Setting up retention limits"', 'Amazon MSK documentation, "Best practices"'],
    controls: { soc2: ['A1.1'], iso27001: ['A.8.6'], nist80053: ['AU-4', 'CP-2'] },
    pass: [
      {
        yaml: 'kind: KafkaTopic\nspec: { config: { retention.bytes: 48318382080 } }',
        facts: { workload: { topics: { orders: 500_000 } } },
      },
    ],
    fail: [
      'kind: KafkaTopic\nspec: { config: { retention.bytes: 107374182400 } }',
      {
        yaml: 'kind: KafkaTopic\nspec: { config: { retention.bytes: null } }',
        facts: { workload: { topics: { orders: 1_200_000 } } },
      },
    ],
  },
  'storage/tiered': {
    title: 'a topic in tiered storage keeps less on the brokers',
    why: 'Without a local retention, brokers keep every segment for as long as the remote storage does.',
    remedy: 'write local.retention.ms or local.retention.bytes below the retention of the topic',
    sources: ['Strimzi documentation, "Tiered storage"', 'KIP-405'],
    pass: [
      `${TIERED}---\nkind: KafkaTopic\nspec: { config: { remote.storage.enable: true, local.retention.ms: 86400000 } }`,
      `${TIERED}    config: { log.local.retention.ms: 86400000 }\n---\nkind: KafkaTopic\nspec: { config: { remote.storage.enable: true } }`,
    ],
    fail: [`${TIERED}---\nkind: KafkaTopic\nspec: { config: { remote.storage.enable: true } }`],
  },
};
