import type * as Crypto from 'node:crypto';

import { words } from '../../../facts';
import { contentOf } from '../../../inventory';
import type { Cluster, Content, Resource } from '../../../inventory';
import { FINE, skip, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { gate } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { generationKey, ownAuthorities, secretNames, secretsOf } from '../own-authorities';
import type { Authority } from '../own-authorities';
import { makerOfSecret } from '../secret-makers';

/** Certificate authorities that the operator is told not to make. */
export const OWN_CA_RULES: readonly Rule[] = [
  gate({
    id: 'operator/own-ca-secret',
    on: 'Kafka',
    check: (cluster, scope) => ownAuthorities(cluster).flatMap((authority) => missing(cluster, authority, scope)),
  }),
  gate({
    id: 'operator/own-ca-label',
    on: 'Kafka',
    check: (cluster, scope) =>
      secretsOf(cluster, scope).flatMap((secret) => {
        const labels = { 'strimzi.io/kind': 'Kafka', 'strimzi.io/cluster': cluster.name };
        const lacking = Object.entries(labels).find(([key, value]) => secret.label(key) !== value);
        if (lacking === undefined) return FINE;
        const message = `the operator does not find this certificate authority without the label ${lacking[0]}`;
        return wrong(['metadata', 'labels'], message, `add ${lacking.join(': ')}`, { resource: secret });
      }),
  }),
  gate({
    id: 'operator/own-ca-content',
    on: 'Kafka',
    check: (cluster, scope) => secretsOf(cluster, scope).flatMap((secret) => contentProblems(secret)),
  }),
  gate({
    id: 'operator/own-ca-generation',
    on: 'Kafka',
    check: (cluster, scope) =>
      secretsOf(cluster, scope).flatMap((secret) => {
        const key = generationKey(secret);
        const generation = secret.annotations[key];
        if (generation === undefined || /^[-+]?\d+$/.test(words(generation))) return FINE;
        const message = `${key} is ${JSON.stringify(generation)}`;
        const remedy = 'write "0", and one more whenever the authority is renewed';
        return wrong(['metadata', 'annotations', key], message, remedy, { resource: secret });
      }),
  }),
];

function missing(
  cluster: Cluster,
  authority: Authority,
  { inventory, closedWorld, facts }: Scope,
): readonly Outcome[] {
  const absent = secretNames(cluster, authority).filter(
    (name) =>
      inventory.find('Secret', cluster.namespace, name) === undefined &&
      makerOfSecret(inventory, cluster.namespace, name) === undefined,
  );
  if (absent.length === 0 || facts.elsewhere?.certificateAuthorities === true) return FINE;
  if (!closedWorld) return skip(`the Secrets ${absent.join(' and ')} are not in the input`);
  const path = ['spec', authority.field, 'generateCertificateAuthority'];
  return wrong(
    path,
    `there is no Secret ${absent.join(' and no Secret ')}`,
    'add it, or let the operator make its own',
  );
}

/** Certificates stand in the Secret that ends in -cert, the key in the other. */
function contentProblems(secret: Resource): readonly Outcome[] {
  if (!secret.name.endsWith('-cert')) {
    return contentOf(secret, 'ca.key') === 'absent'
      ? wrong([], 'the certificate authority has no ca.key', 'add the private key under ca.key', {
          resource: secret,
        })
      : FINE;
  }
  const content = contentOf(secret, 'ca.crt');
  if (content === 'unknown' || (content !== 'absent' && isCertificate(content))) return FINE;
  const [message, remedy] =
    content === 'absent'
      ? ['the certificate authority has no ca.crt', 'add the certificate under ca.crt']
      : ['ca.crt holds no certificate', 'write it as PEM, beginning with -----BEGIN CERTIFICATE-----'];
  return wrong([], message, remedy, { resource: secret });
}

/** Java reads PEM, and DER as well, which is no text. */
function isCertificate({ text }: Exclude<Content, string>): boolean {
  if (text.includes('\uFFFD')) return true;
  if (!text.includes('-----BEGIN CERTIFICATE-----')) return false;
  const { X509Certificate } = require('node:crypto') as typeof Crypto;
  try {
    return new X509Certificate(text).subject !== undefined;
  } catch {
    return false;
  }
}
