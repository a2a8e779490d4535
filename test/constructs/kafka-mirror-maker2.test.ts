import type { Chart } from 'cdk8s';

import {
  Authorization,
  ClusterMirror,
  Kafka,
  KafkaConnection,
  KafkaMirrorMaker2,
  KafkaUser,
  Listener,
  ListenerAuthentication,
  UserAuthentication,
} from '../../src/constructs';
import type { ClusterMirrorProps } from '../../src/constructs';
import { manifestsOf, newChart, refusal, shapeProblems, yamlOf } from '../support/chart';

interface End {
  readonly bootstrapServers: string;
  readonly authentication: { readonly passwordSecret: { readonly secretName: string } };
}

interface Acl {
  readonly operations: readonly string[];
  readonly resource: { readonly type: string; readonly name: string };
}

function cluster(chart: Chart, name: string): Kafka {
  return new Kafka(chart, name, {
    namespace: `kafka-${name}`,
    authorization: Authorization.simple(),
    listeners: [
      Listener.internal({
        name: 'scram',
        port: 9095,
        authentication: ListenerAuthentication.scramSha512(),
        networkPolicyPeers: [],
      }),
    ],
  });
}

function mirror(props: Partial<ClusterMirrorProps> = {}): Chart {
  const chart = newChart({});
  const [west, east] = [cluster(chart, 'west'), cluster(chart, 'east')];
  new ClusterMirror(chart, 'recovery', {
    from: { cluster: west },
    to: { cluster: east },
    topics: ['orders', { prefix: 'shop.' }],
    groups: ['billing'],
    authentication: UserAuthentication.scramSha512(),
    replicas: 2,
    ...props,
  });
  return chart;
}

/** What a mirror brings, without the clusters. */
function brought(chart: Chart): string {
  const made = chart.node.children.find((child) => child instanceof ClusterMirror);
  return made === undefined ? '' : yamlOf(made);
}

test('one block brings the mirror, its topics and its users with their rights', () => {
  const chart = mirror();

  expect(shapeProblems(chart)).toEqual([]);
  expect(brought(chart)).toMatchSnapshot();
});

test('both directions have a mirror each, and users of their own', () => {
  const kinds = manifestsOf(mirror({ direction: 'both-ways' }))
    .map(({ kind, metadata }) => ({ kind, ...(metadata as { name: string; namespace: string }) }))
    .filter(({ kind }) => kind === 'KafkaMirrorMaker2' || kind === 'KafkaUser')
    .map(({ kind, name, namespace }) => `${kind as string} ${namespace}/${name}`);

  expect(kinds.toSorted()).toEqual([
    'KafkaMirrorMaker2 kafka-east/recovery',
    'KafkaMirrorMaker2 kafka-west/recovery-back',
    'KafkaUser kafka-east/recovery',
    'KafkaUser kafka-east/recovery-back-source',
    'KafkaUser kafka-west/recovery-back',
    'KafkaUser kafka-west/recovery-source',
  ]);
});

test('with both directions only the mirror from afar takes the way from afar', () => {
  const chart = newChart({});
  const [west, east] = [cluster(chart, 'west'), cluster(chart, 'east')];
  const afar = (name: string): object => ({
    bootstrapServers: `${name}.example.com:9095`,
    credentials: { secret: `of-${name}`, trusted: [] },
  });
  new ClusterMirror(chart, 'recovery', {
    from: { cluster: west, ...afar('west') },
    to: { cluster: east, ...afar('east') },
    direction: 'both-ways',
    topics: ['orders'],
    authentication: UserAuthentication.scramSha512(),
    replicas: 2,
  });
  const ends = manifestsOf(chart)
    .filter(({ kind }) => kind === 'KafkaMirrorMaker2')
    .map(({ spec }) => spec as { target: End; mirrors: { source: End }[] })
    .flatMap(({ target, mirrors }) => [...mirrors.map(({ source }) => source), target])
    .map((end) => `${end.bootstrapServers} ${end.authentication.passwordSecret.secretName}`);

  expect(ends).toEqual([
    'west.example.com:9095 of-west',
    'east-kafka-bootstrap.kafka-east.svc:9095 recovery',
    'east.example.com:9095 of-east',
    'west-kafka-bootstrap.kafka-west.svc:9095 recovery-back',
  ]);
});

test('a migration from any other Kafka keeps names and writes offsets often', () => {
  const chart = mirror({
    from: {
      alias: 'old',
      bootstrapServers: 'old.example.com:9093',
      tls: { trustedCertificates: [{ secretName: 'old-ca', pattern: '*.crt' }] },
      authentication: {
        type: 'plain',
        username: 'mirror',
        passwordSecret: { secretName: 'old', password: 'password' },
      },
    },
    naming: 'identity',
    refreshInterval: '1m',
    tasksMax: 4,
    autoRestart: true,
    offsetSyncs: 'source',
    syncGroupOffsets: false,
    sourceConfig: { 'producer.override.linger.ms': 10 },
    checkpointConfig: { 'emit.checkpoints.interval.seconds': 10 },
  });

  expect(shapeProblems(chart)).toEqual([]);
  expect(brought(chart)).toMatchSnapshot();
});

test.each<[string, Partial<ClusterMirrorProps>, string]>([
  ['names that are the same both ways', { naming: 'identity', direction: 'both-ways' }, 'constructs/mirror-loop'],
  [
    'a way back to where nobody knows',
    { from: { alias: 'old', bootstrapServers: 'old:9092' }, direction: 'both-ways' },
    'constructs/mirror-back',
  ],
])('refuses %s', (_, props, rule) => {
  expect(refusal(() => mirror(props))).toContain(`[${rule}]`);
});

test('a mirror that writes by transactions has the right to them, and one that sets no topics has not that right', () => {
  const chart = newChart({});
  const [west, east] = [cluster(chart, 'west'), cluster(chart, 'east')];
  const authentication = UserAuthentication.scramSha512();
  const user = new KafkaUser(chart, 'writer', { cluster: east, authentication });
  new KafkaMirrorMaker2(chart, 'to-east', {
    target: {
      alias: 'east',
      connection: KafkaConnection.to(east, { user }),
      config: { 'exactly.once.source.support': 'enabled' },
    },
    mirrors: [
      {
        source: {
          alias: 'west',
          connection: KafkaConnection.to(west, {
            user: new KafkaUser(chart, 'reader', { cluster: west, authentication }),
          }),
        },
        topics: ['orders'],
        sourceConfig: { 'sync.topic.configs.enabled': false },
      },
    ],
    replicas: 2,
  });
  const acls = manifestsOf(chart)
    .filter(({ metadata }) => (metadata as { name: string }).name === 'writer')
    .flatMap(({ spec }) => (spec as { authorization: { acls: Acl[] } }).authorization.acls);

  expect(acls.filter(({ resource }) => resource.type === 'transactionalId')).toEqual([
    { operations: ['Write'], resource: { type: 'transactionalId', name: 'connect-cluster-to-east' } },
    ...['to-east-west->east.MirrorCheckpointConnector-', 'to-east-west->east.MirrorSourceConnector-'].map(
      (name) => ({
        operations: ['Write'],
        resource: { type: 'transactionalId', name, patternType: 'prefix' },
      }),
    ),
  ]);
  expect(acls.find(({ resource }) => resource.name === 'west.')?.operations).toEqual([
    'Alter',
    'Create',
    'Read',
    'Write',
  ]);
});

test('the Secrets that must be beside it are told', () => {
  const chart = newChart({});
  const connection = KafkaConnection.of({
    bootstrapServers: 'a:9093',
    tls: { trustedCertificates: [{ secretName: 'ca', pattern: '*.crt' }] },
    authentication: { type: 'tls', certificateAndKey: { secretName: 'me', certificate: 'c', key: 'k' } },
  });

  expect(connection.secretNames).toEqual(['ca', 'me']);
  const west = cluster(chart, 'west');
  const user = new KafkaUser(chart, 'app', { cluster: west, authentication: UserAuthentication.scramSha512() });

  expect(KafkaConnection.to(west, { listener: 'scram', user }).secretNames).toEqual([
    'app',
    'west-cluster-ca-cert',
  ]);
});
