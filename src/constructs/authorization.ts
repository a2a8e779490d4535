import type { KafkaClusterAuthorization as AuthorizationSpec } from '../../imports/kafka';

/** Options of `Authorization.simple`. */
export interface SimpleAuthorizationProps {
  /**
   * Users that skip every ACL, without the prefix `User:` (the operator adds it): `CN=<name>` for a certificate, the bare name for
   * SCRAM. Strimzi's own components need not be listed.
   *
   * @default - none but Strimzi's own
   */
  readonly superUsers?: readonly string[];
}

/** Options of `Authorization.custom`. */
export interface CustomAuthorizationProps {
  /** Class that implements Kafka's `Authorizer`; it must be in the image. */
  readonly authorizerClass: string;

  /**
   * Users that skip every ACL, without the prefix `User:` (the operator adds it).
   * @default - none but Strimzi's own
   */
  readonly superUsers?: readonly string[];

  /**
   * True when ACLs of KafkaUsers can be set through Kafka's Admin API.
   * @default false
   */
  readonly supportsAdminApi?: boolean;
}

/**
 * The authorizer of a cluster. Without one every authenticated user may do everything, and KafkaUsers with ACLs are never ready.
 *
 * Source: Strimzi documentation, "Configuring Kafka brokers with authorization".
 */
export class Authorization {
  /** Kafka's own authorizer: nothing is allowed but what an ACL allows. */
  static simple(props: SimpleAuthorizationProps = {}): Authorization {
    return new Authorization({ type: 'simple', ...props });
  }

  /** An authorizer of your own. */
  static custom(props: CustomAuthorizationProps): Authorization {
    return new Authorization({ type: 'custom', ...props });
  }

  readonly #spec: AuthorizationSpec;

  private constructor(spec: AuthorizationSpec) {
    this.#spec = spec;
  }

  /** As the custom resource has it. */
  toSpec(): AuthorizationSpec {
    return this.#spec;
  }
}

/** True when KafkaUsers of the cluster may carry ACLs: the operator refuses those that it cannot set. */
export function takesAcls(authorization: AuthorizationSpec | undefined): boolean {
  return authorization?.type === 'simple' || authorization?.supportsAdminApi === true;
}
