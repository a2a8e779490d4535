import type { RulePages } from '../page';

const BUILD = 'Strimzi documentation, "Building Kafka Connect images"';
const SUPPLY_CHAIN = { pciDss: ['6.3.2'], soc2: ['CC8.1'], iso27001: ['A.8.28'], nist80053: ['SR-4', 'SI-7'] };
const artifact = (fields: string): string =>
  `kind: KafkaConnect\nspec: { build: { plugins: [{ name: archive, artifacts: [{ ${fields} }] }] } }`;
const JAR = 'type: jar, url: "https://repo.example.org/archive-2.1.0.jar"';
const SUM = `sha512sum: "${'0'.repeat(128)}"`;
const output = (fields: string): string => `kind: KafkaConnect\nspec: { build: { output: { ${fields} } } }`;

/** Images that the operator builds. */
export const BUILD_PAGES: RulePages = {
  'connect/plugin-checksums': {
    title: 'what a build downloads is checked',
    why: 'A plugin runs in the path of the data with all rights of the workers. Without a checksum the build takes whatever the address gives today.',
    remedy: 'set sha512sum',
    sources: [BUILD, 'SLSA specification, "Verifying artifacts"'],
    controls: SUPPLY_CHAIN,
    pass: [
      artifact(`${JAR}, ${SUM}`),
      artifact('type: maven, group: org.example, artifact: archive, version: 2.1.0'),
    ],
    fail: [artifact(JAR), artifact(`${JAR}, sha512sum: abc`)],
  },
  'connect/plugin-sources': {
    title: 'plugins are released files that are fetched safely',
    why: 'Without TLS anybody on the way can change the file, and a snapshot is another file tomorrow.',
    remedy: 'use https, a released version, and no insecure',
    sources: [BUILD],
    controls: SUPPLY_CHAIN,
    pass: [
      artifact(`${JAR}, ${SUM}, insecure: false`),
      artifact(
        'type: maven, group: org.example, artifact: archive, version: 2.1.0, repository: "https://repo.example.org"',
      ),
    ],
    fail: [
      artifact(`${JAR.replace('https', 'http')}, ${SUM}`),
      artifact(`${JAR}, ${SUM}, insecure: true`),
      artifact('type: maven, group: org.example, artifact: archive, version: 2.1.0-SNAPSHOT'),
    ],
  },
  'connect/traceable-image': {
    title: 'a built image has a tag of its own',
    why: 'With a tag that moves a rollback in Git does not bring the old plugins back, and nobody can tell what runs.',
    remedy: 'give each content its own tag, and push with credentials',
    sources: [BUILD, 'CIS Kubernetes Benchmark, "Configure image provenance"'],
    controls: SUPPLY_CHAIN,
    pass: [output('image: "registry.example.org:5000/pipes:9f2c1e"')],
    fail: [
      output('image: "registry.example.org/pipes:latest"'),
      output('image: "registry.example.org:5000/pipes"'),
      output('pushSecret: null'),
    ],
  },
  'connect/build-pod-security': {
    title: 'a build may run where it is to run',
    why: 'The builder runs as root with capabilities of its own. Where pods must be restricted, it never starts.',
    remedy: 'build the image before and set image, or mount plugins from images by plugins',
    sources: ['Strimzi documentation, "Applying security context to Strimzi pods and containers"', BUILD],
    pass: [
      {
        yaml: 'kind: KafkaConnect\nspec: { build: null, image: "registry.example.org/pipes:4.3.1-2" }',
        facts: { operator: { podSecurityProvider: 'restricted' } },
      },
      {
        yaml: 'kind: KafkaConnect\nspec: { template: { buildContainer: { securityContext: { runAsUser: 0 } } } }',
        facts: { operator: { podSecurityProvider: 'restricted' } },
      },
    ],
    fail: [
      'kind: Namespace\nmetadata: { labels: { pod-security.kubernetes.io/enforce: restricted } }',
      { yaml: '', facts: { operator: { podSecurityProvider: 'restricted' } } },
    ],
  },
  'connect/unique-images': {
    title: 'no two builds push one image',
    why: 'The last build wins, and the other Connect restarts with plugins that are not its own.',
    remedy: 'give each its own image',
    sources: ['Strimzi documentation, "Running multiple Kafka Connect instances"'],
    pass: [output('image: "registry.example.org/other:1"')],
    fail: [
      `apiVersion: kafka.strimzi.io/v1
kind: KafkaConnect
metadata: { name: second, namespace: kafka }
spec:
  replicas: 2
  bootstrapServers: second-kafka-bootstrap:9093
  groupId: second
  configStorageTopic: second-configs
  offsetStorageTopic: second-offsets
  statusStorageTopic: second-status
  build: { output: { type: docker, image: "registry.example.org/pipes:4.3.1-2" }, plugins: [] }`,
    ],
  },
};
