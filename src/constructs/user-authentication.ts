import type { KafkaUserAuthentication } from '../../imports/kafka-user';

/** How long a user's certificate is good. */
export interface UserCertificateProps {
  /**
   * In days; not more than the clients CA lives.
   * @default - that of the clients CA
   */
  readonly validityDays?: number;

  /**
   * How long before its end it is renewed, in days; less than the validity.
   * @default - that of the clients CA
   */
  readonly renewalDays?: number;
}

/** A password that you bring, in a Secret in the namespace of the user. */
export interface BroughtPassword {
  readonly secret: string;
  readonly key: string;
}

/** Ways of a user to log in. */
export type UserAuthenticationType = KafkaUserAuthentication['type'];

/**
 * How a user proves who it is, and so under which name Kafka knows it.
 *
 * Source: Strimzi documentation, "Configuring Kafka users".
 */
export class UserAuthentication {
  /** By password. The User Operator makes one, unless you bring it. */
  static scramSha512(password?: BroughtPassword): UserAuthentication {
    return new UserAuthentication({
      type: 'scram-sha-512',
      ...(password && {
        password: { valueFrom: { secretKeyRef: { name: password.secret, key: password.key } } },
      }),
    });
  }

  /** By a certificate that the User Operator makes. */
  static tls(certificate: UserCertificateProps = {}): UserAuthentication {
    const { validityDays, renewalDays } = certificate;
    return new UserAuthentication({
      type: 'tls',
      ...(validityDays !== undefined && { validityDays }),
      ...(renewalDays !== undefined && { renewalDays }),
    });
  }

  /** By a certificate from elsewhere whose subject is `CN=<name>` and nothing more. */
  static tlsExternal(): UserAuthentication {
    return new UserAuthentication({ type: 'tls-external' });
  }

  readonly type: UserAuthenticationType;
  readonly #spec: KafkaUserAuthentication;

  private constructor(spec: KafkaUserAuthentication) {
    this.type = spec.type;
    this.#spec = spec;
  }

  /** As the custom resource has it. */
  toSpec(): KafkaUserAuthentication {
    return this.#spec;
  }
}
