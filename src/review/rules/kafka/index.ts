import type { Rule } from '../../rule';
import { BRIDGE_RULES } from './bridges';
import { BROKER_RULES } from './brokers';
import { CLIENT_RULES } from './clients';
import { CONNECTOR_RULES } from './connectors';
import { MIRROR_RULES } from './mirrors';
import { TOPIC_RULES } from './topics';

/** What Kafka itself would say of settings beside each other. */
export const KAFKA: readonly Rule[] = [
  ...BROKER_RULES,
  ...TOPIC_RULES,
  ...CLIENT_RULES,
  ...CONNECTOR_RULES,
  ...MIRROR_RULES,
  ...BRIDGE_RULES,
];
