import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ApiObject } from 'cdk8s';

import { originOf } from '../../src';
import type { EnvironmentChart } from '../../src';
import { chartOf } from '../support/synthesize';

const MAIN = `version: 1
strimzi: 1.2.0
environments:
  dev: { profile: dev, namespace: kafka-dev }
  prod:
    profile: prod
    namespace: kafka
    defaults:
      topic: { partitions: 9 }
defaults:
  topic: { config: { max.message.bytes: 2Mi } }
  cluster: { quotas: { requestPercentage: 150 } }
clusters:
  main:
    listeners:
      tls: { type: internal, port: 9093, tls: true, authentication: tls }
    environments:
      prod:
        config: { num.io.threads: 12 }
        pools:
          brokers: { memory: 16Gi }
    overrides: { kafka: { readinessProbe: { timeoutSeconds: 9 } } }
topics:
  audit: { retention: forever, overrides: { partitions: 1 } }
  events:
    environments:
      prod: { replicas: 4 }
clients:
  app: { produces: [events], consumes: [team-state], quotas: { producerByteRate: 1MB/s } }
include: [team.yaml]
`;

const TEAM = `team: team
prefix: team
defaults: { topic: { config: { cleanup.policy: compact } } }
topics:
  team-state:
    partitions: 3
`;

describe('the origin of a value', () => {
  let folder = '';
  let chart: EnvironmentChart;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'origins-'));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'kafka.yaml'), MAIN);
    writeFileSync(join(folder, 'team.yaml'), TEAM);
    chart = chartOf(join(folder, 'kafka.yaml'), 'prod');
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    [
      'a default of the profile points at the profile',
      'KafkaTopic/events',
      '/spec/config/retention.ms',
      'kafka.yaml:6:14',
    ],
    ['a default of the file', 'KafkaTopic/events', '/spec/config/max.message.bytes', 'kafka.yaml:11:41'],
    ['a default of the environment', 'KafkaTopic/events', '/spec/partitions', 'kafka.yaml:9:28'],
    ['what the entry says for the environment', 'KafkaTopic/events', '/spec/replicas', 'kafka.yaml:27:25'],
    ['what a team’s file says', 'KafkaTopic/team-state', '/spec/partitions', 'team.yaml:6:17'],
    ['a default of a team', 'KafkaTopic/team-state', '/spec/config/cleanup.policy', 'team.yaml:3:48'],
    ['a word for another field', 'KafkaTopic/audit', '/spec/config/retention.ms', 'kafka.yaml:24:23'],
    ['overrides are stronger than all', 'KafkaTopic/audit', '/spec/partitions', 'kafka.yaml:24:57'],
    ['the name of a topic is its key', 'KafkaTopic/events', '/metadata/name', 'kafka.yaml:25:3'],
    [
      'a listener of the list is an entry by name',
      'Kafka/main',
      '/spec/kafka/listeners/0/port',
      'kafka.yaml:16:36',
    ],
    ['a setting of the brokers', 'Kafka/main', '/spec/kafka/config/num.io.threads', 'kafka.yaml:19:35'],
    ['a default for clusters', 'Kafka/main', '/spec/kafka/quotas/requestPercentage', 'kafka.yaml:12:43'],
    ['an override of a cluster', 'Kafka/main', '/spec/kafka/readinessProbe/timeoutSeconds', 'kafka.yaml:22:61'],
    ['the memory of a pool', 'KafkaNodePool/brokers', '/spec/resources/limits/memory', 'kafka.yaml:21:30'],
    ['what the profile says of a pool', 'KafkaNodePool/brokers', '/spec/replicas', 'kafka.yaml:6:14'],
    ['a rule of a user is what its client does', 'KafkaUser/app', '/spec/authorization/acls/0', 'kafka.yaml:29:20'],
    ['a quota of a user', 'KafkaUser/app', '/spec/quotas/producerByteRate', 'kafka.yaml:29:82'],
    ['a namespace belongs to its environment', 'Namespace/kafka', '/metadata/name', 'kafka.yaml:7:16'],
  ])('%s', (_what, object, pointer, expected) => {
    const found = chart.node
      .findAll()
      .find((node) => ApiObject.isApiObject(node) && `${node.kind}/${node.name}` === object);
    const place = originOf(found as ApiObject)?.placeOf(pointer);

    expect(`${place?.file}:${place?.line}:${place?.column}`).toBe(join(folder, expected));
  });

  test('an object that no config asked for has none', () => {
    const own = new ApiObject(chart, 'own', { apiVersion: 'v1', kind: 'ConfigMap' });

    expect(originOf(own)).toBeUndefined();
  });
});
