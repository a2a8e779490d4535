import { Construct } from 'constructs';

import {
  admin,
  bridge,
  connectWorker,
  consumer,
  lagMonitor,
  mirrorSource,
  mirrorTarget,
  producer,
  readOnly,
  schemaHistory,
  schemaRegistry,
  sinkConnector,
  sourceConnector,
  streams,
} from '../access';
import type {
  AclRule,
  BridgeAccess,
  ConnectWorkerAccess,
  ConsumerAccess,
  LagMonitorAccess,
  MirrorSourceAccess,
  MirrorTargetAccess,
  NameOrPrefix,
  ProducerAccess,
  SchemaHistoryAccess,
  SchemaRegistryAccess,
  SinkConnectorAccess,
  SourceConnectorAccess,
  StreamsAccess,
} from '../access';
import type { Grant } from './grant';
import type { IKafkaUser } from './kafka-user';

/** The rights that a cluster can give, each the least that works. */
export interface IKafkaGrants {
  /**
   * Lets a user write to a topic, or to all topics whose names begin with a prefix. Like every grant it adds nothing to a cluster that
   * takes no ACLs.
   *
   * @throws UserError for a user that is not made here, or belongs to another cluster, and for names that Kafka does not take; so do all grants
   */
  grantProduce(user: IKafkaUser, topic: NameOrPrefix, access?: ProducerAccess): Grant;

  /** Lets a user read a topic, or all topics whose names begin with a prefix. */
  grantConsume(user: IKafkaUser, topic: NameOrPrefix, access?: ConsumerAccess): Grant;

  /** Everything, for people who repair things; never for an application. */
  grantAdmin(user: IKafkaUser): Grant;

  /** Looking at everything, messages included, for a console. */
  grantReadOnly(user: IKafkaUser): Grant;

  /** What a Kafka Streams application needs. */
  grantStreams(user: IKafkaUser, access: StreamsAccess): Grant;

  /** What the workers of a Kafka Connect need for themselves. */
  grantConnectWorker(user: IKafkaUser, access: ConnectWorkerAccess): Grant;

  /** What a source connector needs, for the user it logs in as: that of the workers, unless it has its own. */
  grantSourceConnector(user: IKafkaUser, access: SourceConnectorAccess): Grant;

  /** What a sink connector needs, for the user it logs in as. */
  grantSinkConnector(user: IKafkaUser, access: SinkConnectorAccess): Grant;

  /** What a connector of Debezium needs for its schema history, for the user that it logs in as there. */
  grantSchemaHistory(user: IKafkaUser, access: SchemaHistoryAccess): Grant;

  /** What a mirror of MirrorMaker 2 needs in the cluster that it reads. */
  grantMirrorSource(user: IKafkaUser, access: MirrorSourceAccess): Grant;

  /** What a mirror of MirrorMaker 2 needs in the cluster that it writes to, beside what its workers need. */
  grantMirrorTarget(user: IKafkaUser, access: MirrorTargetAccess): Grant;

  /** What a Kafka Bridge needs for its HTTP users. */
  grantBridge(user: IKafkaUser, access: BridgeAccess): Grant;

  /** What a schema registry needs that keeps its schemas in Kafka. */
  grantSchemaRegistry(user: IKafkaUser, access: SchemaRegistryAccess): Grant;

  /** Seeing how far groups are behind, for an exporter or an autoscaler. */
  grantLagMonitor(user: IKafkaUser, access?: LagMonitorAccess): Grant;
}

/** Gives rights by the recipes. */
export abstract class KafkaGrants extends Construct implements IKafkaGrants {
  /** Gives the rules of a recipe to a user. */
  protected abstract give(user: IKafkaUser, recipe: () => AclRule[]): Grant;

  grantProduce(user: IKafkaUser, topic: NameOrPrefix, access?: ProducerAccess): Grant {
    return this.give(user, () => producer(topic, access));
  }

  grantConsume(user: IKafkaUser, topic: NameOrPrefix, access?: ConsumerAccess): Grant {
    return this.give(user, () => consumer(topic, access));
  }

  grantStreams(user: IKafkaUser, access: StreamsAccess): Grant {
    return this.give(user, () => streams(access));
  }

  grantConnectWorker(user: IKafkaUser, access: ConnectWorkerAccess): Grant {
    return this.give(user, () => connectWorker(access));
  }

  grantSourceConnector(user: IKafkaUser, access: SourceConnectorAccess): Grant {
    return this.give(user, () => sourceConnector(access));
  }

  grantSinkConnector(user: IKafkaUser, access: SinkConnectorAccess): Grant {
    return this.give(user, () => sinkConnector(access));
  }

  grantSchemaHistory(user: IKafkaUser, access: SchemaHistoryAccess): Grant {
    return this.give(user, () => schemaHistory(access));
  }

  grantMirrorSource(user: IKafkaUser, access: MirrorSourceAccess): Grant {
    return this.give(user, () => mirrorSource(access));
  }

  grantMirrorTarget(user: IKafkaUser, access: MirrorTargetAccess): Grant {
    return this.give(user, () => mirrorTarget(access));
  }

  grantBridge(user: IKafkaUser, access: BridgeAccess): Grant {
    return this.give(user, () => bridge(access));
  }

  grantSchemaRegistry(user: IKafkaUser, access: SchemaRegistryAccess): Grant {
    return this.give(user, () => schemaRegistry(access));
  }

  grantLagMonitor(user: IKafkaUser, access?: LagMonitorAccess): Grant {
    return this.give(user, () => lagMonitor(access));
  }

  grantAdmin(user: IKafkaUser): Grant {
    return this.give(user, admin);
  }

  grantReadOnly(user: IKafkaUser): Grant {
    return this.give(user, readOnly);
  }
}
