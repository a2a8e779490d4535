import { trustedCertsSecretName } from '../facts';
import type { KafkaConnect } from '../inventory';
import { rights, trustedCertificates } from './clients';
import { made } from './generated';
import type { GeneratedObject } from './generated';
import type { OperatorSettings } from './operator';
import { workerObjects, workerPolicy } from './workers';

/** What the operator makes of a KafkaConnect; who may reach it is its business only when it manages the connectors. */
export function connectObjects(connect: KafkaConnect, operator: OperatorSettings): readonly GeneratedObject[] {
  const name = `${connect.name}-connect`;
  const connections = [connect.at('spec')];
  return [
    ...workerObjects(connect, name),
    ...rights(connect, name, `${name}-connect-role`, connections),
    ...trustedCertificates(connect, trustedCertsSecretName(connect.name), connections, ['ca.crt']),
    ...(connect.usesConnectorResources ? [workerPolicy(connect, name, operator)] : []),
    ...buildObjects(connect, name),
  ];
}

/** An image with plugins is built by a pod that goes again. */
function buildObjects(connect: KafkaConnect, name: string): readonly GeneratedObject[] {
  if (connect.at('spec', 'build') === undefined) return [];
  return [
    made(connect, 'ConfigMap', `${name}-dockerfile`),
    made(connect, 'ServiceAccount', `${name}-build`),
    made(connect, 'Pod', `${name}-build`),
  ];
}
