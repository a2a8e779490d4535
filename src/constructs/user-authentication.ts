import type { KafkaUserAuthentication } from '../../imports/kafka-user';
import type { SecretKey } from './references';

/** How long a user's certificate is good; the API server takes both of these or none. */
export interface UserCertificateProps {
  /**
   * How long it is good, in days; not more than the clients CA lives. A change counts from the next renewal on.
   * @default - that of the clients CA
   */
  readonly validityDays?: number;

  /**
   * How long before its end it is renewed, in days: longer than the slowest client takes to read the new one, and less than the validity.
   * @default - that of the clients CA
   */
  readonly renewalDays?: number;
}

/** Ways of a user to log in. */
export type UserAuthenticationType = KafkaUserAuthentication['type'];

/**
 * How a user proves who it is, and so under which name Kafka knows it.
 *
 * Source: Strimzi documentation, "Configuring Kafka users".
 */
export class UserAuthentication {
  /**
   * By password (SCRAM-SHA-512).
   * @param password a password that you bring, in printable ASCII without `"` and `\`; without it the User Operator makes one
   */
  static scramSha512(password?: SecretKey): UserAuthentication {
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

  /** The way itself, as the custom resource names it. */
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
