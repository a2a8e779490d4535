import { Construct } from 'constructs';
import type { IConstruct } from 'constructs';

import { isKeySecret } from '../facts';
import { UserError } from '../problems';
import type { KafkaConnection } from './kafka-connection';
import type { IKafka } from './kafka-reference';
import type { IKafkaUser } from './kafka-user';

/** A Kafka Connect, made here or elsewhere. */
export interface IKafkaConnect extends IConstruct {
  /** `metadata.name`: how connectors name it. */
  readonly name: string;
  /** `metadata.namespace`, where its connectors stand too; absent when it is not known here. */
  readonly namespace: string | undefined;
  /** The cluster it uses, when it is known here. */
  readonly cluster: IKafka | undefined;
  /** Its way to the cluster, when it is known here. */
  readonly connection: KafkaConnection | undefined;
  /** Who its workers are to Kafka, and its connectors unless they have a user of their own. */
  readonly user: IKafkaUser | undefined;
  /** `group.id` of its workers. */
  readonly groupId: string;
  /** True when sources write by transactions (KIP-618). */
  readonly exactlyOnce: boolean;

  /**
   * A reference to a key of a Secret, for the config of a connector: its value never stands in a manifest. The workers of a Connect that is made
   * here get the right to read the Secret.
   *
   * @param secret `metadata.name` of a Secret in the namespace of the Connect
   * @throws UserError when it is one with a private key of the cluster
   */
  secret(secret: string, key: string): string;
}

/** What is known of a Kafka Connect that is made elsewhere. */
export interface KafkaConnectReference {
  /** `metadata.name` of the KafkaConnect. */
  readonly name: string;
  /**
   * `metadata.namespace` of the KafkaConnect.
   * @default - that of the chart of what refers to it
   */
  readonly namespace?: string;
  /**
   * Its way to Kafka, for connectors that keep something there by clients of their own.
   * @default - not known
   */
  readonly connection?: KafkaConnection;
  /**
   * The cluster it uses, to give rights in it.
   * @default - that of the connection; without one no rights are given
   */
  readonly cluster?: IKafka;
  /**
   * Who its workers are to Kafka.
   * @default - the user of the connection; without one no rights are given
   */
  readonly user?: IKafkaUser;
  /**
   * `group.id` of its workers.
   * @default - its name
   */
  readonly groupId?: string;
  /**
   * True when sources write by transactions (`exactly.once.source.support`).
   * @default false
   */
  readonly exactlyOnce?: boolean;
}

/** A Kafka Connect of which only what its connectors need is known. */
export class ImportedKafkaConnect extends Construct implements IKafkaConnect {
  readonly name: string;
  readonly namespace: string | undefined;
  readonly cluster: IKafka | undefined;
  readonly connection: KafkaConnection | undefined;
  readonly user: IKafkaUser | undefined;
  readonly groupId: string;
  readonly exactlyOnce: boolean;

  constructor(scope: Construct, id: string, props: KafkaConnectReference) {
    super(scope, id);
    this.name = props.name;
    this.namespace = props.namespace;
    this.cluster = props.cluster ?? props.connection?.cluster;
    this.connection = props.connection;
    this.user = props.user ?? props.connection?.user;
    this.groupId = props.groupId ?? props.name;
    this.exactlyOnce = props.exactlyOnce ?? false;
  }

  secret(secret: string, key: string): string {
    return secretReference(this, secret, key);
  }
}

/**
 * As the provider reads it that Strimzi gives every Connect (Strimzi documentation, "Loading configuration values from external sources").
 * @throws UserError when it is a Secret with a private key of the cluster
 */
export function secretReference(
  { namespace, cluster }: Pick<IKafkaConnect, 'namespace' | 'cluster'>,
  secret: string,
  key: string,
): string {
  if (cluster !== undefined && cluster.namespace === namespace && isKeySecret(cluster.name, secret)) {
    throw new UserError([
      {
        rule: 'constructs/cluster-key',
        message: `the Secret ${secret} has a private key of the Kafka ${cluster.name}, which no connector may read`,
        remedy: secret.endsWith('-ca') ? `use ${secret}-cert, which has the certificate` : 'use a Secret of yours',
        pointer: '/spec/config',
      },
    ]);
  }
  return `\${strimzisecrets:${namespace === undefined ? '' : `${namespace}/`}${secret}:${key}}`;
}
