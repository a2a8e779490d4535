import { rmSync } from 'node:fs';
import { join } from 'node:path';

import type { Inputs } from './inputs';
import { BIN } from './inputs';
import { measure, measureCpu } from './measure';
import type { Cost } from './measure';

/** Something that is measured at every size. */
export interface Program {
  readonly name: string;
  /** @returns nothing when the program is not on the PATH */
  readonly cost: (inputs: Inputs, folder: string, runs: number) => Partial<Cost> | undefined;
}

/** What the others are held against. */
export const PLAIN: Program = {
  name: 'plain cdk8s to a stream',
  cost: ({ config }, folder, runs) => measure(folder, [join(__dirname, 'plain-cdk8s.cjs'), config], runs),
};

/** Ours, in an order in which each finds what it wants: first no folder, then a full one. */
export const OURS: readonly Program[] = [
  {
    name: 'synth to a stream',
    cost: ({ config }, folder, runs) => measure(folder, [BIN, 'synth', '--config', config, '--stdout'], runs),
  },
  {
    name: 'synth, every file new',
    cost: (inputs, folder) => {
      rmSync(inputs.dist, { recursive: true, force: true });
      return synthToFiles(inputs, folder, 1);
    },
  },
  { name: 'synth, no file changed', cost: synthToFiles },
  { name: 'review of a file each', cost: ({ dist }, folder, runs) => review(folder, dist, runs) },
  { name: 'review of a stream', cost: ({ stream }, folder, runs) => review(folder, '-', runs, stream) },
  { name: 'the same, three mistakes each', cost: ({ wrong }, folder, runs) => review(folder, '-', runs, wrong) },
];

/**
 * A chart reads the very same file as its values, and gives the same topics and users. `chart` is as charts are written, with helpers
 * and `toYaml`; `plain-chart` has its lines written out where it can.
 */
export const HELM: readonly Program[] = ['chart', 'plain-chart'].map((chart) => ({
  name: `helm template of ${chart}`,
  cost: ({ config }, folder, runs) => {
    const cpu = measureCpu(
      folder,
      'helm',
      ['template', 'bench', join(__dirname, 'helm', chart), '-f', config],
      runs,
    );
    return cpu === undefined ? undefined : { cpu };
  },
}));

function synthToFiles({ config, dist }: Inputs, folder: string, runs: number): Cost {
  return measure(folder, [BIN, 'synth', '--config', config, '--out', dist], runs);
}

function review(folder: string, path: string, runs: number, input?: string): Cost {
  return measure(folder, [BIN, 'review', '--profile', 'prod', path], runs, input);
}
