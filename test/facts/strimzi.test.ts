import {
  bootstrapServiceName,
  clusterCaCertSecretName,
  isKeySecret,
  kafkaPodLabels,
  nodesWithRole,
  principalOf,
} from '../../src/facts';

describe('what Strimzi makes', () => {
  it('has names and labels after the cluster', () => {
    expect(bootstrapServiceName('main')).toBe('main-kafka-bootstrap');
    expect(clusterCaCertSecretName('main')).toBe('main-cluster-ca-cert');
    expect(kafkaPodLabels('main')).toEqual({
      'strimzi.io/cluster': 'main',
      'strimzi.io/kind': 'Kafka',
      'strimzi.io/name': 'main-kafka',
    });
  });

  it.each([
    ['main-cluster-ca', true],
    ['main-cluster-ca-cert', false],
    ['main-east-cluster-ca', false],
    ['mainkafka-exporter-certs', false],
    ['other-clients-ca', false],
  ])('is a Secret with a private key, or not: %s', (name, has) => {
    expect(isKeySecret('main', name)).toBe(has);
  });

  it.each([
    ['tls', 'CN=billing'],
    ['tls-external', 'CN=billing'],
    ['scram-sha-512', 'billing'],
    [undefined, 'billing'],
  ])('is known to Kafka, as a user with %s, as %s', (authentication, principal) => {
    expect(principalOf('billing', authentication)).toBe(principal);
  });

  it('is as many nodes as the pools with a role say', () => {
    const pool = { spec: { replicas: 3, roles: ['broker'] } };
    expect(nodesWithRole(pool, 'broker')).toBe(3);
    expect(nodesWithRole(pool, 'controller')).toBe(0);
    expect(nodesWithRole({ spec: { roles: ['broker'] } }, 'broker')).toBe(0);
  });
});
