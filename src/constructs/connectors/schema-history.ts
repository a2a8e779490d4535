import type { ClientConfig } from '../client-config';
import type { IKafkaConnect } from '../kafka-connect-reference';

/** The topic in which a connector keeps how tables looked. */
export const schemaHistoryTopic = (server: string): string => `${server}-schema-history`;

const PREFIX = 'schema.history.internal';

/**
 * How a connector reaches the topic of its schema history: by clients of its own, to which the workers hand on nothing. What they trust and who
 * they are comes from the Secrets of the workers.
 *
 * Source: Debezium documentation, "Pass-through database schema history properties".
 */
export function schemaHistoryConfig(connect: IKafkaConnect, server: string): ClientConfig {
  const { connection } = connect;
  if (connection === undefined) return { [`${PREFIX}.kafka.topic`]: schemaHistoryTopic(server) };
  const { bootstrapServers } = connection.toSpec();
  const settings = clientSettings(connect);
  const both = ['producer', 'consumer'].flatMap((client) =>
    Object.entries(settings).map(([key, value]) => [`${PREFIX}.${client}.${key}`, value] as const),
  );
  return {
    [`${PREFIX}.kafka.topic`]: schemaHistoryTopic(server),
    [`${PREFIX}.kafka.bootstrap.servers`]: bootstrapServers,
    [`${PREFIX}.store.only.captured.tables.ddl`]: true,
    ...Object.fromEntries(both),
  };
}

function clientSettings(connect: IKafkaConnect): Readonly<Record<string, string>> {
  const { tls, authentication } = connect.connection?.toSpec() ?? {};
  const [trusted] = tls?.trustedCertificates ?? [];
  const sasl = authentication?.passwordSecret;
  const protocol = `${sasl === undefined ? '' : 'SASL_'}${tls === undefined ? 'PLAINTEXT' : 'SSL'}`;
  return {
    'security.protocol': protocol,
    ...(sasl && {
      'sasl.mechanism': 'SCRAM-SHA-512',
      'sasl.jaas.config': connect.secret(sasl.secretName, 'sasl.jaas.config'),
    }),
    ...(trusted && {
      'ssl.truststore.type': 'PEM',
      'ssl.truststore.certificates': connect.secret(trusted.secretName, trusted.certificate ?? 'ca.crt'),
    }),
  };
}
