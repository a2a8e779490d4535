import { selects, selectsAll } from '../../../src/review/rules/label-selector';

const LABELS = { app: 'kafka', tier: 'hot' };

describe('a label selector', () => {
  test.each([
    ['picks all when it is empty', {}, true],
    ['picks by label', { matchLabels: { app: 'kafka' } }, true],
    ['wants every label', { matchLabels: { app: 'kafka', tier: 'warm' } }, false],
    ['knows In', { matchExpressions: [{ key: 'tier', operator: 'In', values: ['warm', 'hot'] }] }, true],
    ['knows NotIn', { matchExpressions: [{ key: 'tier', operator: 'NotIn', values: ['hot'] }] }, false],
    [
      'takes a missing label for NotIn',
      { matchExpressions: [{ key: 'zone', operator: 'NotIn', values: ['a'] }] },
      true,
    ],
    ['knows Exists', { matchExpressions: [{ key: 'zone', operator: 'Exists' }] }, false],
    ['knows DoesNotExist', { matchExpressions: [{ key: 'zone', operator: 'DoesNotExist' }] }, true],
    ['picks nothing by an operator that is none', { matchExpressions: [{ key: 'app', operator: 'Like' }] }, false],
    ['is not taken in by what every object has', { matchLabels: { toString: 'x' } }, false],
    ['takes anything for a selector', { matchLabels: [1], matchExpressions: 'x' }, true],
  ])('%s', (_, selector, expected) => {
    expect(selects(selector, LABELS)).toBe(expected);
  });

  test('that asks for nothing picks all', () => {
    expect([{}, null, { matchLabels: {} }, { matchLabels: { a: 'b' } }].map(selectsAll)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});
