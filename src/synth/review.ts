import { ownRulesOf, resolveEnvironment, reviewSettings, waiversOf } from '../config';
import type { Config } from '../config';
import { ProblemList } from '../problems';
import type { Problem } from '../problems';
import { PROFILES } from '../profiles';
import { compileOwnRules, review, ruleFault } from '../review';
import type { Finding, ReviewContext, ReviewSettings } from '../review';
import type { SynthesizedEnvironment, SynthesizedObject } from './environment';

/** What is said beside a config, and is stronger. */
type Given = Partial<Pick<ReviewSettings, 'profile' | 'facts'>>;

/** What a config says of the review of one of its environments. */
export function environmentReviewContext(config: Config, environment: string, given: Given = {}): ReviewContext {
  return { ...ofAllEnvironments(config), ...environmentSettings(config, environment, given) };
}

/** What a config says of objects that somebody else read: the environment that has their namespace says what they are held to. */
export function configReviewContext(config: Config, given: Given = {}): ReviewContext {
  const settings = new Map<string, ReviewSettings>();
  for (const name of Object.keys(config.value.environments)) {
    const { namespace, clusters } = resolveEnvironment(config, name, PROFILES);
    const own = environmentSettings(config, name, given);
    for (const one of [namespace, ...clusters.map((cluster) => cluster.namespace)])
      if (!settings.has(one)) settings.set(one, own);
  }
  return {
    profile: 'prod',
    ...given,
    ...ofAllEnvironments(config),
    settingsOf: (namespace) => settings.get(namespace),
  };
}

/** What keeps an environment from being written: every error that no exception covers. */
export function refusals(config: Config, name: string, { objects }: SynthesizedEnvironment): Problem[] {
  const { findings } = review(objects, { ...environmentReviewContext(config, name), refusalsOnly: true });
  return findings.filter(({ severity, waiver }) => severity === 'error' && waiver === undefined).map(problemOf);
}

function environmentSettings(config: Config, environment: string, { profile, facts }: Given): ReviewSettings {
  const { context, thresholds } = reviewSettings(config, environment);
  const { environments } = config.value;
  return {
    profile: profile ?? environments[environment]?.profile ?? 'prod',
    facts: { ...context, ...facts },
    thresholds,
  };
}

function ofAllEnvironments(config: Config): Pick<ReviewContext, 'waivers' | 'locked' | 'rules'> {
  const locked = config.value.review?.locked ?? [];
  return { waivers: waiversOf(config), locked, rules: ownRules(config) };
}

const compiled = new WeakMap<Config, ReturnType<typeof compileOwnRules>>();

/** Compiled and proven once for all environments, together with the ids of rules that the config names. */
function ownRules(config: Config): ReturnType<typeof compileOwnRules> {
  const known = compiled.get(config);
  if (known !== undefined) return known;
  const problems = new ProblemList();
  const rules = problems.attempt(() => compileOwnRules(ownRulesOf(config)));
  problems.add(unknownRules(config, rules));
  problems.refuse();
  compiled.set(config, rules ?? []);
  return rules ?? [];
}

function unknownRules({ value, file }: Config, rules: ReturnType<typeof compileOwnRules> | undefined): Problem[] {
  const { waivers = [], locked = [] } = value.review ?? {};
  const named = [
    ...waivers.map(({ rule }, index) => [rule, ['review', 'waivers', index, 'rule']] as const),
    ...locked.map((rule, index) => [rule, ['review', 'locked', index]] as const),
  ];
  return named.flatMap(([rule, path]) => {
    const fault = ruleFault(rule, rules);
    return fault === undefined ? [] : [{ rule: 'config/unknown-rule', ...fault, place: file.place(path) }];
  });
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
