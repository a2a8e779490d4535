import type { Place } from '../problems';
import type { LayeredEntry } from './layered-entry';
import type { BridgeLayer } from './schema/bridge';
import type { ClientLayer } from './schema/client';
import type { ClusterLayer, ListenerLayer, PoolLayer } from './schema/cluster';
import type { ConnectLayer } from './schema/connect';
import type { ConnectorLayer } from './schema/connector';
import type { MirrorLayer } from './schema/mirror';
import type { RebalanceLayer } from './schema/rebalance';
import type { RegistryLayer } from './schema/registry';
import type { EnvironmentLayer, EnvironmentSettings } from './schema/root';
import type { TopicLayer } from './schema/topic';

/** The built-in defaults of a profile: the weakest layer of everything. */
export interface Profile {
  readonly name: 'dev' | 'prod';
  readonly environment: EnvironmentLayer;
  readonly cluster: ClusterLayer;
  /** Below every listener, also those that a file adds. */
  readonly listener: ListenerLayer;
  /** Below every node pool, by what its nodes are. */
  readonly pool: Readonly<Record<'controller' | 'broker' | 'dual', PoolLayer>>;
  readonly topic: TopicLayer;
  readonly client: ClientLayer;
  readonly connect: ConnectLayer;
  readonly connector: ConnectorLayer;
  readonly bridge: BridgeLayer;
  readonly mirror: MirrorLayer;
  readonly rebalance: RebalanceLayer;
  readonly registry: RegistryLayer;
}

/** What belongs to clusters, by the key under which files have it. */
export interface OwnedLayers {
  readonly topics: TopicLayer;
  readonly clients: ClientLayer;
  readonly connects: ConnectLayer;
  readonly connectors: ConnectorLayer;
  readonly bridges: BridgeLayer;
  readonly mirrors: MirrorLayer;
  readonly rebalances: RebalanceLayer;
  readonly registries: RegistryLayer;
}

export type OwnedKey = keyof OwnedLayers;

/** What belongs to one cluster in one environment; `name` is the key in the file, and a topic's Kafka name. */
export interface Owned<T extends object> {
  readonly name: string;
  /** `metadata.name` when the file says one. */
  readonly resourceName: string | undefined;
  /** The team in whose file it stands. */
  readonly team: string | undefined;
  readonly entry: LayeredEntry<T>;
}

export type TopicOfCluster = Owned<TopicLayer>;
export type ClientOfCluster = Owned<ClientLayer>;
export type ConnectOfCluster = Owned<ConnectLayer>;
export type ConnectorOfCluster = Owned<ConnectorLayer>;
export type BridgeOfCluster = Owned<BridgeLayer>;
export type MirrorOfCluster = Owned<MirrorLayer>;
export type RegistryOfCluster = Owned<RegistryLayer>;
export type RebalanceOfCluster = Owned<RebalanceLayer>;

/** All that belongs to one cluster, by name. */
export type Belongings = { readonly [Key in OwnedKey]: readonly Owned<OwnedLayers[Key]>[] };

/** A cluster of one environment with all that belongs to it. */
export interface ClusterOfEnvironment extends Belongings {
  readonly name: string;
  readonly namespace: string;
  readonly entry: LayeredEntry<ClusterLayer>;
  /** Its node pools by name, each over what the profile says of its kind. */
  readonly pools: readonly LayeredEntry<PoolLayer>[];
  /** Its listeners by port, each over what the profile says of all. */
  readonly listeners: readonly LayeredEntry<ListenerLayer>[];
}

/** An entry that belongs to nothing. */
export interface Stray {
  /** What it is: `connector`. */
  readonly kind: string;
  readonly name: string;
  /** The key by which it names what it belongs to. */
  readonly by: OwnerKey;
  readonly entry: LayeredEntry<object>;
  /** What it names; nothing when it says nothing. */
  readonly named: string | undefined;
  /** What it could name. */
  readonly known: readonly string[];
}

/** Keys by which entries name what they belong to, where that is not said by `cluster` or `clusters`. */
export type OwnerKey = 'connect' | 'to';

/** One environment, every layer resolved. */
export interface Environment {
  readonly name: string;
  readonly profile: 'dev' | 'prod';
  readonly namespace: string;
  readonly settings: EnvironmentSettings;
  readonly clusters: readonly ClusterOfEnvironment[];
  /** What names nothing that there is to belong to. */
  readonly strays: readonly Stray[];
  /** Where a setting of the environment was decided. */
  readonly placeOf: (...path: (string | number)[]) => Place;
}

/** What belongs to clusters as a file has it: what it is, and where it belongs. */
export type OwnedEntry<T extends object = object> = T & {
  readonly cluster?: string | undefined;
  readonly clusters?: readonly string[] | undefined;
  readonly resourceName?: string | undefined;
  readonly environments?: Readonly<Record<string, T | null>> | undefined;
};
