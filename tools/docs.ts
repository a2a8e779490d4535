import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { readCatalogue } from '../src/review';

/** Writes the page of all rules: `npm run docs`. */
const folder = join(__dirname, '..', 'docs');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'rules.md'), readCatalogue().rulesMarkdown());
