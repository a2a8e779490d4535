import { at, isMap, words } from '../../../facts';
import { KafkaConnector, textIn } from '../../../inventory';
import type { Connection, Inventory } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule } from '../../rule';

const CONFIG = ['spec', 'config'] as const;
const HISTORY = 'schema.history.internal';
const IN_KAFKA = 'io.debezium.storage.kafka.history.KafkaSchemaHistory';

/** By what a database tells its clients apart. */
interface Identity {
  readonly key: string;
  /** What it is when nobody says it; none where it is drawn at random. */
  readonly byDefault: string;
  readonly port: string;
  readonly what: string;
}

const SERVER_ID: Identity = { key: 'database.server.id', byDefault: '', port: '3306', what: 'server id' };

const IDENTITIES: Readonly<Record<string, Identity>> = {
  mariadb: SERVER_ID,
  mysql: SERVER_ID,
  postgresql: { key: 'slot.name', byDefault: 'debezium', port: '5432', what: 'replication slot' },
};

/** Databases without whose former tables their log cannot be read. */
const WITH_HISTORY: ReadonlySet<string> = new Set(['db2', 'mariadb', 'mysql', 'oracle', 'sqlserver']);

/** Connectors of Debezium. */
export const DEBEZIUM_RULES: readonly Rule[] = [
  policy({ id: 'connect/database-clients', on: 'input', dev: 'error', prod: 'error', check: clients }),
  policy({ id: 'connect/schema-history-login', on: 'KafkaConnector', dev: 'error', prod: 'error', check: history }),
];

/** The database whose connector this is: `mysql`. */
function databaseOf(connector: KafkaConnector): string {
  return /^io\.debezium\.connector\.([a-z0-9]+)\./.exec(words(connector.at('spec', 'class') ?? ''))?.[1] ?? '';
}

function clients(inventory: Inventory): readonly Outcome[] {
  const known = new Map<string, KafkaConnector>();
  return inventory.ofKind('KafkaConnector').flatMap((connector) => {
    if (!(connector instanceof KafkaConnector) || connector.at('spec', 'state') === 'stopped') return FINE;
    const kind = databaseOf(connector);
    const identity = Object.hasOwn(IDENTITIES, kind) ? IDENTITIES[kind] : undefined;
    const client = identity && clientOf(connector, identity);
    if (identity === undefined || client === undefined) return FINE;
    const other = known.get(client.key);
    known.set(client.key, other ?? connector);
    if (other === undefined) return FINE;
    const message = `${other.title} has the ${identity.what} ${client.name} of this database: one of them is thrown out`;
    return wrong([...CONFIG, identity.key], message, `write another ${identity.key}`, { resource: connector });
  });
}

/** What a connector is to its database; nothing where a provider puts it in later. */
function clientOf(
  connector: KafkaConnector,
  { key, byDefault, port }: Identity,
): { readonly key: string; readonly name: string } | undefined {
  const config = connector.at(...CONFIG);
  const host = textIn(config, 'database.hostname').toLowerCase();
  const name = textIn(config, key) || byDefault;
  const from = textIn(config, 'database.port') || port;
  if (host === '' || name === '' || [host, name, from].some((part) => part.includes('${'))) return undefined;
  // a name without a dot is that of a Service beside the workers
  const home = host.includes('.') ? '' : connector.namespace;
  return { key: [home, host, from, key, name].join(' '), name };
}

/** The clients of a schema history inherit nothing of the workers, and log in by themselves. */
function history(connector: KafkaConnector): readonly Outcome[] {
  const config = connector.at(...CONFIG);
  const connection = connector.connect?.connection;
  const servers = textIn(config, `${HISTORY}.kafka.bootstrap.servers`);
  if (connection === undefined || !WITH_HISTORY.has(databaseOf(connector))) return FINE;
  if (servers !== connection.bootstrap.trim() || (textIn(config, HISTORY) || IN_KAFKA) !== IN_KAFKA) return FINE;
  const expected = protocolOf(connection);
  return ['producer', 'consumer'].flatMap((client) => {
    const key = `${HISTORY}.${client}.security.protocol`;
    const said = textIn(config, key).toUpperCase() || 'PLAINTEXT';
    if (said === expected || said.includes('${')) return FINE;
    const message = `the ${client} of the schema history speaks ${said} where the workers speak ${expected}: the connector does not start`;
    const remedy = `write ${key}: ${expected}, and with it what it trusts and who it is: it inherits nothing of the workers`;
    return wrong([...CONFIG, key], message, remedy);
  });
}

/** As Strimzi makes it of the fields of the workers. */
function protocolOf({ value }: Connection): string {
  const type = words(at(value, 'authentication', 'type') ?? '');
  const sasl = type === 'custom' ? at(value, 'authentication', 'sasl') === true : type !== '' && type !== 'tls';
  return `${sasl ? 'SASL_' : ''}${!isMap(at(value, 'tls')) ? 'PLAINTEXT' : 'SSL'}`;
}
