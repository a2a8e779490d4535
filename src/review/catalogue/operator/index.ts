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
};
