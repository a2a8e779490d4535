import { CelError, celData, compileCel } from '../../src/cel';

const TOPIC = {
  metadata: { name: 'orders', labels: { 'app.example.com/team': 'sales' } },
  spec: { partitions: 12, replicas: 3, config: { 'retention.ms': 604_800_000, 'min.cleanable.dirty.ratio': 0.5 } },
};

describe('an expression gives', () => {
  test.each<[expression: string, value: unknown]>([
    ["self.metadata.name == 'orders'", true],
    ["self.metadata.name.startsWith('ord') && self.metadata.name.size() == 6", true],
    ["self.metadata.labels['app.example.com/team']", 'sales'],
    ['has(self.spec.topicName)', false],
    ["self.?spec.?topicName.orValue('none')", 'none'],
    ['self.spec.partitions / 5', 2],
    ['self.spec.partitions % self.spec.replicas == 0', true],
    ['type(self.spec.replicas) == int', true],
    ["self.spec.config['min.cleanable.dirty.ratio'] * 2.0 == 1.0", true],
    ["self.spec.config['retention.ms'] > 7 * 24 * 3600 * 1000 - 1", true],
    ['self.spec.config.exists(key, key.contains("retention"))', true],
    ['self.spec.config.all(key, key.contains("retention"))', false],
    ['[1, 2, 3].filter(n, n > 1).map(n, n * 2)', [4, 6]],
    ["{'a': [1, {'b': 2}]}", { a: [1, { b: 2 }] }],
    ["self.metadata.name.matches('^[a-z]+$')", true],
    ["'ä😀'.size()", 2],
    ["duration('90m') > duration('1h')", true],
    ['null', null],
  ])('%s', (expression, value) => {
    expect(compileCel(expression, ['self'])({ self: TOPIC })).toEqual(value);
  });
});

describe('what is no expression is refused with its place', () => {
  test.each<[expression: string, message: string]>([
    ['self.', 'expected IDENTIFIER, got EOF (at character 6)'],
    ['name == 1', 'unknown variable: name (at character 1)'],
    ['self.a.b(1)', "found no matching overload for 'dyn.b(int)' (at character 1)"],
    ['1 + "a"', 'no such overload: int + string (at character 1)'],
    ['', 'unexpected token: EOF (at character 1)'],
    [`${'('.repeat(100)}1${')'.repeat(100)}`, 'exceeded maxDepth (60) (at character 61)'],
    [`[${'1,'.repeat(600)}1]`, 'exceeded maxListElements (500) (at character 1002)'],
  ])('%.40s', (expression, message) => {
    const compile = (): unknown => compileCel(expression, ['self']);

    expect(compile).toThrow(CelError);
    expect(compile).toThrow(message);
  });
});

describe('what has no value is an error', () => {
  test.each<[expression: string, message: string]>([
    ['self.spec.absent == 1', 'no such key: absent (at character 11)'],
    ['self.spec.partitions + "a" == "b"', 'no such overload: dyn<int> + string (at character 1)'],
    ['1 / (self.spec.replicas - 3) == 1', 'division by zero (at character 1)'],
    ["self.metadata.name.matches('(')", 'invalid regular expression: ( (at character 1)'],
    ['self.constructor == 1', 'no such key: constructor (at character 6)'],
    ['self.metadata.__proto__ == 1', 'no such key: __proto__ (at character 15)'],
  ])('%s', (expression, message) => {
    const evaluate = compileCel(expression, ['self']);

    expect(() => evaluate({ self: TOPIC })).toThrow(CelError);
    expect(() => evaluate({ self: TOPIC })).toThrow(message);
  });
});

test.each([
  ['a pattern that goes back for ever', "self.text.matches('^(a+)+$')"],
  ['loops in loops', 'self.list.all(a, self.list.all(b, self.list.all(c, self.list.all(d, a + b + c + d >= 0))))'],
])('%s is stopped', (_, expression) => {
  const self = { text: `${'a'.repeat(40)}b`, list: Array.from({ length: 300 }, (_unused, index) => index) };

  expect(() => compileCel(expression, ['self'])({ self })).toThrow('it takes more than 1000 ms');
});

test('variables that are not given are unknown', () => {
  expect(() => compileCel('object.a == old.a', ['object', 'old'])({ object: { a: 1 } })).toThrow(
    'unknown variable: old',
  );
});

test('fields that are not set are not there', () => {
  expect(compileCel('has(self.a) || size(self) > 0', ['self'])({ self: { a: undefined } })).toBe(false);
});

test('data that was prepared once is taken as it is', () => {
  const prepared = celData({ list: [{ n: 1 }] });

  expect(celData(prepared)).toBe(prepared);
  expect(compileCel('self.list[0].n == 1', ['self'])({ self: prepared })).toBe(true);
});
