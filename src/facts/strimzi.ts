/** The API group and version of Strimzi's kinds. */
export const API_VERSION = 'kafka.strimzi.io/v1';

/** The label by which pools, topics and users name their cluster. */
export const CLUSTER_LABEL = 'strimzi.io/cluster';

/** Ports that Strimzi opens on Kafka pods beside the listeners. */
export const PORTS = { controlPlane: 9090, replication: 9091, agent: 8443, metrics: 9404, jmx: 9999 } as const;

/** Names of what the operator makes for a cluster (Strimzi documentation, "List of Kafka cluster resources"). */
export const bootstrapServiceName = (cluster: string): string => `${cluster}-kafka-bootstrap`;
export const clusterCaCertSecretName = (cluster: string): string => `${cluster}-cluster-ca-cert`;

/** The Secret of a Connect into whose `ca.crt` the operator copies all certificates that its workers trust, and no key. */
export const trustedCertsSecretName = (connect: string): string => `${connect}-connect-tls-trusted-certs`;

/** Endings of the Secrets with private keys that a cluster has for itself, beside those of its nodes. */
const KEY_SECRETS: ReadonlySet<string> = new Set([
  'cluster-ca',
  'clients-ca',
  'cluster-operator-certs',
  'cruise-control-certs',
  'entity-topic-operator-certs',
  'entity-user-operator-certs',
  'kafka-exporter-certs',
]);

/** Whether a Secret of the namespace of a cluster has a private key by which one can be the cluster, or a part of it. */
export function isKeySecret(cluster: string, secret: string): boolean {
  return secret.startsWith(`${cluster}-`) && KEY_SECRETS.has(secret.slice(cluster.length + 1));
}

/** Labels of all Kafka pods of a cluster, and of them alone. */
export function kafkaPodLabels(cluster: string): Record<string, string> {
  return { [CLUSTER_LABEL]: cluster, 'strimzi.io/kind': 'Kafka', 'strimzi.io/name': `${cluster}-kafka` };
}

/** The user name by which Kafka knows a KafkaUser: a certificate's user is its subject. */
export function principalOf(name: string, authentication: string | undefined): string {
  return authentication === 'tls' || authentication === 'tls-external' ? `CN=${name}` : name;
}
