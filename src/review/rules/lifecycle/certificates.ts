import type { Cluster, User } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { generationKey, secretsOf } from '../own-authorities';

const AUTHORITIES = ['clusterCa', 'clientsCa'] as const;

/** What Strimzi takes when nothing is written. */
const DEFAULT_VALIDITY = 365;
const DEFAULT_RENEWAL = 30;

const LEAST_CA_RENEWAL = 14;
const LEAST_USER_VALIDITY = 30;
const LEAST_USER_RENEWAL = 7;

/** Certificates and who renews them. */
export const CERTIFICATES: readonly Rule[] = [
  policy({
    id: 'lifecycle/ca',
    on: 'Kafka',
    dev: 'info',
    prod: 'warning',
    check: (cluster, scope) => [
      ...untouched(cluster, scope),
      ...AUTHORITIES.flatMap((authority) => lifetime(cluster, authority, scope)),
    ],
  }),
  policy({ id: 'lifecycle/ca-generation', on: 'Kafka', dev: 'info', prod: 'warning', check: generations }),
  policy({
    id: 'lifecycle/user-certificates',
    on: 'KafkaUser',
    dev: 'info',
    prod: 'warning',
    check: userCertificate,
  }),
];

function untouched(cluster: Cluster, { profile }: Scope): readonly Outcome[] {
  const written = AUTHORITIES.some((authority) => cluster.at('spec', authority) !== undefined);
  if (written || profile === 'dev') return FINE;
  const message =
    'the certificate authorities live for a year, and nobody chose that: each renewal restarts all brokers';
  return wrong(['spec', 'clusterCa'], message, 'write clusterCa and clientsCa with validityDays and renewalDays', {
    severity: 'info',
  });
}

/** The operator takes 0 for what is not there, and then for the next authority as well. */
function generations(cluster: Cluster, scope: Scope): readonly Outcome[] {
  return secretsOf(cluster, scope).flatMap((resource) => {
    const key = generationKey(resource);
    if (resource.annotations[key] !== undefined) return FINE;
    const message = 'nothing tells the operator that this authority is a new one: pods would keep the old one';
    const remedy = `add ${key}: "0", and count it up at each renewal`;
    return wrong(['metadata', 'annotations', key], message, remedy, { resource });
  });
}

interface Lifetime {
  readonly validity: number;
  readonly renewal: number;
}

/** Of an authority that the operator makes; with an own one the days are those of the certificates that it signs. */
function lifetimeOf(cluster: Cluster, authority: (typeof AUTHORITIES)[number]): Lifetime | undefined {
  if (cluster.at('spec', authority, 'generateCertificateAuthority') === false) return undefined;
  const days = (key: string, otherwise: number): number => {
    const value = cluster.at('spec', authority, key);
    return typeof value === 'number' ? value : otherwise;
  };
  return { validity: days('validityDays', DEFAULT_VALIDITY), renewal: days('renewalDays', DEFAULT_RENEWAL) };
}

function lifetime(
  cluster: Cluster,
  authority: (typeof AUTHORITIES)[number],
  { facts, thresholds }: Scope,
): readonly Outcome[] {
  const found = lifetimeOf(cluster, authority);
  const path = ['spec', authority];
  // that a certificate is renewed before it begins is told by the operator's rules
  if (found === undefined || found.renewal >= found.validity) return FINE;
  const { validity, renewal } = found;
  const { caValidityDaysMin: least, caValidityDaysMax: most } = thresholds;
  const replaces = cluster.at(...path, 'certificateExpirationPolicy') === 'replace-key';
  return [
    ...(validity < least || validity > most
      ? wrong(
          [...path, 'validityDays'],
          `the certificate authority lives for ${validity} days`,
          `choose ${least} to ${most} days, 1095 for example`,
        )
      : FINE),
    ...(renewal < LEAST_CA_RENEWAL || renewal > validity / 2
      ? wrong(
          [...path, 'renewalDays'],
          `the authority of ${validity} days is renewed ${renewal} days before its end`,
          `choose ${LEAST_CA_RENEWAL} days or more, and at most half of its life`,
        )
      : FINE),
    ...(replaces && facts.externalClients === true
      ? wrong(
          [...path, 'certificateExpirationPolicy'],
          'a new key is one that clients outside of Kubernetes do not trust yet',
          'use renew-certificate, or plan how they get the new certificate',
          { severity: 'info' },
        )
      : FINE),
  ];
}

function userCertificate(user: User): readonly Outcome[] {
  if (user.authentication !== 'tls') return FINE;
  const path = ['spec', 'authentication'];
  const [validity, renewal] = [user.at(...path, 'validityDays'), user.at(...path, 'renewalDays')];
  const authority = user.cluster === undefined ? undefined : lifetimeOf(user.cluster, 'clientsCa');
  if (typeof validity === 'number' && authority !== undefined && validity > authority.validity) {
    const message = `the certificate is to live for ${validity} days, and its authority lives for ${authority.validity}`;
    return wrong([...path, 'validityDays'], message, `write at most ${authority.validity}`);
  }
  if (typeof validity === 'number' && validity < LEAST_USER_VALIDITY) {
    const message = `the certificate lives for ${validity} days: a client that is not restarted by then is locked out`;
    return wrong([...path, 'validityDays'], message, 'write 90, with renewalDays: 30');
  }
  if (typeof renewal !== 'number' || renewal >= LEAST_USER_RENEWAL) return FINE;
  const message = `clients have ${renewal} days to take over the new certificate`;
  return wrong([...path, 'renewalDays'], message, `write ${LEAST_USER_RENEWAL} or more`);
}
