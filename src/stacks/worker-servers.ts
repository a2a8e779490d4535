import { connectOf } from '../config';
import type { ClusterOfEnvironment, ConnectOfCluster, ConnectorOfCluster } from '../config';
import { podsOf } from '../constructs';
import type { KafkaConnect, OtherServer } from '../constructs';

/** Where workers tell each other what to do. */
const REST_PORT = 8083;

type Connector = ConnectorOfCluster['entry']['value'];

const PORTS: Readonly<Record<string, number>> = { postgresql: 5432, mysql: 3306, mariadb: 3306, sqlserver: 1433 };

/** What the workers of a Connect reach beside brokers and registries: one another, and the databases that ready connectors name. */
export function serversOfWorkers(
  { name }: ConnectOfCluster,
  pods: Readonly<Record<string, string>>,
  namespace: string,
  cluster: ClusterOfEnvironment,
): OtherServer[] {
  const own = cluster.connectors.filter((connector) => connectOf(connector, cluster)?.name === name);
  const databases = own.flatMap(({ entry }) => databaseOf(entry.value));
  const servers = databases.map(({ host, port }) => serverAt(host, port, namespace));
  const others = { pods: podsOf(namespace, pods), port: REST_PORT };
  return [others, ...new Map(servers.map((server) => [JSON.stringify(server), server])).values()];
}

/** Labels of the pod that builds the image of a Connect. */
export function buildPodsOf({ name, podLabels }: KafkaConnect): Readonly<Record<string, string>> {
  return { ...podLabels, 'strimzi.io/name': `${name}-connect-build` };
}

interface Database {
  readonly host: string;
  readonly port: number;
}

function databaseOf({ outbox, jdbc }: Connector): Database[] {
  if (outbox) return database(outbox.host, outbox.port, outbox.type);
  const [, kind, host, port] = /^jdbc:(\w+):\/\/([^:/;?]+)(?::(\d+))?/.exec(jdbc?.url ?? '') ?? [];
  return database(host, port === undefined ? undefined : Number(port), kind);
}

function database(host: string | undefined, port: number | undefined, kind: string | undefined): Database[] {
  const usual = kind !== undefined && Object.hasOwn(PORTS, kind) ? PORTS[kind] : undefined;
  const at = port ?? usual;
  return host === undefined || at === undefined ? [] : [{ host, port: at }];
}

/** A Service in Kubernetes by its namespace; what stands elsewhere by its port alone. */
function serverAt(host: string, port: number, namespace: string): OtherServer {
  const [, there] = /^[^.]+\.([^.]+)\.svc(?:\.|$)/.exec(host) ?? [];
  const within = there ?? (host.includes('.') ? undefined : namespace);
  return { ...(within !== undefined && { pods: podsOf(within) }), port };
}
