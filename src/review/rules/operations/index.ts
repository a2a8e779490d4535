import type { Rule } from '../../rule';
import { ALERTS } from './alerts';
import { ALLOW_LIST } from './allow-list';
import { APPROVAL } from './approval';
import { BALANCING } from './balancing';
import { BROKER_SETTINGS } from './broker-settings';
import { EXPORTER_RULES } from './exporter-rules';
import { METRICS } from './metrics';
import { NODE_IDS } from './node-ids';
import { SCRAPING } from './scraping';

/** What it takes to run a cluster. */
export const OPERATIONS: readonly Rule[] = [
  ...METRICS,
  ...SCRAPING,
  ...EXPORTER_RULES,
  ...ALLOW_LIST,
  ...ALERTS,
  ...BALANCING,
  ...APPROVAL,
  ...BROKER_SETTINGS,
  ...NODE_IDS,
];
