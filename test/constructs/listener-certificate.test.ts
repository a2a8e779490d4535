import type { KafkaListener } from '../../imports/kafka';
import { Kafka, KafkaConnection, Listener, ListenerCertificate } from '../../src/constructs';
import { at, newChart } from '../support/chart';

function namesOf(listener: Partial<KafkaListener>): unknown {
  const certificate = new ListenerCertificate(newChart(), 'main-tls', {
    cluster: 'main',
    listener: { name: 'out', port: 9094, type: 'internal', tls: true, ...listener },
    issuer: { name: 'platform' },
  });
  return at(certificate.apiObject.toJson(), '/spec/dnsNames');
}

test.each<[string, Partial<KafkaListener>, readonly string[]]>([
  [
    'internal',
    {},
    [
      'main-kafka-bootstrap',
      'main-kafka-bootstrap.kafka',
      'main-kafka-bootstrap.kafka.svc',
      'main-kafka-bootstrap.kafka.svc.cluster.local',
      '*.main-kafka-brokers',
      '*.main-kafka-brokers.kafka',
      '*.main-kafka-brokers.kafka.svc',
      '*.main-kafka-brokers.kafka.svc.cluster.local',
    ],
  ],
  [
    'cluster-ip',
    { type: 'cluster-ip' },
    [
      'main-kafka-out-bootstrap',
      'main-kafka-out-bootstrap.kafka',
      'main-kafka-out-bootstrap.kafka.svc',
      'main-kafka-out-bootstrap.kafka.svc.cluster.local',
      '*.kafka.svc',
    ],
  ],
  [
    'tlsroute',
    {
      type: 'tlsroute',
      configuration: { bootstrap: { host: 'kafka.example.com' }, hostTemplate: 'broker-{nodeId}.example.com' },
    },
    ['kafka.example.com', '*.example.com'],
  ],
  [
    'loadbalancer',
    {
      type: 'loadbalancer',
      configuration: {
        bootstrap: { alternativeNames: ['kafka.example.com'] },
        brokers: [{ broker: 0, advertisedHost: 'b0.example.com' }],
        advertisedHostTemplate: '{nodeId}',
      },
    },
    ['kafka.example.com', 'b0.example.com'],
  ],
])('a certificate of a listener of type %s has every name', (_, listener, names) => {
  expect(namesOf(listener)).toEqual(names);
});

test('clients know a listener by who signed its certificate', () => {
  const certificate = { secretName: 'main-tls', certificate: 'tls.crt', key: 'tls.key' };
  const listeners = [Listener.internal({ name: 'tls', port: 9093, brokerCertChainAndKey: certificate })];
  const cluster = Kafka.fromName(newChart(), 'cluster', { name: 'main', listeners });

  expect(KafkaConnection.to(cluster).toSpec().tls).toEqual({
    trustedCertificates: [{ secretName: 'main-tls', certificate: 'ca.crt' }],
  });
  expect(KafkaConnection.to(cluster, { credentials: { trusted: [] } }).toSpec().tls).toEqual({
    trustedCertificates: [],
  });
});

test('an address that a listener names is among the addresses of its certificate', () => {
  const certificate = new ListenerCertificate(newChart(), 'main-tls', {
    cluster: 'main',
    listener: {
      name: 'out',
      port: 9094,
      type: 'nodeport',
      tls: true,
      configuration: {
        bootstrap: { alternativeNames: ['kafka.example.com'] },
        brokers: [{ broker: 0, advertisedHost: '10.0.0.1' }],
      },
    },
    issuer: { name: 'platform' },
    ipAddresses: ['10.0.0.9', '10.0.0.1'],
  });
  const spec = at(certificate.apiObject.toJson(), '/spec');

  expect(spec).toMatchObject({ dnsNames: ['kafka.example.com'], ipAddresses: ['10.0.0.1', '10.0.0.9'] });
});

test('a certificate for nobody is refused', () => {
  const listener = { name: 'out', port: 9094, type: 'loadbalancer', tls: true } as const;
  const make = (): unknown =>
    new ListenerCertificate(newChart(), 'main-out', { cluster: 'main', listener, issuer: { name: 'platform' } });

  expect(make).toThrow(`listener "out" of type loadbalancer names no host, so its certificate is for nobody
  in test/main-out
  name hosts in the configuration of the listener, or say dnsNames or ipAddresses of the certificate`);
});
