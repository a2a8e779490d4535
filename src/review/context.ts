import type { Resource } from '../inventory';
import type { Rule } from './rule';
import type { ProfileName } from './severity';
import type { WaiverContext } from './waivers/carried';

/**
 * Facts of the running world that no manifest holds. A rule that needs an absent one says that it was skipped. Lists and maps by
 * `namespace/name` where objects differ.
 */
export interface ContextFacts {
  /** The zones of the worker nodes, or how many there are. */
  readonly zones?: number | readonly string[];
  /** Small production clusters get lower floors. */
  readonly size?: 'small';
  /** Versions of the Kafka pods that run now. */
  readonly runningKafkaVersions?: readonly string[];
  /** Partitions that a topic has in Kafka: for all, or by name of the KafkaTopic. */
  readonly currentPartitions?: number | Readonly<Record<string, number>>;
  /** Kafka takes ACLs, that is, it has an authorizer. */
  readonly aclsAdminApiSupported?: boolean;
  readonly kubernetesVersion?: string;
  readonly openshift?: boolean;
  /** APIs beside Kubernetes' own, all that matter here: `gateway.networking.k8s.io/v1/TLSRoute`, `route.openshift.io/v1/Route`. */
  readonly apis?: readonly string[];
  /** Switches of the Cluster Operator. */
  readonly operator?: {
    /** @default true */
    readonly podDisruptionBudgetGeneration?: boolean;
    /** @default true */
    readonly networkPolicyGeneration?: boolean;
    readonly podSecurityProvider?: 'baseline' | 'restricted';
    readonly entityOperatorWatchedNamespace?: boolean;
    /** It adds pull secrets to every pod. */
    readonly imagePullSecrets?: boolean;
    readonly watchesNamespacesTwice?: boolean;
    /** What builds the images of Connect: Kaniko without the feature gate UseConnectBuildWithBuildah. @default 'buildah' */
    readonly connectBuilder?: 'buildah' | 'kaniko';
  };
  readonly drainCleaner?: 'deny' | 'legacy';
  readonly gitops?: 'argocd' | 'flux' | 'helm' | 'kubectl';
  /** How Argo CD knows its objects. */
  readonly argocdTracking?: 'label' | 'annotation';
  /** What other teams or repositories take care of. */
  readonly elsewhere?: {
    readonly namespaces?: boolean;
    readonly scraping?: boolean;
    readonly alerts?: boolean;
    readonly consumerLag?: boolean;
    /** Another tool sets the namespace of every object. */
    readonly namespaceOfObjects?: boolean;
    /** Topic and User Operator run by themselves. */
    readonly entityOperators?: boolean;
    /** Secrets of an own certificate authority are delivered. */
    readonly certificateAuthorities?: boolean;
    /** The cloud's registry needs no pull secret. */
    readonly registryCredentials?: boolean;
  };
  readonly oneBrokerPerNode?: boolean;
  readonly networkPoliciesEnforced?: boolean;
  /** Node labels other than the zone by which brokers may be spread. */
  readonly rackTopologyKeys?: readonly string[];
  /** Storage classes of solid state disks. */
  readonly ssdClasses?: readonly string[];
  /** Pools of slow disks, by name. */
  readonly warmPools?: readonly string[];
  /** Registries that need a pull secret. */
  readonly privateRegistries?: readonly string[];
  /** Labels that every object must carry. */
  readonly requiredLabels?: readonly string[];
  readonly externalClients?: boolean;
  readonly disasterRecovery?: {
    readonly required?: boolean;
    /** The document. */
    readonly plan?: string;
    /** Date of the last drill, `2026-05-01`. */
    readonly lastDrill?: string;
  };
  /** Clients of these names are batch, change capture or analytics. */
  readonly bulkClients?: readonly string[];
  /** Clients of these names write exactly once. */
  readonly exactlyOnceClients?: readonly string[];
  /** Principals that may read everything: mirrors, backups, monitoring. */
  readonly trustedReaders?: readonly string[];
  /** Principals that may do everything, for emergencies. */
  readonly administrators?: readonly string[];
  /** A regular expression that names of topics match as a whole. */
  readonly topicNames?: string;
  readonly workload?: {
    /** Bytes a second that all producers write at peak. */
    readonly writeBytesPerSecond?: number;
    /** Groups that read everything. */
    readonly consumerGroups?: number;
    /** Bytes a second that the network of a node carries. */
    readonly nodeBytesPerSecond?: number;
    /** Largest share of a broker over the mean. @default 1.2 */
    readonly skew?: number;
    /** Growth that must fit. @default 1 */
    readonly growth?: number;
    /** Bytes a second that each topic takes, by its Kafka name. */
    readonly topics?: Readonly<Record<string, number>>;
  };
}

/** Limits that an organization may set its own way. */
export interface Thresholds {
  readonly superUsers: number;
  readonly partitionsPerTopic: number;
  readonly partitionsPerTopicError: number;
  readonly minReplicas: number;
  readonly minInsyncReplicas: number;
  readonly minBrokers: number;
  readonly minControllers: number;
  readonly brokerMemoryGi: number;
  readonly controllerMemoryGi: number;
  readonly terminationGraceSeconds: number;
  readonly caValidityDaysMin: number;
  readonly caValidityDaysMax: number;
  readonly prefixLength: number;
  readonly messageBytes: number;
  readonly devMemoryGi: number;
  readonly devStorageGi: number;
  readonly devNodes: number;
}

export const DEFAULT_THRESHOLDS: Thresholds = {
  superUsers: 3,
  partitionsPerTopic: 100,
  partitionsPerTopicError: 1000,
  minReplicas: 3,
  minInsyncReplicas: 2,
  minBrokers: 3,
  minControllers: 3,
  brokerMemoryGi: 8,
  controllerMemoryGi: 2,
  terminationGraceSeconds: 60,
  caValidityDaysMin: 90,
  caValidityDaysMax: 1825,
  prefixLength: 3,
  messageBytes: 10_485_760,
  devMemoryGi: 8,
  devStorageGi: 50,
  devNodes: 3,
};

/** What objects are held to. */
export interface ReviewSettings {
  readonly profile: ProfileName;
  /** @default - none is known */
  readonly facts?: ContextFacts;
  /** @default DEFAULT_THRESHOLDS */
  readonly thresholds?: Partial<Thresholds>;
}

/** All that a review is told beside the objects. */
export interface ReviewContext extends ReviewSettings, WaiverContext {
  /**
   * What the objects of a namespace are held to; nothing where they have no settings of their own.
   * @default - all are held to the same
   */
  readonly settingsOf?: (namespace: string) => ReviewSettings | undefined;
  /** The input is all there is: what it names and does not hold is missing. @default false */
  readonly closedWorld?: boolean;
  /** Only errors are asked for: rules that cannot give one are left out. @default false */
  readonly refusalsOnly?: boolean;
  /** Rules beside ours. @default - none */
  readonly rules?: readonly Rule[];
}

/**
 * What holds for objects without a namespace and for rules about the input as a whole: the settings of the strictest namespace that has
 * an object of Strimzi.
 */
export function sharedSettings(context: ReviewContext, resources: readonly Resource[]): ReviewSettings {
  const ours = resources.filter(({ group, namespace }) => namespace !== '' && group.endsWith('strimzi.io'));
  const names = new Set(ours.map(({ namespace }) => namespace));
  const settings = [...names].map((namespace) => context.settingsOf?.(namespace) ?? context);
  return settings.find(({ profile }) => profile === 'prod') ?? settings[0] ?? context;
}
