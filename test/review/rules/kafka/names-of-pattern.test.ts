import { beginningOf } from '../../../../src/review/rules/kafka/names-of-pattern';

test.each([
  ['orders', 'orders', false],
  [' orders ', 'orders', false],
  ['shop\\.orders', 'shop.orders', false],
  ['shop.orders', 'shop', true],
  ['orders.*', 'orders', true],
  ['orders-[0-9]+', 'orders-', true],
  ['orders?', 'order', true],
  ['a{2}', '', true],
  ['orders|payments', '', true],
  ['(?i)orders', '', true],
  ['.*', '', true],
  ['', '', false],
])('names that match %j begin with %j', (pattern, name, open) => {
  expect(beginningOf(pattern)).toEqual({ name, open });
});
