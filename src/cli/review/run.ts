import { isatty } from 'node:tty';

import type { Config } from '../../config';
import { DEFAULT_MANIFEST_LIMITS, readManifests } from '../../manifests';
import type { Problem } from '../../problems';
import { printable, quote, refuse, UserError } from '../../problems';
import { look, reviewManifests, sharedSettings, withWaivers } from '../../review';
import type { ReviewContext, ReviewResult } from '../../review';
import { talk } from '../../terminal';
import type { ReviewRequest } from './flags';
import { configOf, contextOf, synthRoom } from './settings';

/** Names of files that stand in one message. */
const MOST_NAMES = 3;

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
  const context = contextOf(request, config);
  if (request.paths.includes('-') && isatty(0) && !request.quiet) talk('reading what you type; Ctrl-D ends it');
  const limits = { ...DEFAULT_MANIFEST_LIMITS, ...request.limits };
  const { manifests, problems, passedOver } = readManifests(request.paths, { limits });
  if (passedOver.length > 0 && !request.quiet) talk(saysPassedOver(passedOver));
  if (manifests.length === 0 && problems.length === 0) throw new UserError([nothingInside(request.paths)]);
  const { result, problems: unfit } = reviewManifests(manifests, context);
  if (request.profile === undefined && !request.quiet) sayProfile(result, context);
  return { result, problems: [...problems, ...unfit] };
}

function saysPassedOver(files: readonly string[]): string {
  const shown = files.slice(0, MOST_NAMES).map(printable).join(', ');
  const more = files.length > MOST_NAMES ? ` and ${files.length - MOST_NAMES} more` : '';
  return `passed over ${files.length === 1 ? 'a file' : `${files.length} files`} without kind: ${shown}${more}`;
}

/** Nobody said what these are: they are held to what production needs. */
function sayProfile({ resources }: ReviewResult, context: ReviewContext): void {
  const ours = resources.filter(({ group }) => group.endsWith('strimzi.io'));
  const isKnown = (namespace: string): boolean =>
    namespace === ''
      ? sharedSettings(context, resources) !== context
      : context.settingsOf?.(namespace) !== undefined;
  const unknown = new Set(ours.map(({ namespace }) => namespace).filter((name) => !isKnown(name)));
  if (unknown.size === 0) return;
  const names = [...unknown].map((name) => (name === '' ? 'no namespace' : quote(name)));
  talk(`reviewed as prod: ${names.join(', ')}; --profile dev or a config says otherwise`);
}

/** Each environment by itself: one Kafka of each is another one. */
function reviewConfig(request: ReviewRequest, config: Config): ReviewResult {
  const results = Object.keys(config.value.environments).map((name) => {
    const made = synthRoom().synthesizeEnvironment(config, name, undefined);
    refuse(made.problems);
    return look(made.objects, contextOf(request, config, name));
  });
  // all that the config becomes is there: an exception that covers none of it is needless
  return withWaivers(results, { ...contextOf(request, config), closedWorld: true });
}

/** A command before ours in a pipe may have failed. */
function nothingInside(paths: readonly string[]): Problem {
  return {
    rule: 'cli/nothing-to-review',
    message: `there is no object in ${paths.map((path) => (path === '-' ? 'standard input' : path)).join(', ')}`,
    remedy: 'see whether the command that writes it has failed, or name other files',
  };
}

function nothingNamed(): Problem {
  return {
    rule: 'cli/nothing-to-review',
    message: 'there is no kafka.yaml here, and no file or folder is named',
    remedy: 'write cdk8s-strimzi review PATH, or - for standard input',
  };
}
