import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { check } from './check';
import { generate } from './generate';

const FOLDER = join(__dirname, '..', '..', 'imports');
const USAGE = 'usage: npm run imports -- FOLDER_OR_FILE...   from CRDs at hand\n       npm run imports -- --check            proves what is committed';

function main(): number {
  const { values, positionals } = parseArgs({ options: { check: { type: 'boolean' } }, allowPositionals: true });
  if (values.check === true) return check(FOLDER);
  if (positionals.length === 0) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const files = generate(positionals);
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(FOLDER, name), text);
  process.stderr.write(`${files.size} files in imports/\n`);
  return 0;
}

process.exitCode = main();
