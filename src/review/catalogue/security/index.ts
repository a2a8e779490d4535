import type { RulePages } from '../page';
import { ACCESS_PAGES } from './access';
import { LISTENER_PAGES } from './listeners';
import { NETWORK_PAGES } from './network';
import { POD_PAGES } from './pods';
import { SECRET_PAGES } from './secrets';
import { WORKLOAD_PAGES } from './workloads';

export const SECURITY_PAGES: RulePages = {
  ...LISTENER_PAGES,
  ...ACCESS_PAGES,
  ...NETWORK_PAGES,
  ...SECRET_PAGES,
  ...POD_PAGES,
  ...WORKLOAD_PAGES,
};
