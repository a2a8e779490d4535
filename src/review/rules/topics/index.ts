import type { Rule } from '../../rule';
import { COPIES } from './copies';
import { FORM } from './form';
import { KEPT } from './kept';
import { NAME } from './name';

/** What each topic says. */
export const TOPICS: readonly Rule[] = [...COPIES, ...KEPT, ...NAME, ...FORM];
