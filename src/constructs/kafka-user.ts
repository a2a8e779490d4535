import { Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import type { IConstruct } from 'constructs';

import type { KafkaUserQuotas, KafkaUserSpec } from '../../imports/kafka-user';
import { mergeRules } from '../access';
import type { AclRule } from '../access';
import { API_VERSION, CLUSTER_LABEL, kafkaUserProblems, principalOf } from '../facts';
import type { Grant } from './grant';
import type { IKafka } from './kafka-reference';
import type { ObjectMetadataOptions } from './listener-options';
import { withOverrides } from './overrides';
import type { Overrides } from './overrides';
import { bytesPerSecond } from './quotas';
import type { ByteRate } from './quotas';
import { manifestOf, refuseAt, Resource } from './resource';
import type { ResourceProps } from './resource';
import type { UserAuthentication, UserAuthenticationType } from './user-authentication';

/** A user of a Kafka cluster, made here or elsewhere. */
export interface IKafkaUser extends IConstruct {
  /** `metadata.name`. */
  readonly name: string;
  /** The name by which Kafka knows it, in ACLs and super users: `CN=<name>` for certificates. */
  readonly principal: string;
  /**
   * Gives it rights; `topic.grantConsume(user, ...)` and the like read better.
   * @throws UserError for a user that is not made here: its manifest must change elsewhere
   */
  grant(rules: readonly AclRule[]): Grant;
}

/** Limits of one user, in each broker. They do not count beside Strimzi's quota plugin. */
export interface UserQuotas {
  /**
   * What it may write to one broker.
   * @default - no limit
   */
  readonly producerByteRate?: ByteRate;
  /**
   * What it may read from one broker.
   * @default - no limit
   */
  readonly consumerByteRate?: ByteRate;
  /**
   * Share of the broker's threads that it may hold; 100 is one thread.
   * @default - no limit
   */
  readonly requestPercentage?: number;
  /**
   * Partitions per second that it may create or delete.
   * @default - no limit
   */
  readonly controllerMutationRate?: number;
}

/** Options of a KafkaUser. */
export interface KafkaUserProps extends ResourceProps {
  /** The cluster it may use. */
  readonly cluster: IKafka;

  /**
   * How it logs in; some listener of the cluster must take it.
   * @default - not by Strimzi: only its rights and quotas are kept, for listeners with custom authentication
   */
  readonly authentication?: UserAuthentication;

  /** @default - no limits of its own */
  readonly quotas?: UserQuotas;

  /**
   * Raw rules, beside those of grants. Without authorization in the cluster no rules are written: Strimzi would refuse the user.
   * @default - none
   */
  readonly acls?: readonly AclRule[];

  /**
   * Labels and annotations of the Secret that the User Operator makes.
   * @default - Strimzi's own
   */
  readonly secret?: ObjectMetadataOptions;

  /**
   * Laid over the spec last, in the words of the custom resource.
   * @default - nothing
   */
  readonly overrides?: Overrides<KafkaUserSpec>;
}

/**
 * A user with its credentials, rights and quotas.
 *
 * Source: Strimzi documentation, "Using the User Operator to manage Kafka users".
 *
 * @example
 * const app = new App();
 * const chart = new Chart(app, 'example', { namespace: 'kafka' });
 * const cluster = Kafka.fromName(chart, 'cluster', { name: 'main' });
 * const orders = KafkaTopic.fromName(chart, 'orders', { cluster, name: 'orders' });
 * const billing = new KafkaUser(chart, 'billing', { cluster, authentication: UserAuthentication.tls() });
 * orders.grantConsume(billing, { group: 'billing' });
 */
export class KafkaUser extends Resource implements IKafkaUser {
  /** A user that is made elsewhere. Nothing is written, and it cannot be given rights here. */
  static fromName(scope: Construct, id: string, props: KafkaUserReference): IKafkaUser {
    class ImportedKafkaUser extends Construct implements IKafkaUser {
      readonly name = props.name;
      readonly principal = principalOf(props.name, props.authentication);

      grant(): Grant {
        refuseAt(this, [elsewhere(props.name)]);
        return { user: this, rules: [] };
      }
    }
    return new ImportedKafkaUser(scope, id);
  }

  readonly principal: string;
  /** The Secret with its credentials; absent when there is none. A `secretPrefix` of the User Operator comes before it. */
  readonly secretName: string | undefined;
  readonly #props: KafkaUserProps;
  readonly #rules: AclRule[];

  constructor(scope: Construct, id: string, props: KafkaUserProps) {
    const rules = [...(props.acls ?? [])];
    super(scope, id, props.namespace === undefined ? { ...props, ...inNamespace(props.cluster) } : props, {
      apiVersion: API_VERSION,
      kind: 'KafkaUser',
      labels: { [CLUSTER_LABEL]: props.cluster.name },
      body: { spec: Lazy.any({ produce: () => userSpec(props, rules) }) },
    });
    this.#props = props;
    this.#rules = rules;
    const type = props.authentication?.type;
    this.principal = principalOf(this.name, type);
    this.secretName = type === 'scram-sha-512' || type === 'tls' ? this.name : undefined;
    refuseAt(this, kafkaUserProblems(manifestOf(this.apiObject, userSpec(props, rules))));
  }

  grant(rules: readonly AclRule[]): Grant {
    if (!this.#props.cluster.takesAcls) return { user: this, rules: [] };
    this.#rules.push(...rules);
    const authorization = { type: 'simple', acls: rules };
    refuseAt(this, kafkaUserProblems(manifestOf(this.apiObject, { authorization })));
    return { user: this, rules: mergeRules(rules) };
  }
}

/** What is known of a user that is made elsewhere. */
export interface KafkaUserReference {
  /** `metadata.name` of the KafkaUser. */
  readonly name: string;
  /**
   * How it logs in.
   * @default - by password
   */
  readonly authentication?: UserAuthenticationType;
}

/** A resource stands where its cluster stands: the operators look nowhere else. */
export function inNamespace(cluster: IKafka): { readonly namespace?: string } {
  return cluster.namespace === undefined ? {} : { namespace: cluster.namespace };
}

function userSpec(props: KafkaUserProps, rules: readonly AclRule[]): KafkaUserSpec {
  const { authentication, quotas, secret, cluster, overrides } = props;
  const acls = cluster.takesAcls ? mergeRules(rules) : [];
  const spec: KafkaUserSpec = {
    ...(authentication && { authentication: authentication.toSpec() }),
    ...(acls.length > 0 && { authorization: { type: 'simple', acls } }),
    ...(quotas && { quotas: quotasSpec(quotas) }),
    ...(secret && { template: { secret: { metadata: secret } } }),
  };
  return withOverrides(spec, overrides);
}

function quotasSpec({ producerByteRate, consumerByteRate, ...rest }: UserQuotas): KafkaUserQuotas {
  return {
    ...(producerByteRate !== undefined && { producerByteRate: bytesPerSecond(producerByteRate) }),
    ...(consumerByteRate !== undefined && { consumerByteRate: bytesPerSecond(consumerByteRate) }),
    ...rest,
  };
}

function elsewhere(name: string) {
  return {
    rule: 'constructs/user-elsewhere',
    message: `the KafkaUser ${JSON.stringify(name)} is not made here, so it cannot be given rights here`,
    remedy: 'give the rights where its manifest is made, or make it here with new KafkaUser(...)',
  };
}
