import { posix } from 'node:path';

import { quote, UserError } from '../problems';
import type { Place, Problem, ProblemList } from '../problems';
import type { ConfigFile } from './config-file';
import { includedFiles, includeFault, linkFault } from './include';
import type { PathFault } from './include';

/** An entry that names other files of the config. */
export interface FileEntry {
  /** The key of the list that it stands in. */
  readonly key: 'include' | 'rulesFiles';
  readonly pattern: string;
  /** The file in which it stands. */
  readonly from: ConfigFile;
  /** The folder of `kafka.yaml`, out of which nothing may lead. */
  readonly root: string;
  readonly placeOf: () => Place;
}

/** Takes a step for each file that an entry names. What is wrong with the entry, with one of the files or in the step is kept. */
export function forEachFile(entry: FileEntry, problems: ProblemList, step: (file: string) => void): void {
  const { key, pattern, from, root, placeOf } = entry;
  problems.attempt(() => {
    refusePath(includeFault(key, pattern, from.file, root), placeOf);
    const files = includedFiles(pattern, from.file, placeOf);
    if (files.length === 0) throw new UserError([nothingNamed(entry)]);
    for (const file of files) {
      problems.attempt(() => {
        refusePath(linkFault(file, root, placeOf), placeOf);
        step(posix.normalize(file));
      });
    }
  });
}

function refusePath(fault: PathFault | undefined, placeOf: () => Place): void {
  if (fault !== undefined) throw new UserError([{ rule: 'config/include-path', ...fault, place: placeOf() }]);
}

function nothingNamed({ key, pattern, placeOf }: FileEntry): Problem {
  return {
    rule: 'config/include-missing',
    message: `${key} ${quote(pattern)} matches no file`,
    remedy: 'create the file, or remove the entry',
    place: placeOf(),
  };
}
