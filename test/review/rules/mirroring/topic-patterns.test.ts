import { mayOverlap } from '../../../../src/review/rules/mirroring/topic-patterns';

describe('two lists of topic patterns', () => {
  it.each([
    ['.*', 'orders'],
    ['orders', 'orders'],
    ['orders.*', 'orders-eu'],
    ['a,orders\\..*', 'orders.eu,b'],
    ['shop.*', 'shop-orders.*'],
    ['(a|b)', 'c'],
    ['[a-z]+', 'UPPER'],
  ])('may name one topic: %s and %s', (left, right) => {
    expect(mayOverlap(left, right)).toBe(true);
    expect(mayOverlap(right, left)).toBe(true);
  });

  it.each([
    ['orders', 'payments'],
    ['west.*', 'east.*'],
    ['orders', 'orders-eu'],
    ['a, b', 'c,d.*'],
    ['orders\\..*', 'orders-eu'],
  ])('name no topic together: %s and %s', (left, right) => {
    expect(mayOverlap(left, right)).toBe(false);
    expect(mayOverlap(right, left)).toBe(false);
  });
});
