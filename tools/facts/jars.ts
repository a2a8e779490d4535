import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { DEPENDENCY_PLUGIN } from '../imports/maven';
import { runProgram } from '../imports/run-program';
import { EXTRA } from './releases';

const POM = join(__dirname, 'pom.xml');

/** The class path of a release of Kafka: its jars stay where Maven keeps them, the cache knows which they are. */
export function classPathOf(cache: string, version: string): string {
  const folder = join(cache, 'class-paths');
  const file = join(folder, `kafka-${version}`);
  if (!isWhole(file)) {
    mkdirSync(folder, { recursive: true });
    const part = `${file}.${process.pid}.part`;
    try {
      const what = [`-Dkafka.version=${version}`, ...(EXTRA[version] ?? []), '-DincludeScope=runtime'];
      const goal = [`${DEPENDENCY_PLUGIN}:build-classpath`, `-Dmdep.outputFile=${part}`];
      runProgram('mvn', ['-B', '-q', '-Dstyle.color=never', '-f', POM, ...goal, ...what], cache);
      renameSync(part, file);
    } finally {
      rmSync(part, { force: true });
    }
  }
  return readFileSync(file, 'utf8').trim();
}

/** True when the file is there with all that it names. */
function isWhole(file: string): boolean {
  return existsSync(file) && readFileSync(file, 'utf8').trim().split(delimiter).every(existsSync);
}
