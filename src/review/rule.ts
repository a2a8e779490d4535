import { CONDITIONS } from '../facts';
import type { Condition } from '../facts';
import type {
  Cluster,
  Inventory,
  KafkaBridge,
  KafkaConnect,
  KafkaConnector,
  KafkaMirrorMaker2,
  KafkaRebalance,
  Pool,
  Resource,
  Topic,
  User,
} from '../inventory';
import type { ContextFacts, Thresholds } from './context';
import type { Outcome } from './outcome';
import { severitiesOf } from './severity';
import type { ProfileName, Severities } from './severity';

/** What a rule may look at, by kind: an object with its relations, every object, or the input as a whole. */
export interface Subjects {
  readonly Kafka: Cluster;
  readonly KafkaNodePool: Pool;
  readonly KafkaTopic: Topic;
  readonly KafkaUser: User;
  readonly KafkaConnect: KafkaConnect;
  readonly KafkaConnector: KafkaConnector;
  readonly KafkaMirrorMaker2: KafkaMirrorMaker2;
  readonly KafkaBridge: KafkaBridge;
  readonly KafkaRebalance: KafkaRebalance;
  readonly Application: Resource;
  readonly ClusterRole: Resource;
  readonly ConfigMap: Resource;
  readonly CustomResourceDefinition: Resource;
  readonly Deployment: Resource;
  readonly HelmRelease: Resource;
  readonly Job: Resource;
  readonly KafkaAccess: Resource;
  readonly Namespace: Resource;
  readonly NetworkPolicy: Resource;
  readonly PodDisruptionBudget: Resource;
  readonly PodMonitor: Resource;
  readonly PrometheusRule: Resource;
  readonly Role: Resource;
  readonly Secret: Resource;
  readonly Service: Resource;
  readonly StatefulSet: Resource;
  readonly StorageClass: Resource;
  readonly StrimziPodSet: Resource;
  readonly 'any object': Resource;
  /** Once a review; the rule names the object of each report. */
  readonly input: Inventory;
}

export type SubjectKind = keyof Subjects;

/** What a rule is told beside its subject. */
export interface Scope {
  readonly profile: ProfileName;
  readonly facts: ContextFacts;
  readonly thresholds: Thresholds;
  readonly closedWorld: boolean;
  /** The day of the review, `2027-03-31`; absent when dates play no part. */
  readonly today?: string;
  readonly inventory: Inventory;
}

/** One thing that is looked for. Its words (title, why, sources, samples) are in the catalogue, under its id. */
export interface Rule {
  /** `<family>/<what>`, stable for ever. */
  readonly id: string;
  /** A kind of `Subjects`; rules of organizations may look at any other kind. */
  readonly on: string;
  readonly severities: Severities;
  /** Says that some case of it is an error where the rule as a whole is less. */
  readonly mayRefuse?: true;
  /** Says that it sees nothing of a topic but its partitions, replicas and config, and what its cluster is: alike ones are judged once. */
  readonly ofAlike?: true;
  /** What becomes of the object; absent for policy. */
  readonly condition?: Condition;
  readonly check: (subject: never, scope: Scope) => readonly Outcome[];
}

interface Checked<K extends SubjectKind> {
  readonly id: string;
  readonly on: K;
  readonly mayRefuse?: true;
  readonly ofAlike?: true;
  readonly check: (subject: Subjects[K], scope: Scope) => readonly Outcome[];
}

/** A rule of policy, with its weight in each profile. */
export function policy<K extends SubjectKind>({ dev, prod, ...rule }: Checked<K> & Severities): Rule {
  return { ...rule, severities: { dev, prod } };
}

/** A rule of the operators or of Kafka: what becomes of the object gives its weight. */
export function gate<K extends SubjectKind>(rule: Checked<K>): Rule {
  const condition = CONDITIONS[rule.id];
  if (condition === undefined) throw new Error(`no condition is known for ${rule.id}`);
  return { ...rule, condition, severities: severitiesOf(condition) };
}
