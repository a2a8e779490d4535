import type { RulePages } from '../page';

/** The Kafka of the sound platform with a change below spec. */
const kafka = (change: string): string => `{ kind: Kafka, spec: { ${change} } }`;
const brokers = (change: string): string =>
  `{ kind: KafkaNodePool, metadata: { name: brokers }, spec: { ${change} } }`;
const TEMPLATES = ['Strimzi documentation, "Customizing Kubernetes resources"'];

export const TEMPLATE_PAGES: RulePages = {
  'operator/deployment-strategy': {
    title: 'no deployment strategy is asked of the Entity Operator',
    why: 'Two at a time would fight over topics, so that the operator always replaces it by Recreate.',
    remedy: 'remove it',
    sources: TEMPLATES,
    pass: [kafka('entityOperator: { template: { deployment: { metadata: { labels: { a: b } } } } }')],
    fail: [kafka('entityOperator: { template: { deployment: { deploymentStrategy: RollingUpdate } } }')],
  },
  'operator/template-reserved-key': {
    title: 'labels and annotations of templates keep off strimzi.io/',
    why: 'They are how the operator finds what it made: it refuses others of its prefix.',
    remedy: 'use a prefix of your own',
    sources: TEMPLATES,
    pass: [kafka('kafka: { template: { pod: { metadata: { labels: { example.org/a: b } } } } }')],
    fail: [kafka('kafka: { template: { pod: { metadata: { labels: { strimzi.io/a: b } } } } }')],
  },
  'operator/template-dropped-key': {
    title: 'labels of templates keep off app.kubernetes.io/',
    why: 'Strimzi writes these labels itself for pods, Services and Secrets, and drops yours without a word.',
    remedy: 'use a prefix of your own',
    sources: TEMPLATES,
    pass: [kafka('kafka: { template: { pod: { metadata: { labels: { example.org/part-of: shop } } } } }')],
    fail: [kafka('kafka: { template: { pod: { metadata: { labels: { app.kubernetes.io/part-of: shop } } } } }')],
  },
  'operator/template-env': {
    title: 'variables of containers are not those that the operator sets',
    why: 'The operator keeps its own and drops yours, with a line in its log.',
    remedy: 'use the fields for heap, JVM options, JMX and the like',
    sources: TEMPLATES,
    pass: [
      brokers('template: { kafkaContainer: { env: [{ name: TZ, value: UTC }] } }'),
      brokers(
        'jvmOptions: null, template: { kafkaContainer: { env: [{ name: KAFKA_HEAP_OPTS, value: -Xmx4g }] } }',
      ),
      kafka(
        'entityOperator: { template: { userOperatorContainer: { env: [{ name: STRIMZI_IGNORED_USERS_PATTERN, value: admin }] } } }',
      ),
    ],
    fail: [
      brokers('template: { kafkaContainer: { env: [{ name: KAFKA_HEAP_OPTS, value: -Xmx4g }] } }'),
      kafka('kafka: { template: { initContainer: { env: [{ name: NODE_NAME, value: a }] } } }'),
      kafka(
        'entityOperator: { template: { topicOperatorContainer: { env: [{ name: STRIMZI_NAMESPACE, value: a }] } } }',
      ),
      kafka('cruiseControl: { template: { cruiseControlContainer: { env: [{ name: API_PORT, value: "1" }] } } }'),
      kafka('kafkaExporter: { template: { container: { env: [{ name: KAFKA_EXPORTER_LOGGING, value: "1" }] } } }'),
      '{ kind: KafkaConnect, spec: { template: { connectContainer: { env: [{ name: KAFKA_HEAP_OPTS, value: -Xmx1g }] } } } }',
    ],
  },
  'operator/template-mount-path': {
    title: 'volumes of your own are mounted below /mnt',
    why: 'The operator refuses other places.',
    remedy: 'mount it below /mnt',
    sources: TEMPLATES,
    pass: [brokers('template: { kafkaContainer: { volumeMounts: [{ name: plugins, mountPath: /mnt/plugins }] } }')],
    fail: [brokers('template: { kafkaContainer: { volumeMounts: [{ name: plugins, mountPath: /opt/plugins }] } }')],
  },
  'operator/template-volume-name': {
    title: 'volumes of your own have names that are free',
    why: 'The operator refuses names that its own volumes have, and what can be no name.',
    remedy: 'choose another name',
    sources: TEMPLATES,
    pass: [brokers('template: { pod: { volumes: [{ name: data-9, emptyDir: {} }] } }')],
    fail: [brokers('template: { pod: { volumes: [{ name: data-0, emptyDir: {} }] } }')],
  },
  'operator/template-volume-label': {
    title: 'names of volumes are ones that Kubernetes takes',
    why: 'The operator is laxer than Kubernetes, which refuses the pods.',
    remedy: 'use lower-case letters, digits and -',
    sources: ['Kubernetes documentation, "Volumes"'],
    pass: [brokers('template: { pod: { volumes: [{ name: plug-1, emptyDir: {} }] } }')],
    fail: [brokers('template: { pod: { volumes: [{ name: Plug_1, emptyDir: {} }] } }')],
  },
  'operator/template-volume-twice': {
    title: 'each volume of your own has a name of its own',
    why: 'The operator takes one name twice, and Kubernetes refuses the pods.',
    remedy: 'rename one of them',
    sources: ['Kubernetes documentation, "Volumes"'],
    pass: [brokers('template: { pod: { volumes: [{ name: aa, emptyDir: {} }, { name: bb, emptyDir: {} }] } }')],
    fail: [brokers('template: { pod: { volumes: [{ name: aa, emptyDir: {} }, { name: aa, emptyDir: {} }] } }')],
  },
};
