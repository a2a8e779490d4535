import { at, listOf, words } from '../facts';
import type { Path } from '../facts';
import type { Connection, Mirror } from './dependents';
import type { Inventory } from './inventory';
import type { Resource } from './resource';

/** The Service that the operator makes for the listeners inside the Kubernetes cluster, with an optional namespace. */
const BOOTSTRAP = /^(?<cluster>[^.]+)-kafka-bootstrap(?:\.(?<namespace>[^.]+)(?:\.svc(?:\..*)?)?)?$/;

/** How the thing at a path of a resource reaches its Kafka. */
export function connectionOf(resource: Resource, path: Path, inventory: Inventory): Connection {
  const value = resource.at(...path);
  const bootstrap = words(at(value, 'bootstrapServers') ?? '');
  const { cluster, port } = clusterBehind(bootstrap, resource.namespace, inventory);
  const name = userName(at(value, 'authentication'));
  const user = cluster?.users.find((candidate) => candidate.name === name);
  return { bootstrap, value, path, cluster, port, user };
}

/** The mirrors of a KafkaMirrorMaker2. */
export function mirrorsOf(mirrorMaker: Resource, inventory: Inventory): Mirror[] {
  return listOf(mirrorMaker.at('spec', 'mirrors')).map((value, index) => {
    const path = ['spec', 'mirrors', index];
    return { source: connectionOf(mirrorMaker, [...path, 'source'], inventory), value, path };
  });
}

function clusterBehind(
  bootstrap: string,
  namespace: string,
  inventory: Inventory,
): Pick<Connection, 'cluster' | 'port'> {
  for (const address of bootstrap.split(',')) {
    const [, host = '', port] = /^(.*?)(?::(\d+))?$/.exec(address.trim()) ?? [];
    const match = BOOTSTRAP.exec(host);
    const name = match?.groups?.['cluster'];
    const cluster =
      name === undefined ? undefined : inventory.cluster(match?.groups?.['namespace'] ?? namespace, name);
    if (cluster !== undefined) return { cluster, port: port === undefined ? undefined : Number(port) };
  }
  return { cluster: undefined, port: undefined };
}

/** The KafkaUser whose credentials are used: its name, or the Secret that is called after it. */
function userName(authentication: unknown): string | undefined {
  const name = at(authentication, 'username') ?? at(authentication, 'certificateAndKey', 'secretName');
  return typeof name === 'string' ? name : undefined;
}
