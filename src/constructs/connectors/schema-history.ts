import type { ClientAuthentication, ClientTls } from '../../../imports/shapes';
import { trustedCertsSecretName } from '../../facts';
import { UserError } from '../../problems';
import type { ClientConfig } from '../client-config';
import type { IKafkaConnect } from '../kafka-connect-reference';

/** The topic in which a connector keeps how tables looked. */
export const schemaHistoryTopic = (server: string): string => `${server}-schema-history`;

const PREFIX = 'schema.history.internal';
const SERVERS = `${PREFIX}.kafka.bootstrap.servers`;

/** Where JAAS finds who knows these passwords. */
const LOGIN_MODULES: Readonly<Partial<Record<ClientAuthentication['type'], string>>> = {
  plain: 'org.apache.kafka.common.security.plain.PlainLoginModule',
  'scram-sha-256': 'org.apache.kafka.common.security.scram.ScramLoginModule',
  'scram-sha-512': 'org.apache.kafka.common.security.scram.ScramLoginModule',
};

/**
 * How a connector reaches the topic of its schema history: by clients of its own, to which the workers hand on nothing. What they trust and who
 * they are comes from the Secrets of the workers.
 *
 * Source: Debezium documentation, "Pass-through database schema history properties".
 *
 * @param own what the connector says itself
 * @throws UserError when neither says where Kafka is
 */
export function schemaHistoryConfig(connect: IKafkaConnect, server: string, own: ClientConfig = {}): ClientConfig {
  const { connection } = connect;
  const topic = { [`${PREFIX}.kafka.topic`]: schemaHistoryTopic(server) };
  if (connection === undefined) {
    if (SERVERS in own) return topic;
    throw new UserError([
      {
        rule: 'constructs/schema-history',
        message: `nothing says by which Kafka the schema history of ${server} is kept`,
        remedy: `give the Connect its connection, or write ${SERVERS} in the config`,
      },
    ]);
  }
  const { bootstrapServers, tls, authentication } = connection.toSpec();
  const settings = {
    'security.protocol': protocolOf(tls, authentication),
    ...(tls && trustSettings(connect, tls)),
    ...(authentication && loginSettings(connect, authentication)),
  };
  const both = ['producer', 'consumer'].flatMap((client) =>
    Object.entries(settings).map(([key, value]) => [`${PREFIX}.${client}.${key}`, value] as const),
  );
  return {
    ...topic,
    [SERVERS]: bootstrapServers,
    [`${PREFIX}.store.only.captured.tables.ddl`]: true,
    ...Object.fromEntries(both),
  };
}

/** As Strimzi makes it of the same fields. */
function protocolOf(tls: ClientTls | undefined, authentication: ClientAuthentication | undefined): string {
  const { type } = authentication ?? {};
  const sasl = type === 'custom' ? authentication?.sasl === true : type !== undefined && type !== 'tls';
  return `${sasl ? 'SASL_' : ''}${tls === undefined ? 'PLAINTEXT' : 'SSL'}`;
}

/**
 * Without certificates it trusts the public authorities. A Secret that the workers trust may have the key of the brokers beside the certificate;
 * the one that the operator makes of them has certificates alone.
 */
function trustSettings(connect: IKafkaConnect, { trustedCertificates = [] }: ClientTls): Record<string, string> {
  if (trustedCertificates.length === 0) return {};
  return {
    'ssl.truststore.type': 'PEM',
    'ssl.truststore.certificates': connect.secret(trustedCertsSecretName(connect.name), 'ca.crt'),
  };
}

function loginSettings(connect: IKafkaConnect, authentication: ClientAuthentication): Record<string, string> {
  const { type, username = '', passwordSecret, certificateAndKey, config } = authentication;
  const module = LOGIN_MODULES[type];
  if (module !== undefined && passwordSecret) {
    const password = connect.secret(passwordSecret.secretName, passwordSecret.password);
    return {
      'sasl.mechanism': type.toUpperCase(),
      'sasl.jaas.config': `${module} required username="${username}" password="${password}";`,
    };
  }
  if (type === 'tls' && certificateAndKey) {
    const { secretName, certificate, key } = certificateAndKey;
    return {
      'ssl.keystore.type': 'PEM',
      'ssl.keystore.certificate.chain': connect.secret(secretName, certificate),
      'ssl.keystore.key': connect.secret(secretName, key),
    };
  }
  return Object.fromEntries(Object.entries(config ?? {}).map(([key, value]) => [key, String(value)]));
}
