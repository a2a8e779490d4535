import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { readKinds } from './crd';
import { readSources } from './files';
import { generatedFiles } from './generated-files';
import type { Origin } from './origins';
import { compare } from './schema';
import { isRight } from './sums';
import type { Sums } from './sums';
import { ToolError } from './tool-error';

export interface CheckOptions extends ObtainOptions {
  /** The committed files. */
  readonly folder: string;
}

export interface ObtainOptions {
  /** Where jars and CRDs are kept between runs. */
  readonly cache: string;
  readonly origins: readonly Origin[];
  readonly sums: Sums;
}

/** What differs between the committed files and those made anew from the CRDs at their origins, a line each. */
export function check({ folder, cache, origins, sums }: CheckOptions): string[] {
  const { files, wrong } = obtainCrds({ cache, origins, sums });
  if (wrong.length > 0) return wrong.map((name) => `${name}: not what sums.txt says`);
  const { kinds, skipped } = readKinds(readSources(files));
  return [...skipped, ...differences(folder, generatedFiles(kinds))];
}

/** The CRDs of all origins as files in the cache, made where they are not there yet; and the names of files that are wrong. */
export function obtainCrds({ cache, origins, sums }: ObtainOptions): {
  readonly files: readonly string[];
  readonly wrong: readonly string[];
} {
  const crds = join(cache, 'crds');
  const jars = join(cache, 'jars');
  for (const one of [crds, jars]) makeFolder(one);
  const wrong = origins.flatMap((origin) => obtain(origin, crds, jars, sums));
  return { files: origins.flatMap((origin) => origin.files.map((name) => join(crds, name))), wrong };
}

/** Makes the CRDs of an origin unless they are there and right; gives the names of files that are wrong. */
function obtain(origin: Origin, crds: string, jars: string, sums: Sums): readonly string[] {
  if (origin.files.every((name) => isRight(crds, name, sums))) return [];
  const folder = mkdtempSync(join(crds, '.new-'));
  try {
    const wrongJars = origin.make(folder, jars, sums);
    if (wrongJars.length > 0) return wrongJars;
    for (const name of origin.files.filter((file) => existsSync(join(folder, file))))
      renameSync(join(folder, name), join(crds, name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return origin.files.filter((name) => !isRight(crds, name, sums));
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new ToolError(`cannot make the folder ${folder}: set CDK8S_STRIMZI_CACHE to one that can be written`);
  }
}

function differences(folder: string, made: ReadonlyMap<string, string>): string[] {
  const committed = existsSync(folder) ? readdirSync(folder) : [];
  const names = [...new Set([...made.keys(), ...committed])].sort(compare);
  return names.flatMap((name) => {
    const text = made.get(name);
    if (text === undefined) return [`${name}: is not made from the CRDs`];
    if (!committed.includes(name)) return [`${name}: is missing`];
    const old = readFileSync(join(folder, name), 'utf8');
    return old === text ? [] : [`${name}: differs from line ${firstDifference(old, text)} on`];
  });
}

function firstDifference(a: string, b: string): number {
  const [left, right] = [a.split('\n'), b.split('\n')];
  return left.findIndex((line, index) => line !== right[index]) + 1 || left.length + 1;
}
