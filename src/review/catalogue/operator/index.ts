import type { RulePages } from '../page';
import { ACCESS_PAGES } from './access';
import { BRIDGE_PAGES } from './bridge';
import { CERTIFICATE_PAGES } from './certificates';
import { CLIENT_PAGES } from './clients';
import { CLUSTER_PAGES } from './cluster';
import { COMPONENT_PAGES } from './components';
import { CONNECT_PAGES } from './connect';
import { CONNECTOR_PAGES } from './connector';
import { LISTENER_PAGES } from './listeners';
import { MEMBER_PAGES } from './members';
import { MIRROR_MAKER_2_PAGES } from './mirror-maker-2';
import { POOL_PAGES } from './pools';
import { REBALANCE_PAGES } from './rebalance';

/** What Strimzi's operators refuse, warn of, ignore or put back. */
export const OPERATOR_PAGES: RulePages = {
  ...CLUSTER_PAGES,
  ...LISTENER_PAGES,
  ...POOL_PAGES,
  ...COMPONENT_PAGES,
  ...CERTIFICATE_PAGES,
  ...MEMBER_PAGES,
  ...CLIENT_PAGES,
  ...CONNECT_PAGES,
  ...CONNECTOR_PAGES,
  ...MIRROR_MAKER_2_PAGES,
  ...BRIDGE_PAGES,
  ...REBALANCE_PAGES,
  ...ACCESS_PAGES,
};
