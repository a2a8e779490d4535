import type { RulePages } from '../page';
import { BUILD_PAGES } from './build';
import { CLIENT_RACK_PAGES } from './client-rack';
import { CONNECTOR_POLICY_PAGES } from './connectors';
import { DEBEZIUM_PAGES } from './debezium';
import { GROUP_PAGES } from './groups';
import { PLUGIN_PAGES } from './plugins';
import { WORKER_PAGES } from './workers';

/** Connect, its image, its connectors, and the Bridge. */
export const CONNECT_POLICY_PAGES: RulePages = {
  ...WORKER_PAGES,
  ...GROUP_PAGES,
  ...BUILD_PAGES,
  ...PLUGIN_PAGES,
  ...CLIENT_RACK_PAGES,
  ...CONNECTOR_POLICY_PAGES,
  ...DEBEZIUM_PAGES,
};
