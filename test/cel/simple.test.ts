import fc from 'fast-check';

import { CelError, compileCel } from '../../src/cel';
import { compileAny } from '../../src/cel/compile';
import { simpleForm, UNDECIDED } from '../../src/cel/simple';

const FIELDS = ['self', 'self.a', 'self.b', 'self.a.b', 'self.b.a'];

const { condition } = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(...FIELDS).map((field) => (field === 'self' ? 'has(self.a)' : `has(${field})`)),
    fc
      .tuple(
        fc.constantFrom(...FIELDS),
        fc.constantFrom('==', '!=', '<', '<=', '>', '>='),
        fc.constantFrom("'x'", '"y"', '1', '2', "''", ...FIELDS, 'has(self.b)', 'true'),
      )
      .map((parts) => parts.join(' ')),
    tie('condition').map((inner) => `!(${inner})`),
    fc.constantFrom(...FIELDS).map((field) => `!${field}`),
    fc
      .tuple(
        tie('condition'),
        fc.constantFrom('||', '&&', ' ==', '!=\n', '== false ||', '!= true &&'),
        tie('condition'),
      )
      .map(([left, sign, right]) => `(${left})${sign}${right}`),
    fc.tuple(tie('condition'), fc.constantFrom('||', '&&'), tie('condition')).map((parts) => parts.join(' ')),
  ),
}));

const scalar = fc.constantFrom('x', 'y', '', 'z', 1, 2, 1.5, true, false, null, undefined, [1]);
const level = (inner: fc.Arbitrary<unknown>) =>
  fc.record({ a: inner, b: inner }, { requiredKeys: [] }) as fc.Arbitrary<unknown>;
const self = level(fc.oneof(scalar, level(scalar)));

/** The value, or that there is none. */
function outcome(evaluate: () => unknown): unknown {
  try {
    return evaluate();
  } catch (error) {
    return error instanceof CelError ? 'no value' : error;
  }
}

test('what is evaluated without the library has the value that the library gives', () => {
  let decided = 0;
  fc.assert(
    fc.property(condition, self, (expression, value) => {
      const simple = simpleForm(expression, ['self']);
      if (simple !== undefined && simple({ self: value }) !== UNDECIDED) decided += 1;
      const given = outcome(() => compileCel(expression, ['self'])({ self: value }));
      expect(given).toEqual(outcome(() => compileAny(expression, ['self'])({ self: value })));
    }),
    { numRuns: 3000 },
  );
  // the two ways are compared, and not the library with itself
  expect(decided).toBeGreaterThan(200);
});

test.each([
  "self.type == 'tls' || (!has(self.validityDays) && !has(self.renewalDays))",
  'has(self.type) == false || self.type != "environment-variable" || self.envVarName != ""',
  '(has(self.type) && self.type != "topology-label") || self.topologyKey != ""',
  "self.type != 'tls' || !has(self.renewalDays) || self.renewalDays < self.validityDays",
])('%s is of the simple form', (expression) => {
  expect(simpleForm(expression, ['self'])).toBeDefined();
});

test.each([
  'self.a',
  "'x' == 'y'",
  "has(self) || self.a == 'x'",
  'other.a == 1',
  "self.a == 'it\\'s'",
  'self.a + 1 == 2',
  'self.a == 1.5',
  'self.a == 1 == true',
  'self.a == null',
  'true',
  'true == false',
  "has(self.a) == 'x'.startsWith('x')",
  'self.list[0] == 1',
  "self.a.startsWith('x')",
  "self.a in ['x']",
  "(self.a == 'x'",
  "self.a == 'x')",
  `${'('.repeat(5000)}has(self.a)${')'.repeat(5000)}`,
  '',
])('%.40s is left to the library', (expression) => {
  expect(simpleForm(expression, ['self'])).toBeUndefined();
});
