import { ownRulesOf, reviewSettings, waiversOf } from '../config';
import type { Config } from '../config';
import type { Problem } from '../problems';
import { compileOwnRules, review } from '../review';
import type { Finding, ReviewContext, ReviewResult } from '../review';
import type { SynthesizedEnvironment, SynthesizedObject } from './environment';

/** What a config says of the review of one of its environments. */
export function reviewContextOf(config: Config, environment: string): ReviewContext {
  const { context, thresholds } = reviewSettings(config, environment);
  const profile = config.value.environments[environment]?.profile ?? 'prod';
  return {
    profile,
    facts: context,
    thresholds,
    waivers: waiversOf(config),
    locked: config.value.review?.locked ?? [],
    rules: ownRules(config),
  };
}

const compiled = new WeakMap<Config, ReturnType<typeof compileOwnRules>>();

/** Compiled once for all environments. */
export function ownRules(config: Config): ReturnType<typeof compileOwnRules> {
  const known = compiled.get(config) ?? compileOwnRules(ownRulesOf(config));
  compiled.set(config, known);
  return known;
}

/** The review of what one environment became. */
export function reviewEnvironment(config: Config, name: string, { objects }: SynthesizedEnvironment): ReviewResult {
  return review(objects, reviewContextOf(config, name));
}

/** What keeps an environment from being written: every error that no exception covers. */
export function refusals({ findings }: ReviewResult): Problem[] {
  return findings.filter(({ severity, waiver }) => severity === 'error' && waiver === undefined).map(problemOf);
}

/** A person wrote the config, so the message points there; what no config asked for is named. */
function problemOf({ rule, message, remedy, path, resource }: Finding): Problem {
  const { origin, construct } = resource.input as Partial<SynthesizedObject>;
  const { kind, name } = resource;
  if (origin === undefined)
    return { rule, message, remedy, pointer: path, subject: `${kind} ${name} (${construct ?? ''})` };
  const place = origin.placeOf(path);
  const at = path === '' ? '' : ` at ${path}`;
  return {
    rule,
    message: kind === 'Config' ? message : `${kind} ${name}${at}: ${message}`,
    remedy,
    pointer: path,
    place,
  };
}
