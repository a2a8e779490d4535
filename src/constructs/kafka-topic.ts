import { Construct } from 'constructs';
import type { IConstruct } from 'constructs';

import type { KafkaTopicSpec } from '../../imports/kafka-topic';
import type { ConsumerAccess, ProducerAccess } from '../access';
import {
  API_VERSION,
  CLUSTER_LABEL,
  kafkaTopicProblems,
  renderConfig,
  resourceNameFor,
  TOPIC_DEFINITIONS,
} from '../facts';
import type { TopicConfig } from '../facts';
import { within } from './bounds';
import type { Grant } from './grant';
import { inNamespace } from './kafka-reference';
import type { IKafka } from './kafka-reference';
import type { IKafkaUser } from './kafka-user';
import { withOverrides } from './overrides';
import type { Overrides } from './overrides';
import { objectOf, refuseObject, Resource } from './resource';
import type { RetainedResourceProps } from './resource';

const BOUNDS = within(['/spec/partitions', 1], ['/spec/replicas', 1, 32_767]);

/** A topic, made here or elsewhere. */
export interface IKafkaTopic extends IConstruct {
  /** The cluster it is in. */
  readonly cluster: IKafka;
  /** The Kafka name. */
  readonly topicName: string;
  /**
   * Lets a user write.
   * @throws UserError for a user that is not made here, or belongs to another cluster
   */
  grantProduce(user: IKafkaUser, access?: ProducerAccess): Grant;
  /**
   * Lets a user read.
   * @throws UserError for a user that is not made here, or belongs to another cluster
   */
  grantConsume(user: IKafkaUser, access?: ConsumerAccess): Grant;
}

/** What is known of a topic that is made elsewhere. */
export interface KafkaTopicReference {
  /** The cluster it is in. */
  readonly cluster: IKafka;
  /** Its Kafka name. */
  readonly name: string;
}

/** Options of a KafkaTopic. */
export interface KafkaTopicProps extends RetainedResourceProps {
  /** The cluster it is in. */
  readonly cluster: IKafka;

  /**
   * The Kafka name, when Kubernetes could not take it as `metadata.name`: with capitals or underscores. Never changes.
   * @default - `name`, else the id of the construct
   */
  readonly topicName?: string;

  /**
   * Parallelism. May grow later, which moves keys to other partitions; never shrinks.
   * @default - `num.partitions` of the brokers
   */
  readonly partitions?: number;

  /**
   * Copies of each partition. Changes later only with Cruise Control.
   * @default - `default.replication.factor` of the brokers
   */
  readonly replicas?: number;

  /**
   * Settings by Kafka's names; the whole set: what is not here is reset to the brokers' default. A `Duration` or `Size` becomes a number in
   * the unit of its setting.
   *
   * @default - the brokers' defaults
   */
  readonly config?: TopicConfig;

  /**
   * False to describe the topic but leave it alone: the operator changes nothing, and deleting the resource leaves the topic in Kafka.
   * @default true
   */
  readonly managed?: boolean;

  /**
   * Laid over the spec last, in the words of the custom resource.
   * @default - nothing
   */
  readonly overrides?: Overrides<KafkaTopicSpec>;
}

/**
 * A topic.
 *
 * Source: Strimzi documentation, "Using the Topic Operator to manage Kafka topics".
 *
 * @example
 * const app = new App();
 * const chart = new Chart(app, 'example', { namespace: 'kafka' });
 * const cluster = Kafka.fromName(chart, 'cluster', { name: 'main' });
 * new KafkaTopic(chart, 'orders', {
 *   cluster,
 *   partitions: 12,
 *   replicas: 3,
 *   config: { 'retention.ms': Duration.days(7), 'min.insync.replicas': 2 },
 * });
 */
export class KafkaTopic extends Resource implements IKafkaTopic {
  /** A topic that is made elsewhere. Nothing is written. */
  static fromName(scope: Construct, id: string, props: KafkaTopicReference): IKafkaTopic {
    return new ImportedKafkaTopic(scope, id, props.cluster, props.name);
  }

  readonly cluster: IKafka;
  readonly topicName: string;

  /** @throws UserError with all that is wrong with it */
  constructor(scope: Construct, id: string, props: KafkaTopicProps) {
    const name = props.name ?? resourceNameFor(props.topicName ?? id);
    const spec = topicSpec(props, name, props.topicName ?? props.name ?? id);
    const object = objectOf(name, inNamespace(props.cluster, props), {
      apiVersion: API_VERSION,
      kind: 'KafkaTopic',
      labels: { [CLUSTER_LABEL]: props.cluster.name },
      ...(props.managed === false && { annotations: { 'strimzi.io/managed': 'false' } }),
      body: { spec },
    });
    super(scope, id, object);
    this.cluster = props.cluster;
    this.topicName = spec.topicName ?? name;
    refuseObject(this, object, kafkaTopicProblems, BOUNDS);
  }

  grantProduce(user: IKafkaUser, access?: ProducerAccess): Grant {
    return this.cluster.grantProduce(user, this.topicName, access);
  }

  grantConsume(user: IKafkaUser, access?: ConsumerAccess): Grant {
    return this.cluster.grantConsume(user, this.topicName, access);
  }
}

/** A topic of which only its name and cluster are known. */
class ImportedKafkaTopic extends Construct implements IKafkaTopic {
  constructor(
    scope: Construct,
    id: string,
    readonly cluster: IKafka,
    readonly topicName: string,
  ) {
    super(scope, id);
  }

  grantProduce(user: IKafkaUser, access?: ProducerAccess): Grant {
    return this.cluster.grantProduce(user, this.topicName, access);
  }

  grantConsume(user: IKafkaUser, access?: ConsumerAccess): Grant {
    return this.cluster.grantConsume(user, this.topicName, access);
  }
}

function topicSpec(props: KafkaTopicProps, name: string, topicName: string): KafkaTopicSpec {
  const { partitions, replicas, config, overrides } = props;
  const spec: { -readonly [K in keyof KafkaTopicSpec]: KafkaTopicSpec[K] } = {};
  if (config !== undefined) spec.config = renderConfig({ ...config }, TOPIC_DEFINITIONS);
  if (partitions !== undefined) spec.partitions = partitions;
  if (replicas !== undefined) spec.replicas = replicas;
  if (topicName !== name) spec.topicName = topicName;
  return withOverrides(spec, overrides);
}
