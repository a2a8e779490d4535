import { at, listOf, mapOf, words } from '../../../facts';
import type { Path } from '../../../facts';
import type { KafkaConnect, KafkaConnector, Resource } from '../../../inventory';
import { FINE, skip, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';

/** `${provider:path:key}`, as Kafka reads it. */
const REFERENCE = /\$\{([^}:]+):(?:([^}:]*):)?([^}]*)\}/g;
const OWN = ['strimzienv', 'strimzifile', 'strimzidir', 'strimzisecrets'];
const SECRETS_CLASS = 'io.strimzi.kafka.KubernetesSecretConfigProvider';

/** Whether what connectors leave to providers can be filled in. */
export const PROVIDER_RULES: readonly Rule[] = [
  policy({ id: 'connect/config-providers', on: 'KafkaConnector', dev: 'warning', prod: 'error', check: providers }),
  policy({ id: 'connect/secret-access', on: 'KafkaConnector', dev: 'warning', prod: 'error', check: access }),
];

interface Reference {
  readonly provider: string;
  readonly place: string;
  readonly text: string;
  readonly path: Path;
}

function references(connector: KafkaConnector): Reference[] {
  return Object.entries(mapOf(connector.at('spec', 'config'))).flatMap(([key, value]) => {
    if (typeof value !== 'string' || !value.includes('${')) return [];
    return [...value.matchAll(REFERENCE)].map(([text, provider = '', place = '']) => ({
      provider,
      place,
      text,
      path: ['spec', 'config', key],
    }));
  });
}

function providers(connector: KafkaConnector): readonly Outcome[] {
  const { connect } = connector;
  if (connect === undefined) return FINE;
  const known = [...OWN, ...words(connect.at('spec', 'config', 'config.providers') ?? '').split(',')];
  return references(connector).flatMap(({ provider, place, text, path }) => {
    if (!known.some((name) => name.trim() === provider)) {
      const message = `no provider ${provider} fills in ${text}: the connector gets it as it stands`;
      return wrong(
        path,
        message,
        `use \${strimzisecrets:namespace/secret:key}, or add ${provider} to config.providers`,
      );
    }
    if (!['strimzidir', 'strimzifile'].includes(provider) || place.startsWith('/opt/kafka')) return FINE;
    const message = `${provider} reads below /opt/kafka only, and not ${place}`;
    return wrong(path, message, 'add a provider of your own to config.providers');
  });
}

/** The workers read Secrets by their own ServiceAccount, which nobody has allowed anything. */
function access(connector: KafkaConnector, scope: Scope): readonly Outcome[] {
  const { connect } = connector;
  if (connect === undefined) return FINE;
  const seen = new Set<string>();
  return references(connector).flatMap(({ provider, place, path }) => {
    const [namespace = '', secret = ''] = place.includes('/') ? place.split('/') : [connect.namespace, place];
    if (secret === '' || seen.has(place) || !readsSecrets(connect, provider)) return FINE;
    seen.add(place);
    const account = `${connect.name}-connect`;
    const bindings = bindingsOf(scope, namespace, account, connect.namespace);
    if (bindings.some((binding) => allows(binding, namespace, secret, scope))) return FINE;
    const message = `nothing allows the ServiceAccount ${account} to read the Secret ${namespace}/${secret}`;
    if (bindings.length === 0 && !scope.closedWorld) return skip(`no RoleBinding of ${account} is in the input`);
    const remedy = `bind it to a Role with get on secrets, resourceNames: [${secret}]; in kafka.yaml { secret: ${secret}, key: ... } in place of the text does all of it`;
    return wrong(path, message, remedy);
  });
}

function readsSecrets(connect: KafkaConnect, provider: string): boolean {
  return (
    provider === 'strimzisecrets' ||
    connect.at('spec', 'config', `config.providers.${provider}.class`) === SECRETS_CLASS
  );
}

function bindingsOf({ inventory }: Scope, namespace: string, account: string, home: string): Resource[] {
  const bindings = [
    ...inventory.ofKind('RoleBinding').filter((binding) => binding.namespace === namespace),
    ...inventory.ofKind('ClusterRoleBinding'),
  ];
  return bindings.filter((binding) =>
    listOf(binding.at('subjects')).some(
      (subject) =>
        at(subject, 'kind') === 'ServiceAccount' &&
        at(subject, 'name') === account &&
        (at(subject, 'namespace') ?? binding.namespace) === home,
    ),
  );
}

/** A role that is not in the input is trusted. */
function allows(binding: Resource, namespace: string, secret: string, { inventory }: Scope): boolean {
  const kind = words(binding.at('roleRef', 'kind') ?? 'Role');
  const role = inventory.find(kind, kind === 'Role' ? namespace : '', words(binding.at('roleRef', 'name') ?? ''));
  if (role === undefined) return true;
  return listOf(role.at('rules')).some((rule) => {
    const names = listOf(at(rule, 'resourceNames'));
    const verbs = listOf(at(rule, 'verbs'));
    const resources = listOf(at(rule, 'resources'));
    return (
      (resources.includes('secrets') || resources.includes('*')) &&
      (verbs.includes('get') || verbs.includes('*')) &&
      (names.length === 0 || names.includes(secret))
    );
  });
}
