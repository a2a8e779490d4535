import { mapOf } from '../../../facts';
import type { KafkaConnector } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { gate } from '../../rule';
import type { Rule } from '../../rule';
import { LABEL, parentMissing } from './parents';

const OVERRIDE = /^(?:producer|consumer|admin)\.override\.(.+)$/;

/** What a worker lets pass under the policy `Principal`. */
const PRINCIPAL: ReadonlySet<string> = new Set(['sasl.jaas.config', 'sasl.mechanism', 'security.protocol']);

/** Whether a connector finds workers that run it. */
export const CONNECTOR_RULES: readonly Rule[] = [
  gate({
    id: 'operator/connector-connect',
    on: 'KafkaConnector',
    check: (connector, scope) =>
      connector.connect === undefined ? parentMissing(connector, 'KafkaConnect', scope) : FINE,
  }),
  gate({
    id: 'operator/connector-resources',
    on: 'KafkaConnector',
    check: ({ connect }) => {
      if (connect === undefined || connect.usesConnectorResources) return FINE;
      return wrong(
        LABEL,
        `the KafkaConnect ${connect.name} does not look at KafkaConnectors`,
        'annotate it with strimzi.io/use-connector-resources: "true"; that deletes connectors made by REST alone',
      );
    },
  }),
  gate({
    id: 'operator/connector-workers',
    on: 'KafkaConnector',
    check: ({ connect }) => {
      if (connect?.at('spec', 'replicas') !== 0) return FINE;
      return wrong(LABEL, `the KafkaConnect ${connect.name} has 0 replicas`, 'raise them, or remove the connector');
    },
  }),
  gate({ id: 'operator/connector-overrides', on: 'KafkaConnector', check: overrides }),
];

/** Workers may forbid that a connector changes the clients that they give it. */
function overrides(connector: KafkaConnector): readonly Outcome[] {
  const policy = connector.connect?.at('spec', 'config', 'connector.client.config.override.policy');
  if (policy !== 'None' && policy !== 'Principal') return FINE;
  return Object.keys(mapOf(connector.at('spec', 'config'))).flatMap((key) => {
    const setting = OVERRIDE.exec(key)?.[1];
    if (setting === undefined || (policy === 'Principal' && PRINCIPAL.has(setting))) return FINE;
    const message = `the override policy ${policy} of the workers refuses ${key}`;
    const remedy = 'remove it, or take connector.client.config.override.policy: All';
    return wrong(['spec', 'config', key], message, remedy);
  });
}
