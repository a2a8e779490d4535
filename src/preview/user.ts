import type { User } from '../inventory';
import { words } from '../facts';
import { made } from './generated';
import type { GeneratedObject } from './generated';

/** What the Secret of a user holds, by the type of its authentication; other types have none. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  tls: ['ca.crt', 'user.crt', 'user.key', 'user.p12', 'user.password'],
  'scram-sha-512': ['password', 'sasl.jaas.config'],
};

/** The Secret by which a user logs in. */
export function userObjects(user: User): readonly GeneratedObject[] {
  const type = user.authentication ?? '';
  const keys = Object.hasOwn(KEYS, type) ? KEYS[type] : undefined;
  const prefix = words(user.cluster?.at('spec', 'entityOperator', 'userOperator', 'secretPrefix') ?? '');
  return keys === undefined ? [] : [made(user, 'Secret', `${prefix}${user.name}`, { keys })];
}
