import type { Config } from '../../config';
import { DEFAULT_MANIFEST_LIMITS, readManifests } from '../../manifests';
import type { Problem } from '../../problems';
import { refuse, UserError } from '../../problems';
import { look, review, withWaivers } from '../../review';
import type { ReviewResult } from '../../review';
import { reviewContextOf, synthesizeEnvironment } from '../../synth';
import { talk } from '../../terminal';
import type { ReviewRequest } from './flags';
import { configOf, contextOf, settingsByNamespace } from './settings';

/** What a review found, and what it could not read. */
export interface ReviewRun {
  readonly result: ReviewResult;
  readonly problems: readonly Problem[];
}

/**
 * Reviews what the request names: files, or without any what the config becomes.
 * @throws UserError when the config is wrong, or there is nothing to review
 */
export function runReview(request: ReviewRequest): ReviewRun {
  const config = configOf(request);
  if (request.paths.length > 0) return reviewFiles(request, config);
  if (config === undefined) throw new UserError([nothingNamed()]);
  return { result: reviewConfig(request, config), problems: [] };
}

function reviewFiles(request: ReviewRequest, config: Config | undefined): ReviewRun {
  const limits = { ...DEFAULT_MANIFEST_LIMITS, ...request.limits };
  const { manifests, problems } = readManifests(request.paths, { limits });
  const settings = config === undefined ? undefined : settingsByNamespace(config, request);
  const unknown = new Set<string>();
  const result = review(manifests, {
    ...contextOf(request, config),
    settingsOf: (namespace) => {
      const found = settings?.get(namespace);
      if (found === undefined && namespace !== '') unknown.add(namespace);
      return found;
    },
  });
  if (request.profile === undefined && !request.quiet) sayProfile([...unknown]);
  return { result, problems };
}

function sayProfile(namespaces: readonly string[]): void {
  if (namespaces.length === 0) return;
  talk(
    `reviewed as prod, since no environment of a config has it: ${namespaces.map((name) => JSON.stringify(name)).join(', ')}`,
  );
}

/** Each environment by itself: one Kafka of each is another one. */
function reviewConfig(request: ReviewRequest, config: Config): ReviewResult {
  const given = contextOf(request, config);
  const results = Object.keys(config.value.environments).map((name) => {
    const made = synthesizeEnvironment(config, name, undefined);
    refuse(made.problems);
    const own = reviewContextOf(config, name);
    return look(made.objects, {
      ...own,
      ...given,
      profile: request.profile ?? own.profile,
      facts: { ...own.facts, ...given.facts },
    });
  });
  return withWaivers(results, given);
}

function nothingNamed(): Problem {
  return {
    rule: 'cli/nothing-to-review',
    message: 'there is no kafka.yaml here, and no file or folder is named',
    remedy: 'write cdk8s-strimzi review PATH, or - for standard input',
  };
}
