import type { Rule } from '../../rule';
import { BROKER_RULES } from './brokers';
import { CLIENT_RULES } from './clients';
import { TOPIC_RULES } from './topics';

/** What Kafka itself would say of settings beside each other. */
export const KAFKA: readonly Rule[] = [...BROKER_RULES, ...TOPIC_RULES, ...CLIENT_RULES];
