import type { RulePages } from '../page';
import { BUILD_PAGES } from './build';
import { CONNECTOR_POLICY_PAGES } from './connectors';
import { WORKER_PAGES } from './workers';

/** Connect, its image, its connectors, and the Bridge. */
export const CONNECT_POLICY_PAGES: RulePages = { ...WORKER_PAGES, ...BUILD_PAGES, ...CONNECTOR_POLICY_PAGES };
