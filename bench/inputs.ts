import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { measure } from './measure';
import { withMistakes, workload } from './workload';

/** The built command. */
export const BIN = join(__dirname, '..', 'lib', 'cli', 'bin.js');

/** What is measured, as files: one config, and what synth makes of it. */
export interface Inputs {
  readonly config: string;
  /** A file for each object. */
  readonly dist: string;
  /** All of them in one stream, and that with three mistakes in each topic. */
  readonly stream: string;
  readonly wrong: string;
}

/** Writes all inputs of a size. */
export function makeInputs(folder: string, topics: number): Inputs {
  const at = (name: string): string => join(folder, name);
  const inputs = {
    config: at('kafka.yaml'),
    dist: at('dist'),
    stream: at('stream.yaml'),
    wrong: at('wrong.yaml'),
  };
  writeFileSync(inputs.config, workload(topics));
  measure(folder, [BIN, 'synth', '--config', inputs.config, '--stdout'], 1);
  copyFileSync(at('stdout'), inputs.stream);
  writeFileSync(inputs.wrong, withMistakes(readFileSync(inputs.stream, 'utf8')));
  return inputs;
}
