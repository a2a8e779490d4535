import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { DEPENDENCY_PLUGIN } from '../../../tools/imports/maven';
import type { Tools } from './tools';

const COPY = `${DEPENDENCY_PLUGIN}:copy-dependencies`;

/** The jars of a release of Kafka, resolved once into a folder of the cache. */
export async function resolveJars(tools: Tools, cache: string, version: string): Promise<readonly string[]> {
  const folder = join(cache, `kafka-${version}`);
  if (!existsSync(folder)) {
    const part = `${folder}.${process.pid}.part`;
    mkdirSync(part, { recursive: true });
    try {
      const what = [`-Dkafka.version=${version}`, '-DincludeScope=runtime', `-DoutputDirectory=${part}`];
      await tools.maven(['-f', join(__dirname, 'pom.xml'), COPY, ...what]);
      // another run may have been faster
      if (!existsSync(folder)) renameSync(part, folder);
    } finally {
      rmSync(part, { recursive: true, force: true });
    }
  }
  return readdirSync(folder).map((jar) => join(folder, jar));
}
