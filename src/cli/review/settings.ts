import { existsSync } from 'node:fs';

import { loadConfig, loadContextFacts } from '../../config';
import type { Config } from '../../config';
import type { ReviewContext } from '../../review';
import { configReviewContext, environmentReviewContext } from '../../synth';
import type { ReviewRequest } from './flags';

const DEFAULT_CONFIG = 'kafka.yaml';

/** The config that a review goes by; nothing when none is named and none is there. */
export function configOf({ config }: ReviewRequest): Config | undefined {
  if (config !== undefined) return loadConfig(config);
  return existsSync(DEFAULT_CONFIG) ? loadConfig(DEFAULT_CONFIG) : undefined;
}

/** What the words of the command line and the config say; of one environment, or of whatever has its namespaces. */
export function contextOf(request: ReviewRequest, config: Config | undefined, environment?: string): ReviewContext {
  const { profile, closedWorld, now } = request;
  const facts = request.context === undefined ? {} : loadContextFacts(request.context);
  const given = { facts, ...(profile && { profile }) };
  const shared = { closedWorld, now };
  if (config === undefined) return { profile: 'prod', ...given, ...shared };
  return environment === undefined
    ? { ...configReviewContext(config, given), ...shared }
    : { ...environmentReviewContext(config, environment, given), ...shared };
}
