import type { KafkaBridge } from '../inventory';
import { rights, trustedCertificates } from './clients';
import { made } from './generated';
import type { GeneratedObject } from './generated';
import { budgetOfDeployment, podLabels, serviceSpec } from './specs';

const HTTP_PORT = 8080;

/** What the operator makes of a KafkaBridge: no policy, everybody may reach it. */
export function bridgeObjects(bridge: KafkaBridge): readonly GeneratedObject[] {
  const name = `${bridge.name}-bridge`;
  const labels = podLabels(bridge, name);
  const [port, template] = [bridge.at('spec', 'http', 'port'), bridge.at('spec', 'template')];
  const ports = [
    { name: 'rest-api', port: typeof port === 'number' ? port : HTTP_PORT },
    { name: 'rest-api-mgmt', port: 8081 },
  ];
  const connections = [bridge.at('spec')];
  return [
    made(bridge, 'Deployment', name),
    made(bridge, 'ConfigMap', `${name}-config`),
    made(bridge, 'Service', `${name}-service`, {
      spec: serviceSpec(labels, ports, bridge.at('spec', 'template', 'apiService')),
    }),
    made(bridge, 'PodDisruptionBudget', name, { spec: budgetOfDeployment(labels, template) }),
    ...rights(bridge, name, `${name}-role`, connections),
    ...trustedCertificates(bridge, `${name}-tls-trusted-certs`, connections, ['ca.crt']),
  ];
}
