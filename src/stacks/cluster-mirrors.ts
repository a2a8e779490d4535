import { Construct } from 'constructs';

import type { MirrorOfCluster } from '../config';
import { ClusterMirror } from '../constructs';
import { resourceNameFor } from '../facts';
import { makeEach } from './making';
import type { MadeCluster, Making } from './making';
import { mirrorProps, namesThere } from './mirrors';
import type { ClientRoute } from './namespaces';
import { MIRROR_ROWS } from './origins/rows';
import { addUser } from './users';

/**
 * The mirrors of the cluster that gets the data, and the users of those who may move to it.
 * @param clusters all of the environment
 */
export function addMirrors(making: Making, to: MadeCluster, clusters: readonly MadeCluster[]): ClientRoute[] {
  const { mirrors, topics } = to.cluster;
  if (mirrors.length === 0) return [];
  const { gitops } = making.environment.settings;
  const scope = new Construct(to.scope, 'mirrors');
  return makeEach(making, scope, 'mirror', mirrors, MIRROR_ROWS, (mirror, own) => {
    const { from } = mirror.entry.value;
    const source = clusters.find(({ cluster }) => cluster.name === from);
    // what cannot be was told already
    if (source === to || (typeof from === 'string' && source === undefined)) return [];
    const ends = { from: source?.kafka, to: to.kafka, described: topics.map(({ name }) => name) };
    const name = mirror.resourceName ?? resourceNameFor(mirror.name);
    new ClusterMirror(own, name, mirrorProps(mirror, ends, gitops));
    if (source === undefined) return [];
    const there = addStandbyUsers(making, { ...to, scope: own }, mirror, source);
    if (mirror.entry.value.direction !== 'both-ways') return there;
    const back = new Construct(own, 'back');
    return [...there, ...addStandbyUsers(making, { ...source, scope: back }, mirror, to)];
  });
}

/** Users for clients of one cluster that may move to the other. */
function addStandbyUsers(
  making: Making,
  to: MadeCluster,
  mirror: MirrorOfCluster,
  { cluster: from }: MadeCluster,
): ClientRoute[] {
  const { users = [] } = mirror.entry.value;
  const moving = from.clients.filter(({ name }) => users.includes(name));
  const names = namesThere(mirror, from.name, from.mirrors.includes(mirror) ? 'target' : 'source');
  return moving.flatMap((client) => addUser(making, to, client, names));
}
