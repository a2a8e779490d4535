import type { RulePages } from '../page';
import { CERTIFICATE_PAGES } from './certificates';
import { COMPONENT_PAGES } from './components';
import { CLUSTER_PAGES } from './cluster';
import { LISTENER_PAGES } from './listeners';
import { MEMBER_PAGES } from './members';
import { POOL_PAGES } from './pools';

/** What Strimzi's operators refuse, warn of, ignore or put back. */
export const OPERATOR_PAGES: RulePages = {
  ...CLUSTER_PAGES,
  ...LISTENER_PAGES,
  ...POOL_PAGES,
  ...COMPONENT_PAGES,
  ...CERTIFICATE_PAGES,
  ...MEMBER_PAGES,
import { ACCESS_PAGES } from './access';
import { BRIDGE_PAGES } from './bridge';
import { CLIENT_PAGES } from './clients';
import { CONNECT_PAGES } from './connect';
import { CONNECTOR_PAGES } from './connector';
import { MIRROR_MAKER_2_PAGES } from './mirror-maker-2';
import { REBALANCE_PAGES } from './rebalance';

/** What Strimzi's operators say. */
export const OPERATOR_PAGES: RulePages = {
  ...CLIENT_PAGES,
  ...CONNECT_PAGES,
  ...CONNECTOR_PAGES,
  ...MIRROR_MAKER_2_PAGES,
  ...BRIDGE_PAGES,
  ...REBALANCE_PAGES,
  ...ACCESS_PAGES,
};
