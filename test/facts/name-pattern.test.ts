import { namesInPatterns } from '../../src/facts';

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
])('names that match %j begin with %j', (pattern, name, open) => {
  expect(namesInPatterns(pattern)).toEqual([{ name, open }]);
});

test('empty patterns of a list match nothing', () => {
  expect(namesInPatterns(' ,orders,')).toEqual([{ name: 'orders', open: false }]);
});
