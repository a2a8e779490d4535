import { words } from '../facts';
import { User } from '../inventory';
import type { Inventory, Resource } from '../inventory';
import { made } from './generated';
import type { GeneratedObject } from './generated';

/** The Access Operator writes these for everybody, the names of some in several spellings. */
const ALWAYS: readonly string[] = [
  'type',
  'provider',
  'bootstrap.servers',
  'bootstrap-servers',
  'bootstrapServers',
  'security.protocol',
  'securityProtocol',
];

const OF_USER: Readonly<Record<string, readonly string[]>> = {
  tls: ['ssl.keystore.crt', 'ssl.keystore.key'],
  'scram-sha-512': ['username', 'password', 'sasl.jaas.config', 'sasl.mechanism', 'saslMechanism'],
};

/** The Secret that binds an application to a Kafka. */
export function accessObjects(access: Resource, inventory: Inventory): readonly GeneratedObject[] {
  if (access.kind !== 'KafkaAccess') return [];
  const name = words(access.at('spec', 'secretName') ?? access.name);
  return [
    made(access, 'Secret', name, {
      keys: [...ALWAYS, ...trustKeys(access, inventory), ...userKeys(access, inventory)],
    }),
  ];
}

/** A Kafka all of whose listeners are encrypted, or the one that is asked for, gives a certificate to trust. */
function trustKeys(access: Resource, inventory: Inventory): readonly string[] {
  const { name, namespace } = referenceOf(access, 'kafka');
  const listeners = inventory.cluster(namespace, name)?.listeners ?? [];
  const asked = access.at('spec', 'kafka', 'listener');
  const candidates = asked === undefined ? listeners : listeners.filter((listener) => listener.name === asked);
  return candidates.length > 0 && candidates.every(({ tls }) => tls) ? ['ssl.truststore.crt'] : [];
}

function userKeys(access: Resource, inventory: Inventory): readonly string[] {
  const { name, namespace } = referenceOf(access, 'user');
  const user = inventory.find('KafkaUser', namespace, name);
  const type = (user instanceof User ? user.authentication : undefined) ?? '';
  return (Object.hasOwn(OF_USER, type) ? OF_USER[type] : undefined) ?? [];
}

function referenceOf(
  access: Resource,
  what: 'kafka' | 'user',
): { readonly name: string; readonly namespace: string } {
  return {
    name: words(access.at('spec', what, 'name') ?? ''),
    namespace: words(access.at('spec', what, 'namespace') ?? access.namespace),
  };
}
