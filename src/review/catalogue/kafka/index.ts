import type { RulePages } from '../page';
import { BROKER_PAGES } from './brokers';
import { CLIENT_CONFIG_PAGES } from './clients';
import { RIGHTS_PAGES } from './rights';
import { TOPIC_PAGES } from './topics';

/** What Kafka itself refuses, or does nothing with. */
export const KAFKA_PAGES: RulePages = {
  ...BROKER_PAGES,
  ...TOPIC_PAGES,
  ...CLIENT_CONFIG_PAGES,
  ...RIGHTS_PAGES,
};
