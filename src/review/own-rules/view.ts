import { celData } from '../../cel';
import { Inventory, Topic } from '../../inventory';
import type { Cluster, Resource } from '../../inventory';
import type { Scope } from '../rule';

/** The names by which an expression knows what it looks at: one object, or the input as a whole. */
export function variablesOf(on: string): readonly string[] {
  if (on === 'input') return ['clusters', 'objects', 'profile'];
  return ['object', 'cluster', 'profile', ...(on === 'KafkaTopic' ? ['producers', 'consumers'] : [])];
}

const clusterViews = new WeakMap<Cluster, unknown>();
const inputViews = new WeakMap<Inventory, Readonly<Record<string, unknown>>>();

/** One object, with the cluster it belongs to (null when there is none), or the whole input. */
export function viewOf(
  subject: Resource | Inventory,
  { profile, inventory }: Scope,
): Readonly<Record<string, unknown>> {
  if (subject instanceof Inventory) return { profile, ...inputView(subject) };
  const cluster = clusterOf(subject);
  const view = { object: subject.object, cluster: cluster === undefined ? null : clusterView(cluster), profile };
  return subject instanceof Topic ? { ...view, ...partiesView(subject, inventory) } : view;
}

/** Who writes and reads a topic, as far as the input shows it. */
function partiesView({ cluster, topicName }: Topic, inventory: Inventory): Readonly<Record<string, unknown>> {
  const traffic = cluster === undefined ? undefined : inventory.trafficOf(cluster);
  const named = (parties: readonly Resource[]): unknown =>
    celData(parties.map(({ kind, namespace, name }) => ({ kind, namespace, name })));
  return {
    producers: named(traffic?.producersOf(topicName) ?? []),
    consumers: named(traffic?.consumersOf(topicName) ?? []),
  };
}

function clusterOf(subject: Resource): Cluster | undefined {
  if ('pools' in subject) return subject as Cluster;
  return 'cluster' in subject ? (subject as { cluster?: Cluster }).cluster : undefined;
}

/** Made once: thousands of topics look at the same cluster. */
function clusterView(cluster: Cluster): unknown {
  const known = clusterViews.get(cluster);
  if (known !== undefined) return known;
  const { name, namespace, version, brokers = 0, controllers = 0, object } = cluster;
  const pools = cluster.pools.map((pool) => pool.object);
  const view = celData({ name, namespace, version, brokers, controllers, object, pools });
  clusterViews.set(cluster, view);
  return view;
}

function inputView(inventory: Inventory): Readonly<Record<string, unknown>> {
  const known = inputViews.get(inventory);
  if (known !== undefined) return known;
  const view = {
    clusters: inventory.clusters.map(clusterView),
    objects: celData(inventory.resources.map(({ object }) => object)),
  };
  inputViews.set(inventory, view);
  return view;
}
