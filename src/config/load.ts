import { posix } from 'node:path';

import type { z } from 'zod';

import { isMap } from '../facts';
import { ProblemList, UserError } from '../problems';
import type { Place, Problem } from '../problems';
import { ConfigFile } from './config-file';
import { fileKindProblem } from './file-kind';
import type { FileKind } from './file-kind';
import { DEFAULT_LIMITS } from './limits';
import type { ConfigLimits } from './limits';
import { forEachFile } from './named-files';
import type { FileEntry } from './named-files';
import { contextConfig, teamFile } from './schema/root';
import type { ContextConfig, TeamFile } from './schema/root';
import { fileProblems } from './shape-problems';

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
  return new Loader(posix.normalize(path), { ...DEFAULT_LIMITS, ...limits }).load();
}

class Loader {
  private readonly problems = new ProblemList();
  private readonly teams: TeamConfig[] = [];
  private readonly seen = new Set<string>();

  constructor(
    private readonly path: string,
    private readonly limits: ConfigLimits,
  ) {}

  load(): Config {
    this.seen.add(this.path);
    const file = ConfigFile.read(this.path, this.limits);
    const value = this.shape('config', contextConfig, file);
    if (value !== undefined) this.problems.add(emptyProblems(value, file));
    this.include(file, [this.path]);
    if (value === undefined || !this.problems.isEmpty) throw this.problems.error();
    return { file, value, teams: this.teams };
  }

  /** What a file says; nothing when it is not of its schema. */
  private shape<T>(kind: FileKind, schema: z.ZodType<T>, file: ConfigFile): T | undefined {
    const other = fileKindProblem(kind, file);
    const problems = other === undefined ? fileProblems(schema, file) : [other];
    this.problems.add(problems);
    // the schema checks and changes nothing, so the copy that zod made need not stay in memory
    return problems.length === 0 ? (file.value as T) : undefined;
  }

  private include(from: ConfigFile, chain: readonly string[]): void {
    for (const [index, pattern] of includesOf(from.value)) {
      const placeOf = (): Place => from.place(['include', index]);
      const entry: FileEntry = { key: 'include', pattern, from, root: posix.dirname(this.path), placeOf };
      forEachFile(entry, this.problems, (file) => this.team(file, placeOf, chain));
    }
  }

  private team(path: string, placeOf: () => Place, chain: readonly string[]): void {
    if (chain.includes(path)) throw new UserError([includeCycle([...chain, path], placeOf())]);
    if (this.seen.has(path)) return;
    this.seen.add(path);
    const file = ConfigFile.read(path, this.limits, placeOf);
    const value = this.shape('team', teamFile, file);
    if (value !== undefined) this.teams.push({ file, value });
    this.include(file, [...chain, path]);
  }
}

/** What a file includes, also when the rest of it is wrong. */
function includesOf(value: unknown): readonly (readonly [index: number, pattern: string])[] {
  const include: unknown = isMap(value) ? value['include'] : undefined;
  if (!Array.isArray(include)) return [];
  return [...include.entries()].filter((entry): entry is [number, string] => typeof entry[1] === 'string');
}

const EXAMPLES = {
  environments: { rule: 'config/no-environment', example: 'dev: { profile: dev, namespace: kafka-dev }' },
  clusters: { rule: 'config/no-cluster', example: 'main: {}' },
} as const;

/** Without an environment or a cluster nothing would be made, and what was made before would go. */
function emptyProblems(value: ContextConfig, file: ConfigFile): Problem[] {
  const empty = (['environments', 'clusters'] as const).filter((key) => Object.keys(value[key]).length === 0);
  return empty.map((key) => ({
    rule: EXAMPLES[key].rule,
    message: `${key} is an empty map`,
    remedy: `add one, for example ${EXAMPLES[key].example}`,
    place: file.place([key]),
  }));
}

function includeCycle(chain: readonly string[], place: Place): Problem {
  const itself = chain.at(-1) === chain.at(-2);
  return {
    rule: 'config/include-cycle',
    message: itself ? `${chain.at(-1) ?? ''} includes itself` : `files include one another: ${chain.join(' -> ')}`,
    remedy: itself ? 'keep the files that it includes in a folder of their own' : 'remove one of these includes',
    place,
  };
}
