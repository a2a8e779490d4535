import type { NameOrPrefix } from '../../access';
import type { TopicConfig } from '../../facts';

/** Registries that keep their schemas in Kafka. */
export type SchemaRegistryType = 'apicurio' | 'confluent';

/** A topic of a registry. */
interface RegistryTopic {
  readonly name: string;
  readonly config: TopicConfig;
}

/** A variable of the container. */
export interface Variable {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: object;
}

/** What a registry is told of its way to Kafka; each setting as Kafka's clients call it. */
export interface RegistryClient {
  readonly bootstrapServers: string;
  readonly protocol: string;
  readonly settings: Readonly<Record<string, string | { readonly secret: string; readonly key: string }>>;
}

/** What one registry is like. */
export interface RegistryKind {
  readonly port: number;
  /** Where it tells how it is: ready when it has read all schemas. */
  readonly health: { readonly port: number; readonly ready: string; readonly live: string };
  /** The user of its image, as a number: Kubernetes cannot see that a name is not root. */
  readonly user: number;
  readonly topics: readonly RegistryTopic[];
  readonly group: (name: string) => NameOrPrefix;
  readonly variables: (name: string, topics: readonly string[], client: RegistryClient) => readonly Variable[];
}

/** Nothing is ever deleted: what is in the journal is the state. */
const FOR_EVER: TopicConfig = { 'cleanup.policy': 'delete', 'retention.bytes': -1, 'retention.ms': -1 };

/**
 * Apicurio Registry with KafkaSQL, from 3.2 on, and the Schema Registry of Confluent.
 *
 * Source: Apicurio Registry documentation, "Configuring Kafka storage" and "Management interface"; Confluent documentation, "Schema Registry Configuration Options".
 */
export const REGISTRY_KINDS: Readonly<Record<SchemaRegistryType, RegistryKind>> = {
  apicurio: {
    port: 8080,
    health: { port: 9000, ready: '/health/ready', live: '/health/live' },
    user: 1001,
    topics: [
      { name: 'kafkasql-journal', config: FOR_EVER },
      { name: 'kafkasql-snapshots', config: FOR_EVER },
      { name: 'registry-events', config: FOR_EVER },
    ],
    // each instance has a group of its own, with a name that it makes up
    group: (name) => ({ prefix: `${name}-` }),
    variables: (name, [journal = '', snapshots = '', events = ''], { bootstrapServers, protocol, settings }) => [
      plain('APICURIO_STORAGE_KIND', 'kafkasql'),
      plain('APICURIO_STORAGE_SNAPSHOT_LOCATION', '/tmp'),
      plain('APICURIO_KAFKASQL_BOOTSTRAP_SERVERS', bootstrapServers),
      plain('APICURIO_KAFKASQL_TOPIC_AUTO_CREATE', 'false'),
      plain('APICURIO_KAFKASQL_TOPIC', journal),
      plain('APICURIO_KAFKASQL_SNAPSHOTS_TOPIC', snapshots),
      plain('APICURIO_EVENTS_KAFKA_TOPIC', events),
      plain('APICURIO_KAFKASQL_CONSUMER_GROUP_PREFIX', `${name}-`),
      plain('APICURIO_KAFKA_COMMON_SECURITY_PROTOCOL', protocol),
      ...clientVariables('APICURIO_KAFKA_COMMON', settings),
    ],
  },
  confluent: {
    port: 8081,
    health: { port: 8081, ready: '/', live: '/' },
    user: 1000,
    topics: [{ name: '_schemas', config: { 'cleanup.policy': 'compact' } }],
    group: (name) => name,
    variables: (name, [schemas = ''], { bootstrapServers, protocol, settings }) => [
      { name: 'SCHEMA_REGISTRY_HOST_NAME', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } },
      plain('SCHEMA_REGISTRY_LISTENERS', 'http://0.0.0.0:8081'),
      plain('SCHEMA_REGISTRY_SCHEMA_REGISTRY_GROUP_ID', name),
      plain('SCHEMA_REGISTRY_KAFKASTORE_GROUP_ID', name),
      plain('SCHEMA_REGISTRY_KAFKASTORE_TOPIC', schemas),
      plain('SCHEMA_REGISTRY_KAFKASTORE_BOOTSTRAP_SERVERS', `${protocol}://${bootstrapServers}`),
      plain('SCHEMA_REGISTRY_KAFKASTORE_SECURITY_PROTOCOL', protocol),
      ...clientVariables('SCHEMA_REGISTRY_KAFKASTORE', settings),
    ],
  },
};

function plain(name: string, value: string): Variable {
  return { name, value };
}

/** Both read `sasl.mechanism` from `<PREFIX>_SASL_MECHANISM`. */
function clientVariables(prefix: string, settings: RegistryClient['settings']): Variable[] {
  return Object.entries(settings).map(([setting, value]) => {
    const name = `${prefix}_${setting.replaceAll('.', '_').toUpperCase()}`;
    return typeof value === 'string'
      ? { name, value }
      : { name, valueFrom: { secretKeyRef: { name: value.secret, key: value.key } } };
  });
}
