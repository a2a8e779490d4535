import { readManifests } from '../../src/manifests';
import { sampleObjects } from '../../src/review/catalogue/sample';
import { review } from '../../src/review/review';

/** All that is said of the sound platform with a change, as `rule path`. */
function found(yaml: string, profile: 'dev' | 'prod' = 'prod'): string[] {
  const objects = sampleObjects(yaml).map((object) => ({ object }));
  const { findings } = review(objects, { profile });
  return findings.map(({ rule, path }) => `${rule} ${path}`);
}

const kafka = (spec: string): string => `{ kind: Kafka, spec: ${spec} }`;
const config = (entry: string): string => kafka(`{ kafka: { config: { ${entry} } } }`);
const user = (acls: string): string =>
  `{ kind: KafkaUser, metadata: { name: order-api }, spec: { authorization: { acls: [${acls}] } } }`;

describe('one mistake is told once', () => {
  test.each([
    [
      'one operation in place of a list',
      user('{ resource: { type: group, name: a }, operation: Read }'),
      ['schema/unknown-field /spec/authorization/acls/0/operation'],
    ],
    [
      'the group of Connect in its config',
      '{ kind: KafkaConnect, spec: { groupId: null, config: { group.id: pipes } } }',
      ['schema/required /spec/groupId'],
    ],
    [
      'users of Cruise Control without a Secret',
      kafka('{ cruiseControl: { apiUsers: { type: hashLoginService } } }'),
      ['schema/required /spec/cruiseControl/apiUsers/valueFrom'],
    ],
    [
      'a replication factor that nobody wrote',
      config('default.replication.factor: null'),
      ['durability/default-replication-factor /spec/kafka/config/default.replication.factor'],
    ],
    [
      'a command to a connector that is no command either',
      '{ kind: KafkaConnector, metadata: { annotations: { strimzi.io/restart: all } } }',
      ['gitops/one-shot /metadata/annotations/strimzi.io~1restart'],
    ],
    [
      'more replicas in sync than brokers',
      config('min.insync.replicas: 7'),
      ['kafka/min-insync-replicas /spec/kafka/config/min.insync.replicas'],
    ],
    ['a Kafka without a spec', kafka('{ kafka: null }'), ['schema/required /spec/kafka']],
    [
      'an authentication of a type that v1 removed, with its fields',
      kafka(
        '{ kafka: { authorization: { type: keycloak, clientId: kafka, tokenEndpointUri: "https://a.example.org" } } }',
      ),
      ['schema/enum /spec/kafka/authorization/type'],
    ],
    [
      'an authentication without a type',
      kafka(
        '{ kafka: { listeners: [{ name: a, port: 9093, type: internal, tls: true, authentication: {}, networkPolicyPeers: [{ podSelector: { matchLabels: { a: b } } }] }] } }',
      ),
      ['schema/required /spec/kafka/listeners/0/authentication/type'],
    ],
  ])('%s', (_, yaml, wanted) => {
    expect(found(yaml).filter((one) => !/operator\/client-|users\/authentication/.test(one))).toEqual(wanted);
  });

  test('in dev the operator is heard, where policy weighs less', () => {
    expect(found(config('default.replication.factor: null'), 'dev')).toContain(
      'operator/default-replication-factor /spec/kafka/config/default.replication.factor',
    );
    expect(found(config('default.replication.factor: null'), 'dev')).not.toContain(
      'durability/default-replication-factor /spec/kafka/config/default.replication.factor',
    );
  });

  test('a text that kubectl takes for another type, with the reason', () => {
    const yaml = `
apiVersion: kafka.strimzi.io/v1
kind: KafkaTopic
metadata: { name: orders, namespace: kafka, labels: { strimzi.io/cluster: main } }
spec: { topicName: on, partitions: 3, replicas: 3 }
`;
    const { manifests } = readManifests(['-'], { stdin: () => yaml });
    const { findings } = review(manifests, { profile: 'dev' });
    const told = findings.filter(({ path }) => path === '/spec/topicName');

    expect(told.map(({ rule, message, remedy }) => [rule, message, remedy])).toEqual([
      ['schema/type', 'true is not a text (numbers need quotes): kubectl reads on as true', 'put it in quotes'],
    ]);
  });
});

describe('two mistakes are told, one beside the other', () => {
  test.each([
    [
      'a password in a setting that nothing reads',
      config('ssl.keystore.password: hunter2-and-more'),
      [
        'operator/config-forbidden /spec/kafka/config/ssl.keystore.password',
        'security/literal-secret /spec/kafka/config/ssl.keystore.password',
      ],
    ],
    [
      'rights on all topics of a Kafka without authorization',
      `${kafka('{ kafka: { authorization: null } }')}\n---\n${user('{ resource: { type: topic, name: "*" }, operations: [Write] }')}`,
      [
        'operator/user-acls-unsupported /spec/kafka/authorization',
        'security/authorization /spec/kafka/authorization',
        'users/wildcards /spec/authorization/acls/0/resource/name',
      ],
    ],
  ])('%s', (_, yaml, wanted) => {
    expect(found(yaml)).toEqual(expect.arrayContaining(wanted));
  });
});
