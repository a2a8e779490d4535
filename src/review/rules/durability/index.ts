import type { Rule } from '../../rule';
import { COPIES } from './copies';
import { MANAGED_PRODUCERS } from './managed-producers';

/** What keeps acknowledged records. */
export const DURABILITY: readonly Rule[] = [...COPIES, ...MANAGED_PRODUCERS];
