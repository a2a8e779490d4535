import { Construct } from 'constructs';
import type { IConstruct } from 'constructs';

import type { Acl, KafkaUserQuotas, KafkaUserSpec } from '../../imports/kafka-user';
import { mergeRules } from '../access';
import type { AclRule } from '../access';
import { aclProblems, API_VERSION, CLUSTER_LABEL, kafkaUserProblems, principalOf } from '../facts';
import type { Problem } from '../problems';
import { within } from './bounds';
import type { Grant } from './grant';
import { inNamespace, isSameCluster } from './kafka-reference';
import type { IKafka } from './kafka-reference';
import type { ObjectMetadataOptions } from './listener-options';
import { withOverrides } from './overrides';
import type { Overrides } from './overrides';
import type { ByteRate } from './quantity';
import { byteRates } from './quotas';
import { making, objectOf, refusalAt, refuseAt, refuseObject, Resource } from './resource';
import type { ResourceProps } from './resource';
import type { UserAuthentication, UserAuthenticationType } from './user-authentication';

/** A user of a Kafka cluster, made here or elsewhere. */
export interface IKafkaUser extends IConstruct {
  /** `metadata.name`. */
  readonly name: string;
  /** The name by which Kafka knows it, in ACLs and super users: `CN=<name>` for certificates. */
  readonly principal: string;
  /** How it logs in; absent when Strimzi does not know. */
  readonly authentication: UserAuthenticationType | undefined;
  /** The Secret with its credentials, in the namespace of the user; absent when Strimzi makes none. */
  readonly secretName: string | undefined;
  /**
   * Gives it rights; `topic.grantConsume(user, ...)` and the like read better.
   * @param cluster the cluster in which they are to hold; that of the user unless said
   * @throws UserError for a user that is not made here, as its manifest must change elsewhere; for one of another cluster; and for rules that
   * Kafka does not take
   */
  grant(rules: readonly AclRule[], cluster?: IKafka): Grant;
}

const BOUNDS = within(
  ['/spec/authentication/validityDays', 1],
  ['/spec/authentication/renewalDays', 1],
  ['/spec/quotas/requestPercentage', -Infinity],
);

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

  /**
   * How much of a broker it may take.
   * @default - no limits of its own
   */
  readonly quotas?: UserQuotas;

  /**
   * Raw rules, beside those of grants, for what no grant gives. Without authorization in the cluster no rules are written: Strimzi would
   * refuse the user.
   *
   * @default - none
   */
  readonly acls?: readonly AclRule[];

  /**
   * Labels and annotations of the Secret that the User Operator makes.
   * @default - Strimzi's own
   */
  readonly secret?: ObjectMetadataOptions;

  /**
   * Laid over the spec last, in the words of the custom resource. Its rules take the place of `acls`, and grants add to them.
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
    return new ImportedKafkaUser(scope, id, props);
  }

  readonly principal: string;
  readonly authentication: UserAuthenticationType | undefined;
  /** The Secret with its credentials; absent when there is none. A `secretPrefix` of the User Operator comes before it. */
  readonly secretName: string | undefined;
  readonly #cluster: IKafka;
  readonly #granted: AclRule[];

  /** @throws UserError with all that is wrong with it */
  constructor(scope: Construct, id: string, props: KafkaUserProps) {
    const granted: AclRule[] = [];
    const produce = (): KafkaUserSpec => userSpec(props, granted);
    const spec = making(scope, id, produce);
    const object = objectOf(id, inNamespace(props.cluster, props), {
      apiVersion: API_VERSION,
      kind: 'KafkaUser',
      labels: { [CLUSTER_LABEL]: props.cluster.name },
      body: { spec },
    });
    super(scope, id, object, { lateSpec: produce });
    this.#cluster = props.cluster;
    this.#granted = granted;
    this.authentication = spec.authentication?.type;
    this.principal = principalOf(this.name, this.authentication);
    this.secretName = secretNameOf(this.name, this.authentication);
    refuseObject(this, object, kafkaUserProblems, BOUNDS);
  }

  grant(rules: readonly AclRule[], cluster: IKafka = this.#cluster): Grant {
    if (!isSameCluster(cluster, this.#cluster)) refuseAt(this, [otherCluster(this.name, this.#cluster, cluster)]);
    if (!this.#cluster.takesAcls) return { user: this, rules: [] };
    refuseAt(
      this,
      rules.flatMap((rule, index) => aclProblems(rule, ['spec', 'authorization', 'acls', index])),
    );
    this.#granted.push(...rules);
    return {
      user: this,
      get rules() {
        return mergeRules(rules);
      },
    };
  }
}

/** A user of which only its name is known. */
class ImportedKafkaUser extends Construct implements IKafkaUser {
  readonly name: string;
  readonly principal: string;
  readonly authentication: UserAuthenticationType;
  readonly secretName: string | undefined;

  constructor(scope: Construct, id: string, { name, authentication = 'scram-sha-512' }: KafkaUserReference) {
    super(scope, id);
    this.name = name;
    this.authentication = authentication;
    this.principal = principalOf(name, authentication);
    this.secretName = secretNameOf(name, authentication);
  }

  grant(_: readonly AclRule[], cluster?: IKafka): Grant {
    if (cluster?.takesAcls === false) return { user: this, rules: [] };
    throw refusalAt(this.node.path, [elsewhere(this.name)]);
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

function secretNameOf(name: string, authentication: UserAuthenticationType | undefined): string | undefined {
  return authentication === 'scram-sha-512' || authentication === 'tls' ? name : undefined;
}

function userSpec(props: KafkaUserProps, granted: readonly AclRule[]): KafkaUserSpec {
  const { authentication, quotas, secret, cluster, overrides } = props;
  const acls = cluster.takesAcls ? mergeRules([...(props.acls ?? []), ...granted]) : [];
  const spec: KafkaUserSpec = {
    ...(authentication && { authentication: authentication.toSpec() }),
    ...(acls.length > 0 && { authorization: { type: 'simple', acls } }),
    ...(quotas && { quotas: quotasSpec(quotas) }),
    ...(secret && { template: { secret: { metadata: secret } } }),
  };
  return withGranted(withOverrides(spec, overrides), overrides, granted);
}

/** Rules of the overrides take the place of `acls`; what is granted counts beside them too. */
function withGranted(
  spec: KafkaUserSpec,
  overrides: KafkaUserProps['overrides'],
  granted: readonly AclRule[],
): KafkaUserSpec {
  const own = overrides?.authorization?.acls;
  if (spec.authorization === undefined || !Array.isArray(own) || granted.length === 0) return spec;
  return { ...spec, authorization: { ...spec.authorization, acls: [...(own as Acl[]), ...mergeRules(granted)] } };
}

function quotasSpec({ producerByteRate, consumerByteRate, ...rest }: UserQuotas): KafkaUserQuotas {
  return { ...byteRates({ producerByteRate, consumerByteRate }, '/spec/quotas'), ...rest };
}

function elsewhere(name: string): Problem {
  return {
    rule: 'constructs/user-elsewhere',
    message: `the KafkaUser ${JSON.stringify(name)} is not made here, so it cannot be given rights here`,
    remedy: 'give the rights where its manifest is made, or make it here with new KafkaUser(...)',
  };
}

function otherCluster(user: string, own: IKafka, other: IKafka): Problem {
  const words = ({ name, namespace }: IKafka): string =>
    `${JSON.stringify(name)}${namespace === undefined ? '' : ` (${namespace})`}`;
  return {
    rule: 'constructs/other-cluster',
    message: `the KafkaUser ${JSON.stringify(user)} belongs to cluster ${words(own)}, so it can be given no rights in cluster ${words(other)}`,
    remedy: 'make a user in that cluster too',
  };
}
