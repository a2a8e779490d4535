import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { readKinds } from './crd';
import { compareFolder } from './differences';
import type { Findings } from './differences';
import { readSources } from './files';
import { generatedFiles } from './generated-files';
import type { Origin } from './origins';
import { isRight, sumOf } from './sums';
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

/** What differs between the committed files and those made anew from the CRDs at their origins. */
export function check({ folder, cache, origins, sums }: CheckOptions): Findings {
  const { files, wrong } = obtainCrds({ cache, origins, sums });
  if (wrong.length > 0)
    return {
      files: wrong.length,
      wrong: wrong.map((name) => `${name}: not what sums.txt says${sumIn(cache, name)}`),
    };
  const { kinds, skipped } = readKinds(readSources(files));
  const found = compareFolder(folder, generatedFiles(kinds));
  return { files: found.files + skipped.length, wrong: [...skipped, ...found.wrong] };
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

/** What to write there, should the new one be right. */
function sumIn(cache: string, name: string): string {
  const file = ['jars', 'crds'].map((folder) => join(cache, folder, name)).find((path) => existsSync(path));
  return file === undefined ? '' : `, its sum is ${sumOf(readFileSync(file))}`;
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new ToolError(`cannot make the folder ${folder}: set CDK8S_STRIMZI_CACHE to one that can be written`);
  }
}
