import type { Cluster, Resource } from '../../inventory';
import type { Scope } from '../rule';

const AUTHORITIES = [
  { field: 'clusterCa', suffix: 'cluster-ca' },
  { field: 'clientsCa', suffix: 'clients-ca' },
] as const;

export type Authority = (typeof AUTHORITIES)[number];

/** Those that the operator does not make. */
export function ownAuthorities(cluster: Cluster): Authority[] {
  return AUTHORITIES.filter(({ field }) => cluster.at('spec', field, 'generateCertificateAuthority') === false);
}

/** The Secrets with the certificate and with the key. */
export function secretNames(cluster: Cluster, { suffix }: Authority): string[] {
  return [`${cluster.name}-${suffix}-cert`, `${cluster.name}-${suffix}`];
}

/** Those of them that are in the input. */
export function secretsOf(cluster: Cluster, { inventory }: Scope): Resource[] {
  return ownAuthorities(cluster)
    .flatMap((authority) => secretNames(cluster, authority))
    .flatMap((name) => inventory.find('Secret', cluster.namespace, name) ?? []);
}

/** By which the operator sees that a certificate or a key is a new one. */
export function generationKey({ name }: Resource): string {
  return `strimzi.io/ca-${name.endsWith('-cert') ? 'cert' : 'key'}-generation`;
}
