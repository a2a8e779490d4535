import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { DEPENDENCY_PLUGIN } from '../../../tools/imports/maven';
import type { Tools } from './tools';

const COPY = `${DEPENDENCY_PLUGIN}:copy-dependencies`;

const POM = join(__dirname, 'pom.xml');

/** The jars of a release of Kafka, resolved once into a folder of the cache, and anew when the list of them changes. */
export async function resolveJars(tools: Tools, cache: string, version: string): Promise<readonly string[]> {
  const list = createHash('sha256').update(readFileSync(POM)).digest('hex').slice(0, 12);
  const folder = join(cache, `kafka-${version}-${list}`);
  if (!existsSync(folder)) {
    const part = `${folder}.${process.pid}.part`;
    mkdirSync(part, { recursive: true });
    try {
      const what = [`-Dkafka.version=${version}`, '-DincludeScope=runtime', `-DoutputDirectory=${part}`];
      await tools.maven(['-f', POM, COPY, ...what]);
      // another run may have been faster
      if (!existsSync(folder)) renameSync(part, folder);
    } finally {
      rmSync(part, { recursive: true, force: true });
    }
  }
  return readdirSync(folder).map((jar) => join(folder, jar));
}
