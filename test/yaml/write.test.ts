import { Yaml } from 'cdk8s';
import fc from 'fast-check';
import { parse } from 'yaml';

import { StreamReader, writeYaml, writeYamlStream } from '../../src/yaml';
import { kubectlValue } from '../../src/yaml/kubectl-scalar';

const nasty = fc.constantFrom(
  'yes',
  'No',
  'on',
  'y',
  '0755',
  '1e3',
  '12:30:45',
  '- x',
  'a: b',
  'a #b',
  '#x',
  ' x',
  'x ',
  '',
  '~',
  'null',
  'true',
  '2001-01-01',
  '1.5',
  '.5',
  '-1',
  '0x1f',
  'a\nb',
  'a\tb',
  'é',
  '😀',
  '*x',
  '&x',
  '!x',
  '%x',
  '@x',
  '`x',
  '"x"',
  "'x'",
  '[x]',
  '{x}',
  '{{ x }}',
  'x:',
  ':x',
  '?x',
  '-',
  '--',
  '---',
  '...',
  '|',
  '>',
  '=',
  '<<',
  'a,b',
  '4.3.1',
  '4.3',
  '10Gi',
  'kafka.strimzi.io/v1',
  'strimzi.io/cluster',
  '* * 1-4 ? * SAT,SUN *',
  'CN=app',
  'compact,delete',
  'a\\b',
  'x'.repeat(90),
  '-Xms',
  'a.*',
  '.*',
  '1..2.3',
  '1.2.3.',
  '-inf',
  '-n',
  'a\nb\n',
  'a\n---\nb',
);
/** Texts that cdk8s leaves plain, or as they are, and kubectl does not read as texts. */
const MISREAD = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/;
const misread = fc.constantFrom(
  '0o755',
  '0O755',
  '0X1f',
  '-0o7',
  '0o_7',
  '+_1',
  '1e5_0',
  '<<',
  '\ufeffa',
  'a\u2028b',
  'a\u0085b',
  'a\u0085\nb\n',
  '\u0080',
  ' \n\ta\n',
);
const lines = fc.stringMatching(/^[ab #:-]{0,3}(\n{1,2}[ab #"-]{0,3}){1,3}$/);
const quantity = fc.stringMatching(/^-?[0-9]{1,3}(\.[0-9])?([mgkMGTE]i?(B\/s)?|\/[0-9]|-IV[0-9])?$/);
const text = fc.oneof(nasty, fc.string(), quantity, fc.stringMatching(/^[a-zA-Z0-9 .:,/_-]{0,12}$/));
const scalar = fc.oneof(
  text,
  fc.integer(),
  fc.maxSafeInteger(),
  fc.boolean(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
function isMisread(text: string): boolean {
  return text === '<<' || MISREAD.test(text) || /^[ \n]*(?:\t|$)/.test(text) || kubectlValue(text) !== undefined;
}

/** Whether cdk8s writes a text as well as we do. */
function isSafe(written: unknown): boolean {
  if (typeof written === 'string') return !isMisread(written);
  if (typeof written !== 'object' || written === null) return true;
  return Object.entries(written).every(([key, inner]) => isSafe(key) && isSafe(inner));
}

const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    scalar,
    lines,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

describe('writing YAML', () => {
  test('gives the bytes that cdk8s gives, for any value that kubectl reads as it is meant', () => {
    fc.assert(
      fc.property(fc.dictionary(text, value, { noNullPrototype: true }), (manifest) => {
        fc.pre(isSafe(manifest));
        expect(writeYaml(manifest)).toBe(Yaml.stringify(manifest));
      }),
      { numRuns: Number(process.env['FUZZ'] ?? 3000), seed: 1 },
    );
  });

  test('gives back the same value when it is read', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z.]{1,5}$/), scalar, { noNullPrototype: true }),
        (manifest) => {
          fc.pre(!Object.values(manifest).some((entry) => Object.is(entry, -0)));
          expect(parse(writeYaml(manifest), { version: '1.1' })).toEqual(manifest);
        },
      ),
      { numRuns: 500, seed: 1 },
    );
  });

  test('gives kubectl the same value, and any other reader too', () => {
    const any = fc.oneof({ weight: 2, arbitrary: misread }, text, fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.dictionary(any, fc.oneof(any, fc.array(any)), { noNullPrototype: true }), (manifest) => {
        fc.pre(!['__proto__', 'constructor', 'prototype'].some((key) => Object.hasOwn(manifest, key)));
        fc.pre(Object.keys(manifest).length > 0);
        const [read] = new StreamReader({ maxDepth: 100, maxAliases: 100 }).read(writeYaml(manifest), 'f.yaml');

        expect(read).toMatchObject({ value: manifest, readings: [] });
        expect(parse(writeYaml(manifest))).toEqual(manifest);
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  test('separates documents so that a reader sees each', () => {
    expect(writeYamlStream([{ a: 1 }, { b: ['x', 'z'] }])).toBe('a: 1\n---\nb:\n  - x\n  - z\n');
  });
});
