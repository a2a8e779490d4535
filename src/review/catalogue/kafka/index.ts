import type { RulePages } from '../page';
import { BROKER_PAGES } from './brokers';
import { TOPIC_PAGES } from './topics';

/** What Kafka itself refuses, or does nothing with. */
export const KAFKA_PAGES: RulePages = { ...BROKER_PAGES, ...TOPIC_PAGES };
import { CLIENT_CONFIG_PAGES } from './clients';

/** What Kafka says. */
export const KAFKA_PAGES: RulePages = { ...CLIENT_CONFIG_PAGES };
