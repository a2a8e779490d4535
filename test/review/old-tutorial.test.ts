import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readManifests } from '../../src/manifests';
import { review } from '../../src/review/review';

const OLD = readFileSync(join(__dirname, 'old-tutorial.yaml'), 'utf8');
const NAIVE = OLD.replaceAll('kafka.strimzi.io/v1beta2', 'kafka.strimzi.io/v1');

function findingsOf(text: string): ReadonlySet<string> {
  const { manifests } = readManifests(['-'], { stdin: () => text });
  const { findings } = review(manifests, { profile: 'prod' });
  return new Set(findings.map(({ rule, resource }) => `${rule} ${resource.kind} ${resource.name}`));
}

const FOUND = { 'as it was': findingsOf(OLD), 'with v1 written over v1beta2': findingsOf(NAIVE) };

/** What the tutorial does wrong, with what is found of it, and where. */
const MISTAKES: readonly (readonly [mistake: string, ...found: string[]])[] = [
  ['metrics by two patterns', 'operations/exporter-rules ConfigMap kafka-metrics'],
  ['annotations that switched modes', 'gitops/mode-annotations Kafka events'],
  ['Kafka 3.9', 'operator/kafka-version Kafka events', 'operator/connect-version KafkaConnect pipes'],
  [
    'the format of messages',
    'operator/log-message-format-version Kafka events',
    'kafka/unknown-config KafkaTopic orders',
  ],
  ['the protocol between brokers', 'operator/inter-broker-protocol-version Kafka events'],
  ['a timeout of ZooKeeper', 'kafka/removed-broker-config Kafka events'],
  [
    'budgets of its own',
    'availability/second-budget PodDisruptionBudget hot',
    'availability/second-budget PodDisruptionBudget controllers',
  ],
  ['a network policy of its own', 'security/own-network-policy NetworkPolicy kafka-clients'],
  ['listeners that every pod reaches', 'security/network-peers Kafka events'],
  ['a selector of pods by their pool alone', 'availability/selectors KafkaNodePool hot'],
  ['two brokers on one node', 'availability/one-broker-per-node KafkaNodePool hot'],
  ['a rack without a rule that spreads', 'availability/spread KafkaNodePool warm'],
  [
    'rights without authorization',
    'operator/user-acls-unsupported Kafka events',
    'security/authorization Kafka events',
  ],
  ['one operation a rule', 'schema/unknown-field KafkaUser order-service'],
  ['less memory asked for than used', 'resources/memory-guaranteed KafkaNodePool hot'],
  ['a heap as large as the container', 'resources/heap-above-memory KafkaNodePool warm'],
  ['pods without resources', 'resources/requests KafkaNodePool controllers', 'resources/components Kafka events'],
  ['soft goals alone', 'operator/rebalance-hard-goals KafkaRebalance full'],
  ['the ids of Connect in config', 'schema/required KafkaConnect pipes'],
  ['one copy of what Connect stores', 'connect/internal-topics KafkaConnect pipes'],
  [
    'plugins that nothing checks',
    'connect/plugin-checksums KafkaConnect pipes',
    'connect/plugin-sources KafkaConnect pipes',
  ],
  ['an image that is always the latest', 'connect/traceable-image KafkaConnect pipes'],
  ['one worker', 'connect/replicas KafkaConnect pipes'],
  ['Connect without encryption', 'security/client-tls KafkaConnect pipes'],
  ['a password in the manifest', 'security/literal-secret KafkaConnector files'],
  ['tasks that stay down', 'connect/auto-restart KafkaConnector files'],
  ['a listener of type ingress', 'operator/ingress-deprecated Kafka events'],
  ['hosts for half of the brokers', 'operator/listener-host Kafka events'],
  ['a listener in clear', 'security/listener-tls Kafka events', 'security/listener-authentication Kafka events'],
  ['small disks of controllers', 'storage/alike KafkaNodePool controllers'],
  ['disks of any class', 'storage/class KafkaNodePool warm'],
  ['disks that go with the pool', 'storage/claims-kept KafkaNodePool hot'],
  ['ZooKeeper', 'schema/unknown-field Kafka events'],
  ['Secrets of another namespace', 'security/client-credentials Deployment order-service'],
  ['topics that anybody creates', 'operations/auto-create-topics Kafka events'],
];

const ROWS = Object.entries(FOUND).flatMap(([text, found]) =>
  MISTAKES.map(([mistake, ...wanted]) => [mistake, text, wanted, found] as const),
);

describe('of a tutorial of old', () => {
  test.each(ROWS)('%s is found %s', (_, __, wanted, found) => {
    expect(wanted.filter((one) => !found.has(one))).toEqual([]);
  });

  test('every object of Strimzi is refused for its version, and none with v1', () => {
    const versions = (found: ReadonlySet<string>) =>
      [...found].filter((one) => one.startsWith('schema/api-version '));

    expect(versions(FOUND['as it was'])).toHaveLength(OLD.split('v1beta2\n').length - 1);
    expect(versions(FOUND['with v1 written over v1beta2'])).toEqual([]);
  });
});
