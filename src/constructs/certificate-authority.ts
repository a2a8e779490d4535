import type { CertificateAuthority as CertificateAuthoritySpec } from '../../imports/kafka';

/**
 * A certificate authority of the cluster: that of the brokers (`clusterCa`) or that of the clients (`clientsCa`).
 *
 * Source: Strimzi documentation, "Certificate renewal and validity periods".
 */
export interface CertificateAuthority {
  /**
   * How long the certificate of the CA is good, and those that it signs, in days.
   * @default 365
   */
  readonly validityDays?: number;

  /**
   * How long before its end a certificate is renewed, in days: longer than the slowest client takes to learn the new one. Must be less
   * than the validity, else every reconciliation renews and rolls the brokers.
   * @default 30
   */
  readonly renewalDays?: number;

  /**
   * What becomes of the key at the end: kept under a new certificate, or replaced, which takes several rolls and a new trust of every client.
   * @default 'renew-certificate'
   */
  readonly expirationPolicy?: 'renew-certificate' | 'replace-key';

  /**
   * False when you bring the CA in Secrets of your own; days then govern only what it signs. The Secrets must be there before the Kafka.
   * @default true
   */
  readonly generate?: boolean;

  /**
   * False to keep the CA's Secrets when the Kafka is deleted.
   * @default true
   */
  readonly ownerReference?: boolean;
}

/** As the custom resource has it. */
export function certificateAuthoritySpec(
  authority: CertificateAuthority | undefined,
): CertificateAuthoritySpec | undefined {
  if (authority === undefined) return undefined;
  const { validityDays, renewalDays, expirationPolicy, generate, ownerReference } = authority;
  return {
    ...(validityDays !== undefined && { validityDays }),
    ...(renewalDays !== undefined && { renewalDays }),
    ...(expirationPolicy !== undefined && { certificateExpirationPolicy: expirationPolicy }),
    ...(generate !== undefined && { generateCertificateAuthority: generate }),
    ...(ownerReference !== undefined && { generateSecretOwnerReference: ownerReference }),
  };
}
