import type { Rule } from '../../rule';
import { SIZE } from './size';
import { VOLUMES } from './volumes';

/** Disks, and what is kept on them. */
export const STORAGE: readonly Rule[] = [...VOLUMES, ...SIZE];
