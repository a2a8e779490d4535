import { posix } from 'node:path';

import type { z } from 'zod';

import { ProblemList, refuse } from '../problems';
import type { Place } from '../problems';
import { ConfigFile } from './config-file';
import { DEFAULT_LIMITS } from './limits';
import type { ConfigLimits } from './limits';
import type { Config } from './load';
import { mergeLayers } from './merge';
import { forEachFile } from './named-files';
import { contextFacts, rulesFile } from './schema/review';
import type { ContextEntry, EnvironmentReview, OwnRuleEntry, WaiverEntry } from './schema/review';
import type { Merged } from './schema/layer';
import { fileProblems } from './shape-problems';

/** What a config says of the review of one environment. */
export interface ReviewSettings {
  readonly context: Merged<ContextEntry>;
  readonly thresholds: Merged<NonNullable<EnvironmentReview['thresholds']>>;
}

/** An exception or a rule of the organization, and where it stands. */
export type Placed<T> = Merged<T> & { readonly placeOf: () => Place };

/** The facts and limits of an environment: what is said of it, over what is said of all. Its zones are known anyway. */
export function reviewSettings({ value }: Config, environment: string): ReviewSettings {
  const entry = Object.hasOwn(value.environments, environment) ? value.environments[environment] : undefined;
  const { context, thresholds } = value.review ?? {};
  const layers: EnvironmentReview[] = [
    ...(entry?.zones === undefined || entry.zones === null ? [] : [{ context: { zones: entry.zones } }]),
    { ...(context && { context }), ...(thresholds && { thresholds }) },
    entry?.review ?? {},
  ];
  return { context: {}, thresholds: {}, ...mergeLayers<EnvironmentReview>(undefined, layers) };
}

/** The exceptions of a config. */
export function waiversOf({ value, file }: Config): Placed<WaiverEntry>[] {
  return (value.review?.waivers ?? []).map((waiver, index) => ({
    ...(waiver as Merged<WaiverEntry>),
    placeOf: () => file.place(['review', 'waivers', index]),
  }));
}

/**
 * The rules of the organization, in the config and in the files that it names.
 * @throws UserError for files that cannot be read or are of the wrong shape
 */
export function ownRulesOf({ value, file }: Config, limits: Partial<ConfigLimits> = {}): Placed<OwnRuleEntry>[] {
  const { rules = [], rulesFiles = [] } = value.review ?? {};
  const placed = (rule: OwnRuleEntry, from: ConfigFile, path: (string | number)[]): Placed<OwnRuleEntry> => ({
    ...(rule as Merged<OwnRuleEntry>),
    placeOf: () => from.place(path),
  });
  const all = rules.map((rule, index) => placed(rule, file, ['review', 'rules', index]));
  const problems = new ProblemList();
  const seen = new Set<string>();
  for (const [index, pattern] of rulesFiles.entries()) {
    const placeOf = (): Place => file.place(['review', 'rulesFiles', index]);
    const root = posix.dirname(file.file);
    forEachFile({ key: 'rulesFiles', pattern, from: file, root, placeOf }, problems, (path) => {
      if (seen.has(path)) return;
      seen.add(path);
      const from = ConfigFile.read(path, { ...DEFAULT_LIMITS, ...limits }, placeOf);
      for (const [at, rule] of shaped(rulesFile, from).rules.entries()) all.push(placed(rule, from, ['rules', at]));
    });
  }
  problems.refuse();
  return all;
}

/**
 * Reads a file of facts, for `--context`.
 * @throws UserError when it cannot be read, or says what is no fact
 * @public asked for by a command that loads this room late
 */
export function loadContextFacts(path: string, limits: Partial<ConfigLimits> = {}): ReviewSettings['context'] {
  const file = ConfigFile.read(posix.normalize(path), { ...DEFAULT_LIMITS, ...limits });
  return shaped<ContextEntry>(contextFacts, file) as ReviewSettings['context'];
}

function shaped<T>(schema: z.ZodType<T>, file: ConfigFile): T {
  const value = file.value ?? {};
  refuse(fileProblems(schema, file, value));
  return value as T;
}
