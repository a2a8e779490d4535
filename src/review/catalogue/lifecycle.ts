import type { RulePages } from './page';

const UPGRADE = 'Strimzi documentation, "Upgrading Kafka clusters"';
const RENEWAL = 'Strimzi documentation, "Certificate renewal and validity periods"';

const kafka = (spec: string): string => `kind: Kafka\nspec: ${spec}`;
const connect = (version: string): string => `apiVersion: kafka.strimzi.io/v1
kind: KafkaConnect
metadata: { name: connect, namespace: kafka }
spec:
  ${version}
  replicas: 3
  bootstrapServers: main-kafka-bootstrap:9093
  groupId: connect
  configStorageTopic: connect-configs
  offsetStorageTopic: connect-offsets
  statusStorageTopic: connect-status`;

const MOUNTED =
  'kind: KafkaConnect\nspec: { plugins: [{ name: one, artifacts: [{ type: image, reference: "example.org/a:1" }] }] }';
const volume = (source: string): string =>
  `kind: KafkaNodePool\nmetadata: { name: brokers }\nspec: { template: { pod: { volumes: [{ name: plugin, ${source} }] } } }`;

/** The Kafka of the sound platform with a certificate authority of its own. */
const ownCertificate = (metadata: string): string => `kind: Kafka
spec: { clusterCa: { generateCertificateAuthority: false } }
---
apiVersion: v1
kind: Secret
metadata: { name: main-cluster-ca-cert, namespace: kafka, labels: { strimzi.io/kind: Kafka, strimzi.io/cluster: main }, ${metadata} }
stringData: { ca.crt: "{{ vault }}" }`;

export const LIFECYCLE_PAGES: RulePages = {
  'lifecycle/version': {
    title: 'the version of Kafka is written down',
    why: 'Otherwise an upgrade of the operator upgrades Kafka in the same roll. Workers should be neither newer than the brokers nor far behind them.',
    remedy: 'write the full version, and raise that of brokers first',
    sources: ['Strimzi documentation, "Kafka versions and image mappings"', UPGRADE],
    controls: { soc2: ['CC8.1'], iso27001: ['A.8.8', 'A.8.9', 'A.8.32'], nist80053: ['CM-2', 'CM-3'] },
    pass: [`${kafka('{ kafka: { version: 4.3.1 } }')}\n---\n${connect('version: 4.2.1')}`],
    fail: [
      kafka('{ kafka: { version: null } }'),
      kafka('{ kafka: { version: 4.3.0 } }'),
      connect('config: {}'),
      `${kafka('{ kafka: { version: 4.2.1, metadataVersion: 4.2-IV1 } }')}\n---\n${connect('version: 4.3.1')}`,
    ],
  },
  'lifecycle/metadata-version': {
    title: 'the metadata version is raised on purpose',
    why: 'Left out, the operator raises it right after the brokers run a new version. From then on there is no way back to the old one.',
    remedy: 'write metadataVersion, and raise it in a change of its own once the new version has proved itself',
    sources: [UPGRADE, 'Strimzi documentation, "Downgrading Kafka clusters"', 'KIP-778'],
    controls: { soc2: ['CC8.1'], iso27001: ['A.8.32'], nist80053: ['CM-3'] },
    pass: [
      kafka('{ kafka: { metadataVersion: "4.3" } }'),
      { yaml: kafka('{ kafka: { metadataVersion: null } }'), profile: 'dev' },
    ],
    fail: [
      kafka('{ kafka: { metadataVersion: null } }'),
      kafka('{ kafka: { version: 4.2.1, metadataVersion: 4.2-IV0 } }'),
    ],
  },
  'lifecycle/platform': {
    title: 'Kubernetes is new enough, and one operator watches a namespace',
    why: 'On an older Kubernetes the operator does not start. Two of them change the same pods in turn.',
    remedy: 'upgrade Kubernetes, then the operator, then Kafka; let one operator watch a namespace',
    sources: [
      'Strimzi documentation, "Required upgrade sequence"',
      'Strimzi documentation, "Planning your Cluster Operator deployment"',
    ],
    controls: { soc2: ['CC8.1'], iso27001: ['A.8.32'] },
    pass: [{ yaml: 'kind: Kafka', facts: { kubernetesVersion: 'v1.30.4' } }],
    fail: [
      { yaml: 'kind: Kafka', facts: { kubernetesVersion: '1.29' } },
      { yaml: 'kind: Kafka', facts: { operator: { watchesNamespacesTwice: true } } },
    ],
  },
  'lifecycle/image-volumes': {
    title: 'images are mounted only where Kubernetes can',
    why: 'Older Kubernetes refuses or ignores volumes of images: workers and brokers do not start, or lack the plugin.',
    remedy: 'build an image with what it holds, or move to Kubernetes 1.35',
    sources: ['Strimzi documentation, "Mounting connector plugins using image volumes"', 'Kubernetes KEP-4639'],
    pass: [
      { yaml: MOUNTED, facts: { kubernetesVersion: '1.35.1' } },
      { yaml: 'kind: KafkaConnect\nspec: { plugins: [] }', facts: { kubernetesVersion: '1.30' } },
      { yaml: volume('emptyDir: {}'), facts: { kubernetesVersion: '1.30' } },
    ],
    fail: [
      { yaml: MOUNTED, facts: { kubernetesVersion: '1.30' } },
      { yaml: MOUNTED, facts: { kubernetesVersion: '1.33' } },
      { yaml: volume('image: { reference: "example.org/plugin:1" }'), facts: { kubernetesVersion: '1.30' } },
    ],
  },
  'lifecycle/ca': {
    title: 'certificate authorities live long enough, and are renewed in time',
    why:
      'A renewal restarts all brokers, and clients need time to trust the new authority: too short a life restarts often, too late a renewal locks ' +
      'clients out.',
    remedy: 'choose 365 to 1095 days, with 30 to 90 for renewal',
    sources: [RENEWAL, 'Strimzi documentation, "Replacing private keys"'],
    controls: { pciDss: ['4.2.1.1'], soc2: ['CC6.1'], iso27001: ['A.8.24'], nist80053: ['SC-12', 'SC-17'] },
    pass: [
      kafka('{ clusterCa: { validityDays: 365, renewalDays: 30 } }'),
      kafka('{ clientsCa: { generateCertificateAuthority: false, validityDays: 30, renewalDays: 10 } }'),
    ],
    fail: [
      kafka('{ clusterCa: { validityDays: 30, renewalDays: 14 } }'),
      kafka('{ clientsCa: { validityDays: 3650, renewalDays: 90 } }'),
      kafka('{ clusterCa: { validityDays: 365, renewalDays: 7 } }'),
      kafka('{ clusterCa: { validityDays: 365, renewalDays: 300 } }'),
      kafka('{ clusterCa: null, clientsCa: null }'),
      {
        yaml: kafka('{ clusterCa: { certificateExpirationPolicy: replace-key } }'),
        facts: { externalClients: true },
      },
    ],
  },
  'lifecycle/maintenance-windows': {
    title: 'brokers restart for certificates in quiet hours',
    why:
      'Renewed certificates restart brokers at any hour unless a window says when. A window is as long as its expression is true: one that begins ' +
      'with numbers is open for an instant, and the operator misses it.',
    remedy: 'write a window in UTC such as "* * 1-4 ? * SAT,SUN *"',
    sources: ['Strimzi documentation, "Scheduling maintenance time windows"'],
    controls: { soc2: ['A1.1', 'CC8.1'], iso27001: ['A.8.32'] },
    pass: [kafka('{ maintenanceTimeWindows: ["* 0-30 2 ? * MON-FRI"] }')],
    fail: [
      kafka('{ maintenanceTimeWindows: null }'),
      kafka('{ maintenanceTimeWindows: ["0 0 2 ? * SUN"] }'),
      kafka('{ maintenanceTimeWindows: ["* 30 2 ? * SUN"] }'),
    ],
  },
  'lifecycle/ca-generation': {
    title: 'an own certificate authority carries its generation',
    why: 'By a higher number the operator sees that the authority was renewed, and restarts pods that trust the old one. Without one it sees nothing.',
    remedy:
      'annotate the Secrets with strimzi.io/ca-cert-generation and strimzi.io/ca-key-generation, and count them up at each renewal',
    sources: ['Strimzi documentation, "Renewing your own CA certificates"'],
    controls: { iso27001: ['A.8.24'], nist80053: ['SC-12'] },
    pass: [ownCertificate('annotations: { strimzi.io/ca-cert-generation: "0" }')],
    fail: [ownCertificate('annotations: { owner: platform }')],
  },
  'lifecycle/user-certificates': {
    title: 'certificates of users outlast the time that clients need to take over new ones',
    why: 'Clients read their certificate when they start, or when something tells them to: until then the old one must be good.',
    remedy: 'write 90 days, renewed 30 before the end',
    sources: [RENEWAL],
    controls: { pciDss: ['4.2.1.1'], soc2: ['CC6.1'], iso27001: ['A.5.17', 'A.8.24'], nist80053: ['IA-5'] },
    pass: ['kind: KafkaUser\nspec: { authentication: { type: tls, validityDays: 90, renewalDays: 30 } }'],
    fail: [
      'kind: KafkaUser\nspec: { authentication: { type: tls, validityDays: 2000, renewalDays: 30 } }',
      'kind: KafkaUser\nspec: { authentication: { type: tls, validityDays: 14, renewalDays: 7 } }',
      'kind: KafkaUser\nspec: { authentication: { type: tls, validityDays: 90, renewalDays: 2 } }',
    ],
  },
  'lifecycle/skip-checks': {
    title: 'brokers are empty before they go',
    why: 'With the check of the operator off, a broker goes with the replicas that it holds. Committed, it is off for the next time too.',
    remedy: 'move the replicas by a KafkaRebalance of mode remove-brokers, and leave the annotation out',
    sources: ['Strimzi documentation, "Skipping checks on scale-down operations"'],
    controls: { soc2: ['A1.2', 'CC8.1'], iso27001: ['A.8.32'], nist80053: ['CM-3'] },
    pass: ['kind: Kafka\nmetadata: { annotations: { strimzi.io/skip-broker-scaledown-check: "false" } }'],
    fail: ['kind: Kafka\nmetadata: { annotations: { strimzi.io/skip-broker-scaledown-check: "true" } }'],
  },
};
