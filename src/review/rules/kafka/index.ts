import type { Rule } from '../../rule';
import { BROKER_RULES } from './brokers';
import { TOPIC_RULES } from './topics';

/** What Kafka itself would say of settings beside each other. */
export const KAFKA: readonly Rule[] = [...BROKER_RULES, ...TOPIC_RULES];
import { CLIENT_RULES } from './clients';

/** What Kafka says of objects that belong together. */
export const KAFKA: readonly Rule[] = [...CLIENT_RULES];
