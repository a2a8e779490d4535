import type { Rule } from '../../rule';
import { ACCESS_RULES } from './access';
import { ANNOTATION_RULES } from './annotations';
import { API_RULES } from './apis';
import { BROKER_RULES } from './brokers';
import { BUILD_OPTION_RULES } from './build-options';
import { CLIENT_CONFIG_MAP_RULES } from './client-config-maps';
import { CLIENT_LISTENER_RULES } from './client-listeners';
import { CLIENT_PEER_RULES } from './client-peers';
import { CLIENT_SECRET_RULES } from './client-secrets';
import { CONFIG_MAP_RULES } from './config-maps';
import { CONNECT_RULES } from './connect';
import { CONNECTOR_OFFSET_RULES } from './connector-offsets';
import { CONNECTOR_RULES } from './connectors';
import { ENVIRONMENT_RULES } from './environment';
import { GENERATED_NAME_RULES } from './generated-names';
import { LISTENER_TEMPLATE_RULES } from './listener-templates';
import { MEMBERSHIP_RULES } from './membership';
import { NAME_RULES } from './names';
import { OPERATOR_SETTING_RULES } from './operator-settings';
import { OTHER_TYPE_RULES } from './other-type-fields';
import { OWN_CA_RULES } from './own-ca';
import { POOL_RULES } from './pools';
import { QUOTA_RULES } from './quotas';
import { REBALANCE_NODE_RULES } from './rebalance-nodes';
import { REBALANCE_RULES } from './rebalances';
import { REPLICATION_RULES } from './replication';
import { SECRET_RULES } from './secrets';
import { STATUS_RULES } from './status';
import { TOPIC_RULES } from './topics';
import { USER_RULES } from './users';
import { VERSION_RULES } from './versions';

/** What Strimzi's operators would say of objects beside each other, and what they take with a warning. */
export const OPERATOR: readonly Rule[] = [
  ...POOL_RULES,
  ...REPLICATION_RULES,
  ...VERSION_RULES,
  ...CONFIG_MAP_RULES,
  ...SECRET_RULES,
  ...OWN_CA_RULES,
  ...BROKER_RULES,
  ...API_RULES,
  ...LISTENER_TEMPLATE_RULES,
  ...ENVIRONMENT_RULES,
  ...NAME_RULES,
  ...GENERATED_NAME_RULES,
  ...MEMBERSHIP_RULES,
  ...TOPIC_RULES,
  ...USER_RULES,
  ...ANNOTATION_RULES,
  ...OTHER_TYPE_RULES,
  ...OPERATOR_SETTING_RULES,
  ...STATUS_RULES,
  ...CONNECT_RULES,
  ...BUILD_OPTION_RULES,
  ...CONNECTOR_RULES,
  ...CONNECTOR_OFFSET_RULES,
  ...REBALANCE_RULES,
  ...REBALANCE_NODE_RULES,
  ...QUOTA_RULES,
  ...CLIENT_LISTENER_RULES,
  ...CLIENT_PEER_RULES,
  ...CLIENT_SECRET_RULES,
  ...CLIENT_CONFIG_MAP_RULES,
  ...ACCESS_RULES,
];
