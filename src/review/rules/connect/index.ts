import type { Rule } from '../../rule';
import { BRIDGE_CONSUMER_RULES } from './bridge-consumers';
import { BUILD_RULES } from './build';
import { CLIENT_RACK_RULES } from './client-rack';
import { CONNECTOR_RULES } from './connectors';
import { DEBEZIUM_RULES } from './debezium';
import { GROUP_RULES } from './groups';
import { INTERNAL_TOPIC_RULES } from './internal-topics';
import { PLUGIN_RULES } from './plugins';
import { PROVIDER_RULES } from './providers';
import { WORKER_RULES } from './workers';

/** Connect, its image, its connectors, and the Bridge. */
export const CONNECT: readonly Rule[] = [
  ...INTERNAL_TOPIC_RULES,
  ...GROUP_RULES,
  ...WORKER_RULES,
  ...BRIDGE_CONSUMER_RULES,
  ...CLIENT_RACK_RULES,
  ...BUILD_RULES,
  ...PLUGIN_RULES,
  ...PROVIDER_RULES,
  ...CONNECTOR_RULES,
  ...DEBEZIUM_RULES,
];
