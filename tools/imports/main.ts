import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { cacheFolder } from './cache-folder';
import { check } from './check';
import { readKinds } from './crd';
import { readSources } from './files';
import { generatedFiles } from './generated-files';
import { ORIGINS } from './origins';
import { readSums } from './sums';
import { ToolError, firstLine } from './tool-error';

const FOLDER = join(__dirname, '..', '..', 'imports');
const USAGE = `usage: npm run imports -- FOLDER_OR_FILE...   from CRDs at hand
       npm run imports -- --check             proves what is committed`;

function run(args: string[]): number {
  const { values, positionals } = parseArgs({
    args,
    options: { check: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (values.check === true && positionals.length === 0) return checkCommitted();
  if (values.check === true || positionals.length === 0) throw new ToolError(USAGE);
  const { kinds, skipped } = readKinds(readSources(positionals));
  for (const line of skipped) say(line);
  if (kinds.length === 0) throw new ToolError('no CustomResourceDefinition in what was given');
  write(generatedFiles(kinds));
  say(`${kinds.length} kinds in imports/`);
  return 0;
}

function checkCommitted(): number {
  const cache = cacheFolder(process.env);
  const sums = readSums(join(__dirname, 'sums.txt'));
  const differences = check({ folder: FOLDER, cache, origins: ORIGINS, sums });
  for (const line of differences) say(line);
  const made = differences.length === 0 ? 'imports/ is what its CRDs give' : 'imports/ is not what its CRDs give';
  say(`${made} (they are in ${join(cache, 'crds')})`);
  return differences.length === 0 ? 0 : 1;
}

/** Everything in the folder is ours, so what is no longer made goes. */
function write(files: ReadonlyMap<string, string>): void {
  mkdirSync(FOLDER, { recursive: true });
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
  say(ofUser ? error.message : String(error instanceof Error ? error.stack : firstLine(error)));
  process.exitCode = ofUser ? 2 : 3;
}
