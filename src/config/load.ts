import { posix } from 'node:path';

import { UserError } from '../problems';
import type { Place, Problem } from '../problems';
import { ConfigFile } from './config-file';
import { includedFiles } from './include';
import { DEFAULT_LIMITS } from './limits';
import type { ConfigLimits } from './limits';
import { isMap } from './merge';
import { contextConfig, teamFile } from './schema/root';
import type { ContextConfig, TeamFile } from './schema/root';
import { shapeProblems } from './shape-problems';

/** A team's file with what it says. */
export interface TeamConfig {
  readonly file: ConfigFile;
  readonly value: TeamFile;
}

/** `kafka.yaml` and the teams' files that it includes, each of the right shape. */
export interface Config {
  readonly file: ConfigFile;
  readonly value: ContextConfig;
  readonly teams: readonly TeamConfig[];
}

/**
 * Reads a config and all that it includes.
 * @throws UserError with every mistake of every file: unreadable, not YAML, not of the schema
 */
export function loadConfig(path: string, limits: Partial<ConfigLimits> = {}): Config {
  const loader = new Loader({ ...DEFAULT_LIMITS, ...limits });
  return loader.load(path);
}

class Loader {
  private readonly problems: Problem[] = [];
  private readonly teams: TeamConfig[] = [];
  private readonly seen = new Set<string>();

  constructor(private readonly limits: ConfigLimits) {}

  load(path: string): Config {
    const file = ConfigFile.read(posix.normalize(path), this.limits);
    this.seen.add(file.file);
    const parsed = contextConfig.safeParse(file.value);
    if (!parsed.success) this.problems.push(...shapeProblems(parsed.error.issues, contextConfig, file));
    this.include(includesOf(file.value), file, [file.file]);
    if (this.problems.length > 0 || !parsed.success) throw new UserError(this.problems);
    return { file, value: parsed.data, teams: this.teams };
  }

  private include(patterns: readonly string[], from: ConfigFile, chain: readonly string[]): void {
    for (const [index, pattern] of patterns.entries()) {
      const files = includedFiles(pattern, from.file);
      const at = (): Place => from.place(['include', index]);
      if (files.length === 0) this.problems.push(nothingIncluded(pattern, at()));
      for (const file of files) this.team(file, at, chain);
    }
  }

  private team(path: string, at: () => Place, chain: readonly string[]): void {
    if (chain.includes(path)) {
      this.problems.push(includeCycle([...chain, path], at()));
      return;
    }
    if (this.seen.has(path)) return;
    this.seen.add(path);
    try {
      const file = ConfigFile.read(path, this.limits, at());
      const parsed = teamFile.safeParse(file.value);
      if (!parsed.success) this.problems.push(...shapeProblems(parsed.error.issues, teamFile, file));
      else this.teams.push({ file, value: parsed.data });
      this.include(includesOf(file.value), file, [...chain, path]);
    } catch (error) {
      if (!UserError.is(error)) throw error;
      this.problems.push(...error.problems);
    }
  }
}

/** What a file includes, also when the rest of it is wrong: all mistakes are told at once. */
function includesOf(value: unknown): readonly string[] {
  const include = isMap(value) ? value['include'] : undefined;
  return Array.isArray(include) ? include.filter((entry) => typeof entry === 'string') : [];
}

function nothingIncluded(pattern: string, place: Place): Problem {
  return {
    rule: 'config/include-missing',
    message: `include ${JSON.stringify(pattern)} matches no file`,
    remedy: 'create the file, or remove the entry',
    place,
  };
}

function includeCycle(chain: readonly string[], place: Place): Problem {
  return {
    rule: 'config/include-cycle',
    message: `files include one another: ${chain.join(' -> ')}`,
    remedy: 'remove one of these includes',
    place,
  };
}
