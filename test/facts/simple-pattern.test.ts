import { simplePattern } from '../../src/facts';

test.each([
  ['orders', 'orders', true],
  ['orders', 'orders2', false],
  ['a.*', 'a.dlq', true],
  ['a.*', 'a', true],
  ['a.+', 'a', false],
  ['a\\.in', 'a.in', true],
  ['a\\.in', 'a-in', false],
  ['a.in', 'a-in', true],
  ['.*b.*d', 'abcbd', true],
  ['.*b.*d', 'abcb', false],
  ['x|a.+n', 'a.in', true],
  ['', 'a', false],
])('%j and %j', (pattern, name, fits) => {
  expect(simplePattern(pattern)?.(name)).toBe(fits);
});

test.each(['(a|b)', '[ab]', 'a*', 'a{2}', '(?i)a', 'a.*?', '^a'])('%j is not judged', (pattern) => {
  expect(simplePattern(pattern)).toBeUndefined();
});

test('a pattern that would run away ends at once', () => {
  const begin = performance.now();
  expect(simplePattern(`${'.*a'.repeat(400)}b`)?.('a'.repeat(249))).toBe(false);
  expect(performance.now() - begin).toBeLessThan(1000);
});
