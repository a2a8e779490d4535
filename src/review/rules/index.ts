import type { Rule } from '../rule';
import { AVAILABILITY } from './availability';
import { CONNECT } from './connect';
import { COST } from './cost';
import { DURABILITY } from './durability';
import { GITOPS } from './gitops';
import { KAFKA } from './kafka';
import { LIFECYCLE } from './lifecycle';
import { MIRRORING } from './mirroring';
import { OPERATIONS } from './operations';
import { OPERATOR } from './operator';
import { RESOURCES } from './resources';
import { SECURITY } from './security';
import { STORAGE } from './storage';
import { TOPICS } from './topics';
import { USERS } from './users';
import { YAML_1_1 } from './yaml-1-1';

/** Every rule that looks at more than one value or at one object with its relations. */
export const RULES: readonly Rule[] = [
  ...YAML_1_1,
  ...OPERATOR,
  ...KAFKA,
  ...DURABILITY,
  ...CONNECT,
  ...MIRRORING,
  ...AVAILABILITY,
  ...RESOURCES,
  ...STORAGE,
  ...COST,
  ...TOPICS,
  ...LIFECYCLE,
  ...SECURITY,
  ...OPERATIONS,
  ...USERS,
  ...GITOPS,
];
