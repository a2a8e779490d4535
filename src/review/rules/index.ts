import type { Rule } from '../rule';
import { DURABILITY } from './durability';
import { KAFKA } from './kafka';
import { OPERATOR } from './operator';

/** Every rule that looks at more than one value or at one object with its relations. */
export const RULES: readonly Rule[] = [...OPERATOR, ...KAFKA, ...DURABILITY];
import { OPERATOR } from './operator';

/** Every rule that looks at more than one value or at one object with its relations. */
export const RULES: readonly Rule[] = [...OPERATOR, ...DURABILITY];
