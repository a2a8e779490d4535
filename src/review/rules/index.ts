import type { Rule } from '../rule';
import { AVAILABILITY } from './availability';
import { CLIENT_SECURITY } from './client-security';
import { CONNECT } from './connect';
import { COST } from './cost';
import { DURABILITY } from './durability';
import { KAFKA } from './kafka';
import { LIFECYCLE } from './lifecycle';
import { MANAGED_PRODUCERS } from './managed-producers';
import { MIRRORING } from './mirroring';
import { OPERATOR } from './operator';
import { RESOURCES } from './resources';
import { STORAGE } from './storage';
import { TOPICS } from './topics';

/** Every rule that looks at more than one value or at one object with its relations. */
export const RULES: readonly Rule[] = [
  ...OPERATOR,
  ...KAFKA,
  ...DURABILITY,
  ...MANAGED_PRODUCERS,
  ...CLIENT_SECURITY,
  ...CONNECT,
  ...MIRRORING,
  ...AVAILABILITY,
  ...RESOURCES,
  ...STORAGE,
  ...COST,
  ...TOPICS,
  ...LIFECYCLE,
];
import { GITOPS } from './gitops';
import { OPERATIONS } from './operations';
import { SECURITY } from './security';
import { USERS } from './users';

/** Every rule that looks at more than one value or at one object with its relations. */
export const RULES: readonly Rule[] = [...DURABILITY, ...SECURITY, ...OPERATIONS, ...USERS, ...GITOPS];
