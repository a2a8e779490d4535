import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { runCommand } from './support/run-command';
import { withConfig } from './support/synthesize';

const DOCS = join(__dirname, '..', 'docs');

/** The YAML of a page: whole configs, and parts that are laid beside the first one. */
function configsOf(page: string): string[] {
  const text = readFileSync(join(DOCS, page), 'utf8');
  const blocks = [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code);
  const [first = '', ...parts] = blocks.filter((code) => !code.startsWith(' '));
  return [first, ...parts.map((part) => withoutSections(first, part) + part)];
}

/** A part takes the place of the sections of the same names. */
function withoutSections(config: string, part: string): string {
  const sections = part.match(/^[a-z]+:/gm) ?? [];
  return sections.reduce(
    (rest, section) => rest.replace(new RegExp(`^${section}[\\s\\S]*?(?=^\\S|(?![\\s\\S]))`, 'm'), ''),
    config,
  );
}

describe.each(['beside-the-brokers.md', 'disaster-recovery.md', 'platform.md'])('docs/%s', (page) => {
  test.each(configsOf(page).map((config, index) => [index + 1, config] as const))(
    'has an example %i that review takes',
    (_, config) => {
      expect(withConfig(config, (file) => runCommand('review', '--quiet', '--config', file)).code).toBe(0);
    },
  );

  test('links to files that are there', () => {
    const text = readFileSync(join(DOCS, page), 'utf8');
    const links = [...text.matchAll(/\]\((\.[^)]+)\)/g)].map(([, file = '']) => file);

    for (const file of links) expect(readFileSync(join(DOCS, file), 'utf8')).not.toBe('');
  });
});
