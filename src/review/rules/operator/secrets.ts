import { at, words } from '../../../facts';
import type { Path } from '../../../facts';
import type { Resource } from '../../../inventory';
import { contentOf } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { gate } from '../../rule';
import type { Rule } from '../../rule';
import { lookUp } from './references';
import type { Judge, Reference } from './references';

const CERTIFICATE = ['configuration', 'brokerCertChainAndKey'] as const;
const USERS: Path = ['spec', 'cruiseControl', 'apiUsers', 'valueFrom', 'secretKeyRef'];
const PASSWORD: Path = ['spec', 'authentication', 'password', 'valueFrom', 'secretKeyRef'];

/** Names that Strimzi's own components use at the API of Cruise Control. */
const OWN_USERS: ReadonlySet<string> = new Set(['healthcheck', 'rebalance-operator', 'topic-operator']);

/** Secrets that a Kafka or a KafkaUser names. */
export const SECRET_RULES: readonly Rule[] = [
  gate({
    id: 'operator/listener-certificate-secret',
    on: 'Kafka',
    check: (cluster, scope) =>
      cluster.listeners.flatMap(({ value, path }) => {
        const [where, secret] = [[...path, ...CERTIFICATE], at(value, ...CERTIFICATE)];
        const name = at(secret, 'secretName');
        const isThere = scope.inventory.find('Secret', cluster.namespace, words(name)) !== undefined;
        const look = (field: string, place: string): readonly Outcome[] =>
          lookUp(cluster, { kind: 'Secret', name, key: at(secret, field), path: [...where, place] }, scope);
        return isThere
          ? ['certificate', 'key'].flatMap((field) => look(field, field))
          : look('certificate', 'secretName');
      }),
  }),
  gate({
    id: 'operator/cruise-control-users-secret',
    on: 'Kafka',
    check: (cluster, scope) => {
      const { inventory } = scope;
      const reference = secretReference(cluster, USERS);
      // a Secret without the key is another matter: then there are no users
      if (inventory.find('Secret', cluster.namespace, words(reference.name)) !== undefined) return FINE;
      return lookUp(cluster, reference, scope);
    },
  }),
  gate({
    id: 'operator/cruise-control-users-empty',
    on: 'Kafka',
    check: (cluster, { inventory }) => {
      const { name, key, path } = secretReference(cluster, USERS);
      const secret = inventory.find('Secret', cluster.namespace, words(name));
      if (typeof key !== 'string' || secret === undefined) return FINE;
      const content = contentOf(secret, key);
      if (content === 'unknown' || (content !== 'absent' && content.text !== '')) return FINE;
      const message = `the Secret ${words(name)} has nothing under ${JSON.stringify(key)}, so that there are no users`;
      return wrong(path, message, 'correct the key, or remove apiUsers');
    },
  }),
  gate({
    id: 'operator/cruise-control-users-file',
    on: 'Kafka',
    check: (cluster, scope) => {
      const reference = secretReference(cluster, USERS);
      const secret = scope.inventory.find('Secret', cluster.namespace, words(reference.name));
      if (typeof reference.key !== 'string' || secret === undefined) return FINE;
      const content = contentOf(secret, reference.key);
      return typeof content === 'string' ? FINE : usersFile(content.text, reference);
    },
  }),
  gate({
    id: 'operator/user-password-secret',
    on: 'KafkaUser',
    check: (user, scope) =>
      user.authentication === 'scram-sha-512'
        ? lookUp(user, secretReference(user, PASSWORD), scope, notEmpty)
        : FINE,
  }),
  gate({
    id: 'operator/user-password-characters',
    on: 'KafkaUser',
    check: (user, { inventory }) => {
      const { name, key, path } = secretReference(user, PASSWORD);
      const secret = inventory.find('Secret', user.namespace, words(name));
      if (user.authentication !== 'scram-sha-512' || typeof key !== 'string' || secret === undefined) return FINE;
      const content = contentOf(secret, key);
      if (typeof content === 'string' || /^[\x20\x21\x23-\x5B\x5D-\x7E]*$/.test(content.text)) return FINE;
      const message = `the password in the Secret ${words(name)} has characters that break the login settings made from it`;
      return wrong(path, message, 'use letters, digits and signs of ASCII, without " and \\');
    },
  }),
];

function secretReference(resource: Resource, path: Path): Reference {
  const named = resource.at(...path);
  return { kind: 'Secret', name: at(named, 'name'), key: at(named, 'key'), path };
}

const notEmpty: Judge = (text, { name, key, path }) =>
  text === ''
    ? wrong(path, `the password under ${JSON.stringify(key)} of the Secret ${words(name)} is empty`, 'write one')
    : FINE;

/** The file of Jetty's HashLoginService: a name, a password and a role a line. */
function usersFile(text: string, { name, path }: Reference): readonly Outcome[] {
  const known = new Set<string>();
  const report = (message: string, remedy: string): readonly Outcome[] =>
    wrong(path, `in the Secret ${words(name)} ${message}`, remedy);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.flatMap((line, index) => {
    const [, user, role] = /^([\w-]+)\s*:\s*\w+\s*,\s*(\w+)\s*$/.exec(line) ?? [];
    if (user === undefined || role === undefined) {
      return report(`line ${index + 1} is no user`, 'write name: password, ROLE with letters, digits and _');
    }
    const twice = known.has(user);
    known.add(user);
    if (twice) return report(`the user ${user} stands twice`, 'keep one of them');
    if (OWN_USERS.has(user)) return report(`the user ${user} is one of Strimzi's own`, 'choose another name');
    if (role === 'VIEWER' || role === 'USER') return FINE;
    return report(`the user ${user} has the role ${role}`, 'give it VIEWER or USER');
  });
}
