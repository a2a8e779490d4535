import { isMap } from '../facts';
import type { Problem } from '../problems';
import type { ConfigFile } from './config-file';

/** What a file is read as. */
export type FileKind = 'config' | 'team';

/** Keys that only the one or the other kind of file has. */
const SIGNS: Readonly<Record<FileKind, readonly string[]>> = {
  config: ['environments', 'clusters', 'strimzi'],
  team: ['team', 'prefix'],
};

const LEAST: Readonly<Record<FileKind, string>> = {
  config: 'write at least version, strimzi, environments and clusters',
  team: 'write at least team and prefix',
};

const OTHER: Readonly<Record<FileKind, (file: string) => Omit<Problem, 'rule'>>> = {
  config: (file) => ({
    message: `${file} is a team's file, not a whole config`,
    remedy: 'name the file that includes it',
  }),
  team: (file) => ({
    message: `${file} is a whole config, not a team's file`,
    remedy: 'include files that begin with team and prefix',
  }),
};

/** A file that holds no map at all, or is of the other kind: to look at its settings one by one would only confuse. */
export function fileKindProblem(kind: FileKind, { file, value }: ConfigFile): Problem | undefined {
  const place = { file, line: 1, column: 1 };
  if (!isMap(value)) {
    const empty = value === null || value === undefined;
    return {
      rule: 'config/not-a-map',
      message: empty ? `${file} is empty` : `${file} does not hold a map of settings`,
      remedy: LEAST[kind],
      place,
    };
  }
  const other = kind === 'config' ? 'team' : 'config';
  const has = (signs: readonly string[]): boolean => signs.some((sign) => Object.hasOwn(value, sign));
  if (has(SIGNS[kind]) || !has(SIGNS[other])) return undefined;
  return { rule: 'config/other-file', ...OTHER[kind](file), place };
}
