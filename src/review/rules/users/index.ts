import type { Rule } from '../../rule';
import { QUOTAS } from './quotas';
import { RIGHTS } from './rights';

/** Who may do what, and how much of it. */
export const USERS: readonly Rule[] = [...RIGHTS, ...QUOTAS];
