import { at } from '../facts';
import type { Cluster, Pool } from '../inventory';
import { made } from './generated';
import type { GeneratedObject } from './generated';
import type { Node } from './nodes';

/** What each Kafka node has for itself, but for its Services. */
export function nodeObjects(cluster: Cluster, nodes: readonly Node[]): readonly GeneratedObject[] {
  const certificates = cluster.listeners
    .filter(({ value }) => at(value, 'configuration', 'brokerCertChainAndKey') !== undefined)
    .flatMap(({ name, port }) => [`${name}-${port ?? ''}.crt`, `${name}-${port ?? ''}.key`]);
  return nodes.flatMap(({ id, name, pool }) => [
    made(pool, 'Pod', name, { node: id }),
    made(pool, 'ConfigMap', name, { node: id }),
    made(cluster, 'Secret', name, { node: id, keys: [`${name}.crt`, `${name}.key`, ...certificates] }),
    ...claims(pool).map((claim) => made(pool, 'PersistentVolumeClaim', `${claim}-${name}`, { node: id })),
  ]);
}

/** How the claims of a node begin: volumes of a jbod have their ids in it. */
function claims(pool: Pool): readonly string[] {
  const isJbod = pool.at('spec', 'storage', 'type') === 'jbod';
  return pool.volumes
    .filter(({ type }) => type === 'persistent-claim')
    .map(({ id }) => (isJbod ? `data-${id ?? ''}` : 'data'));
}
