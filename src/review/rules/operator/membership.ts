import { CLUSTER_LABEL, watchedNamespaceProblems } from '../../../facts';
import type { Cluster, Inventory, Resource } from '../../../inventory';
import { FINE, skip, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { gate } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { counted } from '../counted';

const KINDS = ['KafkaNodePool', 'KafkaTopic', 'KafkaUser'] as const;

/** Whether what names a cluster reaches it. */
export const MEMBERSHIP_RULES: readonly Rule[] = [
  ...KINDS.map((kind) =>
    gate({
      id: 'operator/cluster-label',
      on: kind,
      check: (child: Resource, { facts }) => {
        if (child.label(CLUSTER_LABEL) !== undefined) return FINE;
        if (kind !== 'KafkaNodePool' && facts.elsewhere?.entityOperators === true) return FINE;
        const message = `no label ${CLUSTER_LABEL} says which Kafka it belongs to, so that no operator looks at it`;
        return wrong(
          ['metadata', 'labels', CLUSTER_LABEL],
          message,
          `add the label ${CLUSTER_LABEL} with the Kafka's name`,
        );
      },
    }),
  ),
  gate({
    id: 'operator/cluster-missing',
    on: 'input',
    check: (inventory, scope) => missingClusters(inventory, scope),
  }),
  gate({
    id: 'operator/entity-operator-missing',
    on: 'Kafka',
    check: (cluster, { facts }) => {
      // one without an operator in it is told below
      if (facts.elsewhere?.entityOperators === true || isEmpty(cluster)) return FINE;
      return unattended(cluster);
    },
  }),
  gate({
    id: 'operator/entity-operator-empty',
    on: 'Kafka',
    check: (cluster) => {
      if (!isEmpty(cluster)) return FINE;
      const message = 'the entityOperator has neither topicOperator nor userOperator, and nothing is deployed';
      return wrong(['spec', 'entityOperator'], message, 'add topicOperator: {} or userOperator: {}, or remove it');
    },
  }),
  gate({
    id: 'operator/watched-namespace',
    on: 'Kafka',
    check: (cluster, { facts }) => {
      if (mayWatch(facts)) return FINE;
      return watchedNamespaceProblems(cluster.object).flatMap(({ pointer = '', message, remedy = '' }) =>
        wrong(pointer, message, remedy),
      );
    },
  }),
];

function isEmpty(cluster: Cluster): boolean {
  const deployed = ['topicOperator', 'userOperator'].some(
    (part) => cluster.at('spec', 'entityOperator', part) !== undefined,
  );
  return cluster.at('spec', 'entityOperator') !== undefined && !deployed;
}

function unattended(cluster: Cluster): readonly Outcome[] {
  const lacking = [
    { part: 'topicOperator', objects: counted(cluster.topics.length, 'KafkaTopic'), count: cluster.topics.length },
    { part: 'userOperator', objects: counted(cluster.users.length, 'KafkaUser'), count: cluster.users.length },
  ].filter(({ part, count }) => count > 0 && cluster.at('spec', 'entityOperator', part) === undefined);
  if (lacking.length === 0) return FINE;
  const parts = lacking.map(({ part }) => part);
  const message = `${lacking.map(({ objects }) => objects).join(' and ')} belong${lacking[0]?.count === 1 && lacking.length === 1 ? 's' : ''} to this Kafka, and it has no ${parts.join(' and no ')} that would look at them`;
  return wrong(
    ['spec', 'entityOperator'],
    message,
    `add ${parts.map((part) => `${part}: {}`).join(' and ')} to entityOperator`,
  );
}

/** The children of each cluster that is not there, by the place where it should be. */
function missingClusters(inventory: Inventory, { closedWorld, facts }: Scope): readonly Outcome[] {
  const orphans = new Map<string, Resource[]>();
  for (const kind of KINDS) {
    if (kind !== 'KafkaNodePool' && facts.elsewhere?.entityOperators === true) continue;
    for (const child of inventory.ofKind(kind)) {
      if (!('cluster' in child) || child.cluster !== undefined) continue;
      const name = child.label(CLUSTER_LABEL);
      if (name === undefined) continue;
      const key = `${child.namespace}/${name}`;
      const known = orphans.get(key);
      if (known === undefined) orphans.set(key, [child]);
      else known.push(child);
    }
  }
  const clusters = new Map(inventory.clusters.map((cluster) => [cluster.name, cluster]));
  const namespaces = new Set(inventory.clusters.map(({ namespace }) => namespace));
  return [...orphans].flatMap(([key, children]) => {
    const [child] = children;
    const name = child?.label(CLUSTER_LABEL) ?? '';
    const cluster =
      child === undefined ? undefined : (inventory.cluster(child.namespace, name) ?? clusters.get(name));
    if (cluster !== undefined && child !== undefined && isOutOfSight(child, cluster, namespaces)) {
      // a namespace that may not be watched is told of the Kafka
      const isTold = (orphan: Resource): boolean =>
        !mayWatch(facts) && watchedFor(orphan, cluster) !== cluster.namespace;
      return children.flatMap((orphan) => (isTold(orphan) ? FINE : outOfSight(orphan, cluster)));
    }
    if (closedWorld) return children.flatMap((orphan) => clusterless(orphan, name));
    const count = children.length === 1 ? 'one object' : `${children.length} objects`;
    return skip(`the Kafka ${key.startsWith('/') ? name : key}, which ${count} belong to, is not in the input`);
  });
}

function mayWatch({ operator }: Scope['facts']): boolean {
  return operator?.entityOperatorWatchedNamespace === true;
}

/** Pools are looked for beside their Kafka. */
function watchedFor({ kind }: Resource, cluster: Cluster): string {
  if (kind === 'KafkaNodePool') return cluster.namespace;
  return cluster.watchedNamespace(kind === 'KafkaTopic' ? 'topicOperator' : 'userOperator');
}

/** Its Kafka looks elsewhere, or is elsewhere and the namespace of the object has no Kafka at all. */
function isOutOfSight(child: Resource, cluster: Cluster, namespaces: ReadonlySet<string>): boolean {
  if (cluster.namespace === child.namespace) return true;
  return cluster.namespace !== '' && child.namespace !== '' && !namespaces.has(child.namespace);
}

function outOfSight(orphan: Resource, cluster: Cluster): readonly Outcome[] {
  const watched = watchedFor(orphan, cluster);
  const message = `what belongs to the Kafka ${cluster.name} is looked for in namespace ${watched}, and this is in ${orphan.namespace}`;
  return wrong(['metadata', 'namespace'], message, `write namespace: ${watched}`, { resource: orphan });
}

function clusterless(orphan: Resource, name: string): readonly Outcome[] {
  const place = orphan.namespace === '' ? '' : ` in namespace ${orphan.namespace}`;
  const message = `there is no Kafka ${JSON.stringify(name)}${place}`;
  const remedy = 'add the Kafka, or correct the label or the namespace';
  return wrong(['metadata', 'labels', CLUSTER_LABEL], message, remedy, { resource: orphan });
}
