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
import type { Grant } from './grant';
import type { IKafka } from './kafka-reference';
import { inNamespace } from './kafka-user';
import type { IKafkaUser } from './kafka-user';
import { withOverrides } from './overrides';
import type { Overrides } from './overrides';
import { manifestOf, refuseAt, Resource } from './resource';
import type { RetainedResourceProps } from './resource';

/** A topic, made here or elsewhere. */
export interface IKafkaTopic extends IConstruct {
  readonly cluster: IKafka;
  /** The Kafka name. */
  readonly topicName: string;
  /** Lets a user write. */
  grantProduce(user: IKafkaUser, access?: ProducerAccess): Grant;
  /** Lets a user read. */
  grantConsume(user: IKafkaUser, access?: ConsumerAccess): Grant;
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
   * Settings by Kafka's names; the whole set: what is not here is reset to the brokers' default.
   * @default - the brokers' defaults
   */
  readonly config?: TopicConfig;

  /**
   * False to describe the topic but leave it alone: deleting the resource then leaves the topic in Kafka.
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
  static fromName(
    scope: Construct,
    id: string,
    props: { readonly cluster: IKafka; readonly name: string },
  ): IKafkaTopic {
    return new ImportedKafkaTopic(scope, id, props.cluster, props.name);
  }

  readonly cluster: IKafka;
  readonly topicName: string;

  constructor(scope: Construct, id: string, props: KafkaTopicProps) {
    const name = props.name ?? resourceNameFor(props.topicName ?? id);
    const spec = topicSpec(props, name, props.topicName ?? props.name ?? id);
    super(
      scope,
      id,
      { ...inNamespace(props.cluster), ...props, name },
      {
        apiVersion: API_VERSION,
        kind: 'KafkaTopic',
        labels: { [CLUSTER_LABEL]: props.cluster.name },
        ...(props.managed === false && { annotations: { 'strimzi.io/managed': 'false' } }),
        body: { spec },
      },
    );
    this.cluster = props.cluster;
    this.topicName = spec.topicName ?? name;
    refuseAt(this, kafkaTopicProblems(manifestOf(this.apiObject, spec)));
  }

  grantProduce(user: IKafkaUser, access?: ProducerAccess): Grant {
    return this.cluster.grantProduce(user, this.topicName, access);
  }

  grantConsume(user: IKafkaUser, access?: ConsumerAccess): Grant {
    return this.cluster.grantConsume(user, this.topicName, access);
  }
}

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
  const spec: KafkaTopicSpec = {
    ...(topicName !== name && { topicName }),
    ...(partitions !== undefined && { partitions }),
    ...(replicas !== undefined && { replicas }),
    ...(config && { config: renderConfig({ ...config }, TOPIC_DEFINITIONS) }),
  };
  return withOverrides(spec, overrides);
}
