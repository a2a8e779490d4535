import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readCatalogue } from '../../src/review';

test('the page of all rules is the one that the catalogue makes: npm run docs', () => {
  const page = readFileSync(join(__dirname, '..', '..', 'docs', 'rules.md'), 'utf8');

  expect(page).toBe(readCatalogue().rulesMarkdown());
});
