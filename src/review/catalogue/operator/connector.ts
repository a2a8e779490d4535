import type { RulePages } from '../page';

const DEPLOYING = 'Strimzi documentation, "Deploying KafkaConnector resources"';
const OFFSETS = 'Strimzi documentation, "Managing connector offsets"';
const RESTARTS = 'Strimzi documentation, "Manually restarting Kafka Connect connectors"';
const connector = (spec: string): string => `kind: KafkaConnector\nspec: ${spec}`;
const annotated = (annotation: string, spec = '{}'): string =>
  `kind: KafkaConnector\nmetadata: { annotations: { ${annotation} } }\nspec: ${spec}`;
const altered = (offsets: string): string => `${annotated(
  'strimzi.io/connector-offsets: alter',
  '{ state: stopped, alterOffsets: { fromConfigMap: { name: o } } }',
)}
---
apiVersion: v1
kind: ConfigMap
metadata: { name: o, namespace: kafka }
data:
  offsets.json: '${offsets}'`;

const mirrored = (connector: string): string => `kind: KafkaMirrorMaker2
metadata:
  annotations:
    strimzi.io/connector-offsets: alter
    strimzi.io/mirrormaker-connector: west->main.MirrorSourceConnector
spec:
  mirrors:
    - source: { alias: west, bootstrapServers: "kafka.west.example.org:9094", tls: {} }
      sourceConnector: ${connector}
---
apiVersion: v1
kind: ConfigMap
metadata: { name: o, namespace: kafka }
data: { offsets.json: '{"offsets":[{"partition":{"topic":"a"},"offset":{"offset":7}}]}' }`;

/** Connectors as resources. */
export const CONNECTOR_PAGES: RulePages = {
  'operator/connector-label': {
    title: 'a connector names the KafkaConnect that runs it',
    why: 'Without the label strimzi.io/cluster no workers are meant, and nothing runs.',
    remedy: 'set the label to the name of a KafkaConnect in the same namespace',
    sources: [DEPLOYING],
    pass: ['kind: KafkaConnector\nmetadata: { labels: { team: shop } }'],
    fail: ['kind: KafkaConnector\nmetadata: { labels: { strimzi.io/cluster: null } }'],
  },
  'operator/connector-connect': {
    title: 'the KafkaConnect of a connector is there',
    why: 'A connector waits, not ready, until workers of that name appear beside it.',
    remedy: 'add the KafkaConnect, or correct the label or the namespace',
    sources: [DEPLOYING],
    pass: ['kind: KafkaConnector\nmetadata: { labels: { strimzi.io/cluster: other } }'],
    fail: [
      { yaml: 'kind: KafkaConnector\nmetadata: { labels: { strimzi.io/cluster: other } }', closedWorld: true },
    ],
  },
  'operator/connector-resources': {
    title: 'the workers look at KafkaConnectors',
    why: 'Without the annotation the operator leaves all connectors to the REST API and marks the resource as not ready. Setting it deletes connectors that only REST knows.',
    remedy: 'annotate the KafkaConnect with strimzi.io/use-connector-resources: "true"',
    sources: [DEPLOYING],
    pass: ['kind: KafkaConnect\nmetadata: { annotations: { strimzi.io/use-connector-resources: "True" } }'],
    fail: [
      'kind: KafkaConnect\nmetadata: { annotations: { strimzi.io/use-connector-resources: "false" } }',
      'kind: KafkaConnect\nmetadata: { annotations: null }',
    ],
  },
  'operator/connector-workers': {
    title: 'connectors have workers',
    why: 'A KafkaConnect with 0 replicas is ready, and each of its connectors is not.',
    remedy: 'raise the replicas, or remove the connectors',
    sources: [DEPLOYING],
    pass: ['kind: KafkaConnect\nspec: { replicas: 1 }'],
    fail: ['kind: KafkaConnect\nspec: { replicas: 0 }'],
  },
  'operator/connector-overrides': {
    title: 'workers allow what a connector overrides',
    why: 'Connect refuses a connector that changes its clients against the policy of the workers.',
    remedy: 'remove the override, or take connector.client.config.override.policy: All',
    sources: ['KIP-458'],
    pass: [connector('{ config: { consumer.override.max.poll.records: 100 } }')],
    fail: [
      `${connector('{ config: { consumer.override.max.poll.records: 100 } }')}
---
kind: KafkaConnect
spec: { config: { connector.client.config.override.policy: None } }`,
    ],
  },
  'operator/connector-class': {
    title: 'a connector has a class',
    why: 'The CRD does not ask for it, and Connect refuses the connector.',
    remedy: 'set class',
    sources: [DEPLOYING],
    pass: [connector('{ class: ArchiveSink }')],
    fail: [connector('{ class: null }')],
  },
  'operator/connector-restart': {
    title: 'a wish to restart is one that the operator understands',
    why: 'It warns of any other word, keeps the annotation, and restarts nothing.',
    remedy: 'write "true", or includeTasks and onlyFailed with a comma',
    sources: [RESTARTS],
    pass: [annotated('strimzi.io/restart: "includeTasks,onlyFailed"')],
    fail: [annotated('strimzi.io/restart: "all"'), annotated('strimzi.io/restart: "true,onlyFailed"')],
  },
  'operator/connector-restart-task': {
    title: 'a task is restarted by its number',
    why: 'The operator warns of anything else and restarts nothing.',
    remedy: 'write the number of the task, from 0',
    sources: [RESTARTS],
    pass: [annotated('strimzi.io/restart-task: "0"')],
    fail: [annotated('strimzi.io/restart-task: "first"')],
  },
  'operator/connector-offsets': {
    title: 'offsets are listed, altered or reset',
    why: 'The operator fails over any other word.',
    remedy: 'write list, alter or reset',
    sources: [OFFSETS],
    pass: [annotated('strimzi.io/connector-offsets: list', '{ listOffsets: { toConfigMap: { name: o } } }')],
    fail: [annotated('strimzi.io/connector-offsets: show')],
  },
  'operator/connector-list-offsets': {
    title: 'offsets that are listed have a place to go',
    why: 'The operator warns and lists nothing.',
    remedy: 'set listOffsets.toConfigMap.name',
    sources: [OFFSETS],
    pass: [annotated('strimzi.io/connector-offsets: list', '{ listOffsets: { toConfigMap: { name: o } } }')],
    fail: [annotated('strimzi.io/connector-offsets: list')],
  },
  'operator/connector-alter-offsets': {
    title: 'offsets are altered from a ConfigMap, while the connector is stopped',
    why: 'Connect changes no offsets of a connector that runs; the operator warns and keeps the annotation.',
    remedy: 'set alterOffsets.fromConfigMap.name and state: stopped',
    sources: [OFFSETS, 'KIP-875'],
    pass: [
      annotated(
        'strimzi.io/connector-offsets: alter',
        '{ state: stopped, alterOffsets: { fromConfigMap: { name: o } } }',
      ),
      altered(
        '{"offsets":[{"partition":{"table":"a"},"offset":{"id":7}},{"partition":{"table":"b"},"offset":null}]}',
      ),
    ],
    fail: [
      mirrored('{}'),
      mirrored('{ state: stopped, alterOffsets: { fromConfigMap: { name: o } } }'),
      altered('offsets: 7'),
      altered('{"table":"a","id":7}'),
      annotated('strimzi.io/connector-offsets: alter', '{ state: stopped }'),
      {
        yaml: annotated(
          'strimzi.io/connector-offsets: alter',
          '{ state: stopped, alterOffsets: { fromConfigMap: { name: none } } }',
        ),
        closedWorld: true,
      },
      annotated(
        'strimzi.io/connector-offsets: alter',
        '{ state: paused, alterOffsets: { fromConfigMap: { name: o } } }',
      ),
    ],
  },
  'operator/connector-reset-offsets': {
    title: 'offsets are reset while the connector is stopped',
    why: 'Connect changes no offsets of a connector that runs; the operator warns and keeps the annotation.',
    remedy: 'set state: stopped',
    sources: [OFFSETS, 'KIP-875'],
    pass: [annotated('strimzi.io/connector-offsets: reset', '{ state: stopped }')],
    fail: [annotated('strimzi.io/connector-offsets: reset')],
  },
};
