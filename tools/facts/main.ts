/**
 * Makes `src/facts/generated` from what the jars of Kafka's releases and of Strimzi's API say, which Maven brings:
 *
 *     npm run facts             # writes it
 *     npm run facts -- --check  # proves what is committed
 *
 * Needs Maven and a JDK of 21 or newer. `releases.ts` says which releases of Kafka.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { cacheFolder } from '../imports/cache-folder';
import { compareFolder, verdictOn } from '../imports/differences';
import { ToolError } from '../imports/tool-error';
import { withDefinitions } from './definitions';
import { generatedFiles } from './generated-files';
import { BEFORE, RELEASES } from './releases';
import { renderForbidden } from './render';
import { forbiddenSettings } from './strimzi';

const FOLDER = join(__dirname, '..', '..', 'src', 'facts', 'generated');

function run(args: string[]): number {
  const { values } = parseArgs({ args, options: { check: { type: 'boolean' } } });
  const cache = cacheFolder(process.env);
  mkdirSync(cache, { recursive: true });
  const files = withDefinitions(cache, [BEFORE, ...RELEASES], generatedFiles);
  files.set('forbidden-settings.ts', renderForbidden(forbiddenSettings(cache)));
  if (values.check !== true) write(files);
  const found = compareFolder(FOLDER, files);
  for (const line of found.wrong) say(line);
  say(verdictOn('src/facts/generated', found));
  return found.wrong.length === 0 ? 0 : 1;
}

/** Everything in the folder is ours, so what is no longer made goes. */
function write(files: ReadonlyMap<string, string>): void {
  for (const name of readdirSync(FOLDER)) if (!files.has(name)) rmSync(join(FOLDER, name));
  for (const [name, text] of files) writeFileSync(join(FOLDER, name), text);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

try {
  process.exitCode = run(process.argv.slice(2));
} catch (error) {
  const ofUser = error instanceof ToolError || (error instanceof Error && 'code' in error);
  say(ofUser ? error.message : String(error instanceof Error ? error.stack : error));
  process.exitCode = ofUser ? 2 : 3;
}
