import { at, CLUSTER_LABEL, isMap, listOf, mapOf, words } from '../../../facts';
import type { KafkaConnector } from '../../../inventory';
import { FINE, skip, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { parsedJson } from '../../parsed-json';
import { gate } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { lookUp } from './references';
import type { Judge } from './references';

const LABEL = ['metadata', 'labels', CLUSTER_LABEL] as const;
const OVERRIDE = /^(?:producer|consumer|admin)\.override\.(.+)$/;

/** What a worker lets pass under the policy `Principal`. */
const PRINCIPAL: ReadonlySet<string> = new Set(['sasl.jaas.config', 'sasl.mechanism', 'security.protocol']);

/** Whether a connector finds workers that run it. */
export const CONNECTOR_RULES: readonly Rule[] = [
  gate({
    id: 'operator/connector-connect',
    on: 'KafkaConnector',
    check: (connector, { closedWorld }) => {
      const name = connector.label(CLUSTER_LABEL);
      if (connector.connect !== undefined || name === undefined) return FINE;
      if (!closedWorld) return skip(`the KafkaConnect ${name} is not in the input`);
      const message = `there is no KafkaConnect ${JSON.stringify(name)} beside the connector`;
      return wrong(LABEL, message, 'add it, or correct the label or the namespace');
    },
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
  gate({ id: 'operator/connector-alter-offsets', on: 'KafkaConnector', check: offsets }),
];

/** The operator reads the offsets from a ConfigMap beside the connector. */
function offsets(connector: KafkaConnector, scope: Scope): readonly Outcome[] {
  if (connector.annotation('strimzi.io/connector-offsets') !== 'alter') return FINE;
  const path = ['spec', 'alterOffsets', 'fromConfigMap'];
  const name = connector.at(...path, 'name');
  return lookUp(connector, { kind: 'ConfigMap', name, key: 'offsets.json', path }, scope, areOffsets);
}

/** The operator reads it as JSON and sends it to Connect as it is (KIP-875). */
const areOffsets: Judge = (text, { name, key, path }) => {
  const what = `${words(key)} of the ConfigMap ${words(name)}`;
  const value = parsedJson(text);
  const remedy = 'write {"offsets": [{"partition": {...}, "offset": {...}}]}';
  if (value === undefined) return wrong(path, `${what} is no JSON`, remedy);
  const offsets = listOf(at(value, 'offsets'));
  const known = offsets.every((one) => isMap(at(one, 'partition')) && isMap(mapOf(one)['offset'] ?? {}));
  return offsets.length > 0 && known ? FINE : wrong(path, `${what} holds no offsets`, remedy);
};

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
