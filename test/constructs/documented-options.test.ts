import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { DEFAULT_KAFKA_VERSION } from '../../src/facts';

const FOLDER = join(__dirname, '..', '..', 'src', 'constructs');
const SOURCES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
  .map((file) => readFileSync(join(FOLDER, file), 'utf8'));
const INDEX = readFileSync(join(FOLDER, 'index.ts'), 'utf8');

interface Option {
  readonly of: string;
  readonly name: string;
  readonly comment: string;
  readonly optional: boolean;
}

/** The fields of every interface and type that the public API names, with the comments before them. */
const OPTIONS = SOURCES.flatMap((text) =>
  text.split(/\n\n(?=\S)/).flatMap((declaration) => {
    const [, of = ''] = /^export (?:interface|type) (\w+)/m.exec(declaration) ?? [];
    return of !== '' && isPublic(of, text) ? optionsIn(declaration, of) : [];
  }),
);

/** `export type *` names all of `listener-options.ts`. */
function isPublic(name: string, text: string): boolean {
  return new RegExp(`\\b${name}\\b`).test(INDEX) || text.includes('export interface CommonListenerProps');
}

function optionsIn(body: string, of: string): Option[] {
  const fields = [...body.matchAll(/(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*)?^ +readonly (\w+)(\?)?: (?!never)/gm)];
  return fields.map(([, comment = '', name = '', optional]) => ({ of, name, comment, optional: optional === '?' }));
}

/** The words of a comment beside its tags. */
function words(comment: string): string {
  return comment.replaceAll(/@default.*|[/*\s]/g, '');
}

describe('the options of the constructs', () => {
  test('are all found', () => {
    const names = OPTIONS.map(({ of, name }) => `${of}.${name}`);

    expect(names).toEqual(
      expect.arrayContaining([
        'KafkaProps.jmx',
        'TlsRouteListenerProps.parentRefs',
        'HostOptions.host',
        'UserQuotas.requestPercentage',
      ]),
    );
    expect(names.length).toBeGreaterThan(150);
  });

  test('say what they mean', () => {
    expect(OPTIONS.filter(({ comment }) => words(comment) === '')).toEqual([]);
  });

  test('say what holds without them', () => {
    expect(OPTIONS.filter(({ comment, optional }) => optional && !comment.includes('@default '))).toEqual([]);
  });

  test('name the version of Kafka that is really the default', () => {
    const version = OPTIONS.find(({ of, name }) => of === 'KafkaProps' && name === 'version');

    expect(version?.comment).toContain(`@default '${DEFAULT_KAFKA_VERSION}'`);
  });
});
