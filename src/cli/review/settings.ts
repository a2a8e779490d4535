import { existsSync } from 'node:fs';

import type * as config from '../../config';
import type { ReviewContext } from '../../review';
import type * as synth from '../../synth';
import type { ReviewRequest } from './flags';

const DEFAULT_CONFIG = 'kafka.yaml';

type Config = config.Config;

/** Loaded late, as the next: a review of files alone needs neither, and they are most of its start. */
function configRoom(): typeof config {
  return require('../../config') as typeof config;
}

export function synthRoom(): typeof synth {
  return require('../../synth') as typeof synth;
}

/** The config that a review goes by; nothing when none is named and none is there. */
export function configOf({ config }: ReviewRequest): Config | undefined {
  if (config !== undefined) return configRoom().loadConfig(config);
  return existsSync(DEFAULT_CONFIG) ? configRoom().loadConfig(DEFAULT_CONFIG) : undefined;
}

/** What the words of the command line and the config say; of one environment, or of whatever has its namespaces. */
export function contextOf(request: ReviewRequest, config: Config | undefined, environment?: string): ReviewContext {
  const { profile, closedWorld, now } = request;
  const facts = request.context === undefined ? {} : configRoom().loadContextFacts(request.context);
  const given = { facts, ...(profile && { profile }) };
  const shared = { closedWorld, now };
  if (config === undefined) return { profile: 'prod', ...given, ...shared };
  return environment === undefined
    ? { ...synthRoom().configReviewContext(config, given), ...shared }
    : { ...synthRoom().environmentReviewContext(config, environment, given), ...shared };
}
