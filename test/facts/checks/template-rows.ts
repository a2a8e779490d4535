import type { Change, RuleRows } from './rows';

const POD_VOLUMES = '/spec/kafka/template/pod/volumes';
const volumes = (...names: string[]): Change => ({ [POD_VOLUMES]: names.map((name) => ({ name, emptyDir: {} })) });
const labels = (part: string, key: string): Change => ({
  [`/spec/kafka/template/${part}/metadata`]: { labels: { [key]: 'x' } },
});
const annotations = (part: string, key: string): Change => ({
  [`/spec/kafka/template/${part}/metadata`]: { annotations: { [key]: 'x' } },
});

export const TEMPLATE_RULES: readonly RuleRows[] = [
  {
    rule: 'operator/template-volume-name',
    fails: {
      'one character': volumes('a'),
      'a slash': volumes('a/b'),
      'a dash in front': volumes('-ab'),
      'a volume of every pod': volumes('strimzi-tmp'),
      'the volume of node ports': {
        ...volumes('rack-volume'),
        '/spec/kafka/listeners/1': { name: 'b', port: 9094, type: 'nodeport', tls: true },
      },
      'the volume of racks': {
        ...volumes('rack-volume'),
        '/spec/kafka/rack': { type: 'topology-label', topologyKey: 'topology.kubernetes.io/zone' },
      },
      'a templated volume with the name of a volume': {
        ...volumes('plugins'),
        '/spec/kafka/template/pod/templatedVolumes': [{ name: 'plugins', secret: { secretName: 'a' } }],
      },
      'a volume of Cruise Control': {
        '/spec/cruiseControl': { template: { pod: { volumes: [{ name: 'config' }] } } },
      },
      'a volume of the topic operator': {
        '/spec/entityOperator/template': { pod: { volumes: [{ name: 'strimzi-to-tmp' }] } },
      },
      'a volume of the user operator': {
        '/spec/entityOperator/template': { pod: { volumes: [{ name: 'strimzi-uo-tmp' }] } },
      },
      'a volume of the exporter': {
        '/spec/kafkaExporter': { template: { pod: { volumes: [{ name: 'kafka-exporter-certs' }] } } },
      },
    },
    passes: {
      'a plain name': volumes('plugins'),
      'data, which depends on the pools': volumes('data'),
      'the volume of racks without racks': volumes('rack-volume'),
      'a volume of Kafka in another pod': {
        '/spec/entityOperator/template': { pod: { volumes: [{ name: 'ready-files' }] } },
      },
    },
  },
  {
    rule: 'operator/template-volume-label',
    fails: { 'capitals and an underscore': volumes('Plug_1') },
    passes: { 'lower case': volumes('plug-1') },
  },
  {
    rule: 'operator/template-volume-twice',
    fails: { 'one name twice': volumes('plugins', 'plugins') },
    passes: { 'two names': volumes('plugins', 'certs') },
  },
  {
    rule: 'operator/template-mount-path',
    fails: {
      'another folder': { '/spec/kafka/template/kafkaContainer/volumeMounts': [{ name: 'a', mountPath: '/opt' }] },
    },
    passes: {
      'below /mnt': { '/spec/kafka/template/kafkaContainer/volumeMounts': [{ name: 'a', mountPath: '/mnt/a' }] },
    },
  },
  {
    rule: 'operator/template-reserved-key',
    fails: {
      'a label of pods': labels('pod', 'strimzi.io/cluster'),
      'an annotation of pods': annotations('pod', 'strimzi.io/x'),
      'a label of the budget': labels('podDisruptionBudget', 'strimzi.io/x'),
      'an annotation of pod sets': annotations('podSet', 'strimzi.io/x'),
    },
    passes: {
      'a label that names the cluster': labels('podDisruptionBudget', 'strimzi.io/cluster'),
      'a label of pod sets that names the cluster': labels('podSet', 'strimzi.io/cluster'),
      'an annotation that nobody looks at': annotations('serviceAccount', 'strimzi.io/x'),
    },
  },
  {
    rule: 'operator/template-dropped-key',
    fails: {
      'a label of pods': labels('pod', 'app.kubernetes.io/part-of'),
      'an annotation of pods': annotations('pod', 'app.kubernetes.io/part-of'),
      'a label of the bootstrap Service': labels('bootstrapService', 'app.kubernetes.io/name'),
    },
    passes: {
      'a label of its own': labels('pod', 'example.org/part-of'),
      'a label of pod sets, which stays': labels('podSet', 'app.kubernetes.io/part-of'),
    },
  },
];
