import type { NameOrPrefix } from '../../src/access';
import { excludedPattern, namesPattern } from '../../src/constructs/mirror-names';

test.each<[string, NameOrPrefix, string]>([
  ['a name', 'orders.placed', 'orders\\.placed'],
  ['a prefix', { prefix: 'orders.' }, 'orders\\..*'],
  ['a name with what means something in a pattern', 'mail (new) + [a]|b', 'mail \\(new\\) \\+ \\[a\\]\\|b'],
  ['all names', '*', '.*'],
  ['a name with a comma', 'a,b', 'a\\x2Cb'],
])('the pattern of %s matches what is meant and nothing else', (_, name, pattern) => {
  expect(namesPattern([name, 'other'])).toBe(`${pattern},other`);
});

test.each<['topics' | 'groups', NameOrPrefix, string | undefined]>([
  ['groups', 'connect-sink', '__.*'],
  ['groups', { prefix: 'connect-' }, '__.*'],
  ['groups', 'console-consumer-7', '__.*'],
  ['groups', 'connector', undefined],
  ['topics', 'orders.replica', '__.*'],
  ['topics', { prefix: 'orders.' }, undefined],
])('of %s %j is copied too, which Kafka leaves out', (of, name, pattern) => {
  expect(excludedPattern(of, ['other', name])).toBe(pattern);
});
