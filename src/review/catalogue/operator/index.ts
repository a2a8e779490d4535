import type { RulePages } from '../page';
import { ACCESS_PAGES } from './access';
import { ACL_PAGES } from './acls';
import { BRIDGE_PAGES } from './bridge';
import { CERTIFICATE_PAGES } from './certificates';
import { CLIENT_PAGES } from './clients';
import { CLUSTER_OPERATOR_PAGES } from './cluster-operator';
import { CLUSTER_PAGES } from './cluster';
import { CONFIG_PAGES } from './config';
import { CONNECT_PAGES } from './connect';
import { CONNECTOR_PAGES } from './connector';
import { CRUISE_CONTROL_PAGES } from './cruise-control';
import { ENTITY_OPERATOR_PAGES } from './entity-operator';
import { LISTENER_CONFIGURATION_PAGES } from './listener-configuration';
import { LISTENER_PAGES } from './listeners';
import { MEMBER_PAGES } from './members';
import { MIRROR_MAKER_2_PAGES } from './mirror-maker-2';
import { NAME_PAGES } from './names';
import { OBSERVABILITY_PAGES } from './observability';
import { POOL_PAGES } from './pools';
import { REBALANCE_PAGES } from './rebalance';
import { STORAGE_PAGES } from './storage';
import { TEMPLATE_PAGES } from './templates';
import { TOPIC_PAGES } from './topics';
import { USER_PAGES } from './users';
import { VERSION_PAGES } from './versions';

/** What Strimzi's operators refuse, warn of, ignore or put back. */
export const OPERATOR_PAGES: RulePages = {
  ...ACL_PAGES,
  ...CERTIFICATE_PAGES,
  ...CLUSTER_OPERATOR_PAGES,
  ...CLUSTER_PAGES,
  ...CONFIG_PAGES,
  ...CRUISE_CONTROL_PAGES,
  ...ENTITY_OPERATOR_PAGES,
  ...LISTENER_CONFIGURATION_PAGES,
  ...LISTENER_PAGES,
  ...MEMBER_PAGES,
  ...CLIENT_PAGES,
  ...CONNECT_PAGES,
  ...CONNECTOR_PAGES,
  ...MIRROR_MAKER_2_PAGES,
  ...BRIDGE_PAGES,
  ...REBALANCE_PAGES,
  ...ACCESS_PAGES,
  ...NAME_PAGES,
  ...OBSERVABILITY_PAGES,
  ...POOL_PAGES,
  ...STORAGE_PAGES,
  ...TEMPLATE_PAGES,
  ...TOPIC_PAGES,
  ...USER_PAGES,
  ...VERSION_PAGES,
};
