import type { Cluster } from '../inventory';
import { made } from './generated';
import type { GeneratedObject } from './generated';

/** The certificate authorities that nobody brings, and what the operator itself makes of them. */
export function authorityObjects(cluster: Cluster): readonly GeneratedObject[] {
  const secret = (ending: string, ...keys: readonly string[]): GeneratedObject =>
    made(cluster, 'Secret', `${cluster.name}${ending}`, { keys });
  const authority = (field: 'clusterCa' | 'clientsCa', ending: string): readonly GeneratedObject[] =>
    cluster.at('spec', field, 'generateCertificateAuthority') === false
      ? []
      : [secret(ending, 'ca.key'), secret(`${ending}-cert`, 'ca.crt', 'ca.p12', 'ca.password')];
  return [
    ...authority('clusterCa', '-cluster-ca'),
    ...authority('clientsCa', '-clients-ca'),
    secret('-trustbundle', 'cluster-ca.crt', 'clients-ca.crt'),
    secret('-cluster-operator-certs', 'cluster-operator.crt', 'cluster-operator.key'),
  ];
}
