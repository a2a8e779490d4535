import { at, isMap, listOf, mapOf, pointer, words } from '../../src/facts/json';

describe('plain data', () => {
  const data = { spec: { pools: [{ name: 'a', id: null }], constructor: 5 } };

  it('is found by steps through maps and lists', () => {
    expect(at(data, 'spec', 'pools', 0, 'name')).toBe('a');
    expect(at(data, 'spec', 'constructor')).toBe(5);
    expect(at('text')).toBe('text');
  });

  it.each([
    ['a key that is not there', ['spec', 'kafka', 'config']],
    ['an index that is not there', ['spec', 'pools', 1, 'name']],
    ['null', ['spec', 'pools', 0, 'id']],
    ['a property of every list', ['spec', 'pools', 'length']],
    ['a property of every map', ['spec', 'toString']],
    ['a letter of a text', ['spec', 'pools', 0, 'name', 0]],
  ])('is not found by %s', (_what, path) => {
    expect(at(data, ...path)).toBeUndefined();
  });

  it('is a map, a list, or neither', () => {
    expect([{}, [], null, 'a'].map(isMap)).toEqual([true, false, false, false]);
    expect([mapOf({ a: 1 }), mapOf([1]), mapOf(undefined)]).toEqual([{ a: 1 }, {}, {}]);
    expect([listOf([1]), listOf({ a: 1 }), listOf(null)]).toEqual([[1], [], []]);
  });

  it('has JSON pointers', () => {
    expect(pointer()).toBe('');
    expect(pointer('metadata', 'labels', 'strimzi.io/a~b', 0)).toBe('/metadata/labels/strimzi.io~1a~0b/0');
  });

  it('is put into words', () => {
    expect(['a', 5, { a: 1 }, undefined].map(words)).toEqual(['a', '5', '{"a":1}', 'nothing']);
  });
});
