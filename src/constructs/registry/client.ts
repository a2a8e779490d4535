import type { TrustedCertificate } from '../../../imports/shapes';
import { UserError } from '../../problems';
import type { KafkaConnection } from '../kafka-connection';
import type { RegistryClient } from './kinds';

/** Where the certificates are mounted by which it knows the brokers. */
export const CA_FOLDER = '/etc/kafka-ca';

/** A Secret whose certificates a client trusts, and how it reads them. */
export interface Trust {
  readonly secret: string;
  /** What of it is mounted: a private key may stand beside the certificates. */
  readonly file: string;
  readonly settings: RegistryClient['settings'];
}

/**
 * The Secret to be mounted for the certificates; nothing when connections are not encrypted. That of a cluster CA has all its certificates, also
 * while the key is replaced, in one PKCS #12 store.
 * @throws UserError for several
 */
export function trustOf(connection: KafkaConnection): Trust | undefined {
  const [first, ...others] = connection.toSpec().tls?.trustedCertificates ?? [];
  if (others.length > 0) throw new UserError([onlyOneSecret(others.length + 1)]);
  return first && trust(first);
}

function trust({ secretName: secret, certificate }: TrustedCertificate): Trust {
  if (certificate !== undefined) {
    const settings = { 'ssl.truststore.type': 'PEM', 'ssl.truststore.location': `${CA_FOLDER}/${certificate}` };
    return { secret, file: certificate, settings };
  }
  const file = 'ca.p12';
  return {
    secret,
    file,
    settings: {
      'ssl.truststore.type': 'PKCS12',
      'ssl.truststore.location': `${CA_FOLDER}/${file}`,
      'ssl.truststore.password': { secret, key: 'ca.password' },
    },
  };
}

/**
 * What a registry is told of its way to Kafka.
 * @throws UserError for a user with a certificate, which registries cannot take from the Secret of a KafkaUser
 */
export function clientOf(connection: KafkaConnection): RegistryClient {
  const { bootstrapServers, tls, authentication } = connection.toSpec();
  const encrypted = tls === undefined ? '' : 'SSL';
  const trusted = {
    ...trustOf(connection)?.settings,
    // both have defaults of their own, which may be not to compare the name of a broker with its certificate
    ...(tls && { 'ssl.endpoint.identification.algorithm': 'https' }),
  };
  if (authentication === undefined) {
    return { bootstrapServers, protocol: encrypted === '' ? 'PLAINTEXT' : 'SSL', settings: trusted };
  }
  const { type, passwordSecret } = authentication;
  if (type !== 'scram-sha-512' || passwordSecret === undefined) throw new UserError([byPasswordOnly(type)]);
  return {
    bootstrapServers,
    protocol: encrypted === '' ? 'SASL_PLAINTEXT' : 'SASL_SSL',
    settings: {
      'sasl.mechanism': 'SCRAM-SHA-512',
      'sasl.jaas.config': { secret: passwordSecret.secretName, key: 'sasl.jaas.config' },
      ...trusted,
    },
  };
}

function onlyOneSecret(count: number) {
  return {
    rule: 'constructs/registry-trusted',
    message: `a registry reads one list of trusted certificates, and ${count} are named`,
    remedy: 'put them into one key of one Secret, and name that',
    pointer: '/spec/tls/trustedCertificates',
  };
}

function byPasswordOnly(type: string) {
  return {
    rule: 'constructs/registry-authentication',
    message: `a registry cannot log in by ${type}`,
    remedy: 'let it log in by scram-sha-512',
    pointer: '/spec/authentication',
  };
}
