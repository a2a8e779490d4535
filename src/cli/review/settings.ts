import { existsSync } from 'node:fs';

import { loadConfig, loadContextFacts, resolveEnvironment, reviewSettings, waiversOf } from '../../config';
import type { Config } from '../../config';
import { PROFILES } from '../../profiles';
import type { ReviewContext, ReviewSettings } from '../../review';
import { ownRules } from '../../synth';
import type { ReviewRequest } from './flags';

const DEFAULT_CONFIG = 'kafka.yaml';

/** The config that a review goes by; nothing when none is named and none is there. */
export function configOf({ config }: ReviewRequest): Config | undefined {
  if (config !== undefined) return loadConfig(config);
  return existsSync(DEFAULT_CONFIG) ? loadConfig(DEFAULT_CONFIG) : undefined;
}

/** What the request says beside the config, for every review. */
export function contextOf(request: ReviewRequest, config: Config | undefined): ReviewContext {
  const { profile = 'prod', closedWorld, now } = request;
  return {
    profile,
    closedWorld,
    now,
    facts: request.context === undefined ? {} : loadContextFacts(request.context),
    ...(config && {
      waivers: waiversOf(config),
      locked: config.value.review?.locked ?? [],
      rules: ownRules(config),
    }),
  };
}

/** The settings of each namespace that an environment of the config has its clusters in; stronger words of the command line win. */
export function settingsByNamespace(config: Config, request: ReviewRequest): ReadonlyMap<string, ReviewSettings> {
  const settings = new Map<string, ReviewSettings>();
  for (const name of Object.keys(config.value.environments)) {
    const { namespace, clusters, profile } = resolveEnvironment(config, name, PROFILES);
    const { context, thresholds } = reviewSettings(config, name);
    const given = request.context === undefined ? {} : loadContextFacts(request.context);
    const made = { profile: request.profile ?? profile, facts: { ...context, ...given }, thresholds };
    for (const one of [namespace, ...clusters.map((cluster) => cluster.namespace)])
      if (!settings.has(one)) settings.set(one, made);
  }
  return settings;
}
