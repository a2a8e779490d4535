import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = join(__dirname, '..', '..', 'src', 'config');

/** What stands in a rule id of the sources instead of a word. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  'config/unknown-${this.what}': ['config/unknown-cluster', 'config/unknown-environment'],
  'config/unknown-${what}': ['config/unknown-connect', 'config/unknown-cluster'],
  'config/${what}-missing': ['config/connect-missing', 'config/cluster-missing'],
  'config/repeated-${kind}': ['config/repeated-topic', 'config/repeated-client'],
};

function textsIn(folder: string, ending: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ending));
  return files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
}

const RULES = [...textsIn(SOURCES, '.ts').matchAll(/['`]((?:config|kafka)\/(?:[-a-z]|\$\{[\w.]+\})+)['`]/g)]
  .map(([, id = '']) => id)
  .flatMap((id) => WORDS[id] ?? [id]);

test('every rule of the config has its whole message in these tests', () => {
  const tests = [__dirname, join(__dirname, '..', 'stacks')].map((folder) => textsIn(folder, '.test.ts')).join();

  expect(new Set(RULES).size).toBeGreaterThan(20);
  expect(RULES.filter((id) => !tests.includes(`[${id}]`))).toEqual([]);
});
