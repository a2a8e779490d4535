import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { cacheFolder } from './cache-folder';
import { check, obtainCrds } from './check';
import type { ObtainOptions } from './check';
import { readKinds } from './crd';
import { verdictOn } from './differences';
import { readSources } from './files';
import { generatedFiles } from './generated-files';
import { ORIGINS } from './origins';
import { readSums } from './sums';
import { ToolError, firstLine } from './tool-error';

const FOLDER = join(__dirname, '..', '..', 'imports');
const USAGE = `usage: npm run imports -- FOLDER_OR_FILE...   from CRDs at hand
       npm run imports -- --check             proves what is committed
       npm run imports -- --crds              makes the CRDs in the cache, and prints where they are`;

function run(args: string[]): number {
  const { values, positionals } = parseArgs({
    args,
    options: { check: { type: 'boolean' }, crds: { type: 'boolean' } },
    allowPositionals: true,
  });
  const asked = [values.check === true, values.crds === true, positionals.length > 0].filter(Boolean);
  if (asked.length !== 1) throw new ToolError(USAGE);
  if (values.check === true) return checkCommitted();
  if (values.crds === true) return printCrds();
  const { kinds, skipped } = readKinds(readSources(positionals));
  for (const line of skipped) say(line);
  if (kinds.length === 0) throw new ToolError('no CustomResourceDefinition in what was given');
  write(generatedFiles(kinds));
  say(`${kinds.length} kinds in imports/`);
  return 0;
}

function checkCommitted(): number {
  const found = check({ folder: FOLDER, ...obtaining() });
  for (const line of found.wrong) say(line);
  say(verdictOn('imports', found));
  return found.wrong.length === 0 ? 0 : 1;
}

function printCrds(): number {
  const { files, wrong } = obtainCrds(obtaining());
  if (wrong.length > 0) throw new ToolError(`not what sums.txt says: ${wrong.join(', ')}`);
  process.stdout.write(files.map((file) => `${file}\n`).join(''));
  return 0;
}

function obtaining(): ObtainOptions {
  return { cache: cacheFolder(process.env), origins: ORIGINS, sums: readSums(join(__dirname, 'sums.txt')) };
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
