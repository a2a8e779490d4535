import fc from 'fast-check';

import { isResourceName, isTopicName, resourceNameFor, topicCollisionKey } from '../../src/facts';

const topicName = fc
  .string({
    unit: fc.constantFrom(...'abzABZ019._-'.split('')),
    minLength: 1,
    maxLength: 249,
  })
  .filter(isTopicName);

describe('the name of a resource', () => {
  it.each(['a', '0', 'a-b.c', 'a'.repeat(253)])('may be %s', (name) => {
    expect(isResourceName(name)).toBe(true);
  });

  it.each(['', '-a', 'a-', 'a..b', '.a', 'a.', 'a.-b', 'A', 'a_b', 'a'.repeat(254), 'a\n'])(
    'cannot be %j',
    (name) => {
      expect(isResourceName(name)).toBe(false);
    },
  );

  it('is legal or nothing for every topic', () => {
    fc.assert(
      fc.property(topicName, (name) => {
        const resource = resourceNameFor(name);
        expect(resource === '' || isResourceName(resource)).toBe(true);
      }),
    );
  });

  it('is nothing only for a topic without letters and digits', () => {
    fc.assert(
      fc.property(topicName, (name) => {
        expect(resourceNameFor(name) === '').toBe(!/[a-z0-9]/i.test(name));
      }),
    );
  });

  it('is the topic itself where that is legal', () => {
    fc.assert(
      fc.property(topicName.filter(isResourceName), (name) => {
        expect(resourceNameFor(name)).toBe(name);
      }),
    );
  });

  it.each([
    ['Orders.Created', 'orders.created'],
    ['my_topic', 'my-topic'],
    ['__internal', 'internal'],
    ['a..b', 'a--b'],
    ['a._b', 'a--b'],
    ['orders.', 'orders'],
    ['..._', ''],
    ['Größe', 'gr--e'],
  ])('is made of %s', (topic, resource) => {
    expect(resourceNameFor(topic)).toBe(resource);
  });
});

describe('the name of a topic', () => {
  it.each(['a', 'A_b.c-1', '...', 'x'.repeat(249)])('may be %s', (name) => {
    expect(isTopicName(name)).toBe(true);
  });

  it.each(['', '.', '..', 'a b', 'a/b', 'ä', 'x'.repeat(250), 'a\n'])('cannot be %j', (name) => {
    expect(isTopicName(name)).toBe(false);
  });

  it('collides with one that has underscores for dots, and with no other', () => {
    expect(topicCollisionKey('a.b_c')).toBe(topicCollisionKey('a_b.c'));
    expect(topicCollisionKey('a.b')).not.toBe(topicCollisionKey('a-b'));
  });
});
