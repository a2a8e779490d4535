import type { RulePages } from '../page';
import { NODES_PAGES } from './nodes';
import { PLACEMENT_PAGES } from './placement';
import { PODS_PAGES } from './pods';

export const AVAILABILITY_PAGES: RulePages = { ...NODES_PAGES, ...PLACEMENT_PAGES, ...PODS_PAGES };
