import type { Rule } from '../../rule';
import { BUILD_RULES } from './build';
import { CONNECTOR_RULES } from './connectors';
import { INTERNAL_TOPIC_RULES } from './internal-topics';
import { PROVIDER_RULES } from './providers';
import { WORKER_RULES } from './workers';

/** Connect, its image, its connectors, and the Bridge. */
export const CONNECT: readonly Rule[] = [
  ...INTERNAL_TOPIC_RULES,
  ...WORKER_RULES,
  ...BUILD_RULES,
  ...PROVIDER_RULES,
  ...CONNECTOR_RULES,
];
