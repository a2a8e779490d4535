import { User } from '../../../../src/inventory';
import { lacks } from '../../../../src/review/rules/kafka/rights';
import type { Need } from '../../../../src/review/rules/kafka/rights';

interface Rule {
  readonly name: string;
  readonly patternType?: 'literal' | 'prefix';
  readonly operations: readonly string[];
  readonly type?: 'allow' | 'deny';
  readonly host?: string;
}

const WRITE: Need = { resource: 'topic', name: 'shop.orders', operation: 'Write' };
const ANY: Need = { resource: 'topic', name: 'shop.', open: true, operation: 'Write' };

function userWith(...rules: readonly Rule[]): User {
  const acls = rules.map(({ name, patternType = 'literal', ...rule }) => ({
    ...rule,
    resource: { type: 'topic', name, patternType },
  }));
  return new User({ object: { kind: 'KafkaUser', spec: { authorization: { type: 'simple', acls } } } });
}

const ALL: Rule = { name: '*', operations: ['All'] };

test.each<[string, Need, readonly Rule[], boolean]>([
  ['a right by name', WRITE, [{ name: 'shop.orders', operations: ['Write'] }], false],
  ['a right by prefix', WRITE, [{ name: 'shop.', patternType: 'prefix', operations: ['All'] }], false],
  ['another right', WRITE, [{ name: 'shop.orders', operations: ['Read'] }], true],
  ['a right on another name', WRITE, [{ name: 'shop', operations: ['Write'] }], true],
  [
    'a right that brings it',
    { ...WRITE, operation: 'Describe' },
    [{ name: 'shop.orders', operations: ['Write'] }],
    false,
  ],
  ['one of many names', ANY, [{ name: 'shop.orders', operations: ['Write'] }], false],
  ['a shorter prefix of many names', ANY, [{ name: 's', patternType: 'prefix', operations: ['Write'] }], false],
  ['a longer prefix of many names', ANY, [{ name: 'shop.a', patternType: 'prefix', operations: ['Write'] }], false],
  [
    'a name that does not count',
    { ...ANY, besides: new Set(['shop.a']) },
    [{ name: 'shop.a', operations: ['Write'] }],
    true,
  ],
  ['a denial', WRITE, [ALL, { name: 'shop.', patternType: 'prefix', operations: ['Write'], type: 'deny' }], true],
  ['a denial of another right', WRITE, [ALL, { name: '*', operations: ['Read'], type: 'deny' }], false],
  ['a denial elsewhere', WRITE, [ALL, { name: '*', operations: ['All'], type: 'deny', host: '10.0.0.7' }], false],
  ['a denial of one of many names', ANY, [ALL, { name: 'shop.', operations: ['Write'], type: 'deny' }], false],
  ['a denial of all names', ANY, [ALL, { name: '*', operations: ['Write'], type: 'deny' }], true],
])('a user with %s', (_, need, rules, lacking) => {
  expect(lacks(userWith(...rules), need)).toBe(lacking);
});
