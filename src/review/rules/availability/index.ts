import type { Rule } from '../../rule';
import { BUDGETS } from './budgets';
import { NODES } from './nodes';
import { PLACEMENT } from './placement';
import { PODS } from './pods';
import { SELECTORS } from './selectors';
import { ZONE_COUNTS } from './zone-counts';

/** What survives the loss of a pod, a node or a zone. */
export const AVAILABILITY: readonly Rule[] = [
  ...NODES,
  ...PLACEMENT,
  ...SELECTORS,
  ...ZONE_COUNTS,
  ...BUDGETS,
  ...PODS,
];
