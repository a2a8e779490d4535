import type { RulePages } from '../page';

const CONNECTORS = 'Strimzi documentation, "Configuring MirrorMaker 2 connectors"';
const SOURCE = 'alias: west, bootstrapServers: "kafka.west.example.org:9094", tls: {}';
const mirrors = (...list: string[]): string => `kind: KafkaMirrorMaker2\nspec: { mirrors: [${list.join(', ')}] }`;

const wish = (offsets: string, connector: string): string => `kind: KafkaMirrorMaker2
metadata:
  annotations: { strimzi.io/connector-offsets: ${offsets}, strimzi.io/mirrormaker-connector: "${connector}" }`;

/** MirrorMaker 2. */
export const MIRROR_MAKER_2_PAGES: RulePages = {
  'operator/mirror-alias': {
    title: 'every Kafka of a MirrorMaker has its own alias',
    why: 'Connectors and mirrored topics are named after the aliases. Two sources of one alias overwrite each other.',
    remedy: 'give each source, and the target, its own alias',
    sources: [CONNECTORS],
    pass: [
      mirrors(
        `{ source: { ${SOURCE} }, sourceConnector: {} }`,
        `{ source: { ${SOURCE.replace('west', 'east')} }, sourceConnector: {} }`,
      ),
    ],
    fail: [
      mirrors(`{ source: { ${SOURCE} }, sourceConnector: {} }`, `{ source: { ${SOURCE} }, sourceConnector: {} }`),
      'kind: KafkaMirrorMaker2\nspec: { target: { alias: west } }',
    ],
  },
  'operator/mirror-pattern': {
    title: 'topics and groups of a mirror are named once',
    why: 'The pattern fields replace what the config of a connector says.',
    remedy: 'keep the fields of the mirror',
    sources: [CONNECTORS],
    pass: [mirrors(`{ source: { ${SOURCE} }, sourceConnector: { config: { topics: "a.*" } } }`)],
    fail: [
      mirrors(`{ source: { ${SOURCE} }, topicsPattern: "b.*", sourceConnector: { config: { topics: "a.*" } } }`),
    ],
  },
  'operator/mirror-offsets': {
    title: 'a wish about offsets names its connector',
    why: 'The operator needs both annotations, warns when it finds one, and does nothing.',
    remedy: 'set strimzi.io/connector-offsets and strimzi.io/mirrormaker-connector together',
    sources: ['Strimzi documentation, "Managing MirrorMaker 2 connector offsets"'],
    pass: [
      `kind: KafkaMirrorMaker2
metadata:
  annotations:
    strimzi.io/connector-offsets: list
    strimzi.io/mirrormaker-connector: west->main.MirrorSourceConnector`,
    ],
    fail: ['kind: KafkaMirrorMaker2\nmetadata: { annotations: { strimzi.io/connector-offsets: list } }'],
  },
  'operator/mirror-offsets-connector': {
    title: 'a wish about offsets names a connector that there is',
    why: 'Connectors of a MirrorMaker are named after both aliases and their class. With another name none of them is meant, and nothing happens.',
    remedy: 'write <source>-><target>.MirrorSourceConnector, or MirrorCheckpointConnector',
    sources: ['Strimzi documentation, "Managing MirrorMaker 2 connector offsets"'],
    pass: [wish('list', 'west->main.MirrorCheckpointConnector')],
    fail: [wish('list', 'west->main.MirrorHeartbeatConnector'), wish('list', 'main->west.MirrorSourceConnector')],
  },
  'operator/mirror-maker-name': {
    title: 'a MirrorMaker has not the name of a KafkaConnect beside it',
    why: 'Both write their trusted certificates into one Secret, in turn, and one of them trusts the wrong Kafka.',
    remedy: 'rename one of them',
    sources: ['Strimzi documentation, "List of Kafka Connect cluster resources"'],
    pass: ['kind: KafkaConnect\nmetadata: { name: pipes }\nspec: { groupId: mirror-pipes }'],
    fail: [
      `apiVersion: kafka.strimzi.io/v1
kind: KafkaConnect
metadata: { name: mirror, namespace: kafka }
spec:
  replicas: 2
  bootstrapServers: main-kafka-bootstrap:9093
  groupId: other
  configStorageTopic: other-configs
  offsetStorageTopic: other-offsets
  statusStorageTopic: other-status
  tls: { trustedCertificates: [{ secretName: main-cluster-ca-cert, pattern: "*.crt" }] }`,
    ],
  },
};
