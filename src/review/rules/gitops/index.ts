import type { Rule } from '../../rule';
import { OBJECTS } from './objects';
import { ONE_SHOT } from './one-shot';
import { PROTECTION } from './protection';
import { SYNC_ORDER } from './sync-order';
import { VOLATILE_LABELS } from './volatile-labels';

/** What tools that apply from Git need of objects. */
export const GITOPS: readonly Rule[] = [...OBJECTS, ...ONE_SHOT, ...PROTECTION, ...SYNC_ORDER, ...VOLATILE_LABELS];
