import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { findJava } from '../imports/java';
import { runProgram } from '../imports/run-program';
import { classPathOf } from './jars';
import type { Definition } from './render';

export type Configs = Record<string, Definition>;

/** The metadata versions of a release, oldest first, and the one that it brings. */
export interface Metadata {
  readonly latest: string;
  readonly versions: readonly string[];
}

/** What the jars of releases say, as `KafkaFacts.java` writes it. */
export interface Definitions {
  readonly configs: (version: string, file: string) => Configs;
  readonly metadata: (version: string) => Metadata;
}

/** The folder for temporary files and the number of processors show in defaults. */
const SAME_EVERYWHERE = ['-Djava.io.tmpdir=/tmp', '-XX:ActiveProcessorCount=4', '-XX:TieredStopAtLevel=1'];

/** Asks the jars of releases, which Maven brings, and hands on what they say. */
export function withDefinitions<T>(
  cache: string,
  versions: readonly string[],
  use: (definitions: Definitions) => T,
): T {
  const java = findJava(process.env);
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-strimzi-facts-'));
  try {
    for (const version of versions) {
      const source = join(__dirname, 'KafkaFacts.java');
      const args = [...SAME_EVERYWHERE, '-cp', classPathOf(cache, version), source, version, folder];
      runProgram(java, args, folder);
    }
    const read = (version: string, file: string): unknown =>
      JSON.parse(readFileSync(join(folder, version, `${file}.json`), 'utf8'));
    return use({
      configs: (version, file) => read(version, file) as Configs,
      metadata: (version) => read(version, 'metadata') as Metadata,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
