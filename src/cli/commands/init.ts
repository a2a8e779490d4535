import { normalize } from 'node:path';

import { printable } from '../../problems';
import { COMMON_FLAGS, EXIT, readFlags, talk } from '../../terminal';
import type { CommandBody } from '../command';
import { createFiles } from '../init/create-files';
import { projectFiles } from '../init/project-files';

/** `init`: a project that synthesizes and passes its own test at once. */
export const body: CommandBody = {
  flags: COMMON_FLAGS,
  examples: [
    ['cdk8s-strimzi init platform', 'a project in a new folder'],
    ['cdk8s-strimzi init', 'in this folder; nothing is overwritten'],
  ],
  run(args) {
    const { flags, words } = readFlags(args, COMMON_FLAGS, 1);
    const folder = normalize(words[0] ?? '.');
    const files = projectFiles(folder);
    const created = createFiles(folder, files);
    if (flags.quiet !== true) talk(nextSteps(folder, created.length, files.length));
    return EXIT.fine;
  },
};

function nextSteps(folder: string, created: number, all: number): string {
  const place = printable(folder);
  return [
    created === 0 ? `${place}: all ${all} files are there already` : `${place}: ${created} of ${all} files created`,
    'next:',
    ...(folder === '.' ? [] : [`  cd ${/^[\w./-]+$/.test(place) ? place : JSON.stringify(place)}`]),
    '  npm install',
    '  npx cdk8s synth',
    '  npm test',
  ].join('\n');
}
