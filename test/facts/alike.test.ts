import { likenessOf, onceForAlike } from '../../src/facts/alike';

describe('the likeness of data', () => {
  test('is one text for the same data', () => {
    expect(likenessOf({ a: [1, 'x'] })).toBe(likenessOf({ a: [1, 'x'], b: undefined }));
  });

  test.each([[{ a: Number.NaN }], [{ a: null }], [[undefined]], [undefined], [{ a: 1n }]])(
    'is not told where JSON would mistake it for other data: %p',
    (value) => {
      expect(likenessOf(value)).toBeUndefined();
    },
  );

  test('is not told of a circle', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;

    expect(likenessOf(circle)).toBeUndefined();
  });
});

test('what was right is not looked at again, and what was wrong is', () => {
  const looked: unknown[] = [];
  const check = onceForAlike((value) => {
    looked.push(value);
    return value === 'wrong' ? [{ rule: 'a/b', message: 'wrong' }] : [];
  });

  expect(['right', 'wrong', 'right', 'wrong'].map((value) => check(value).length)).toEqual([0, 1, 0, 1]);
  expect(looked).toEqual(['right', 'wrong', 'wrong']);
});
