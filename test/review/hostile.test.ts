import fc from 'fast-check';

import { at } from '../../src/facts';
import { sampleObjects } from '../../src/review/catalogue/sample';
import { review } from '../../src/review/review';

const SOUND = sampleObjects('');

/** Every place in the sound platform. */
const PLACES = SOUND.flatMap((object, index) => placesIn(object).map((path) => [index, path] as const));

function placesIn(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, inner]) =>
      placesIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

const HOSTILE = fc.oneof(
  fc.constantFrom(
    null,
    true,
    0,
    -1,
    1e308,
    2 ** 63,
    '',
    ' ',
    '../..',
    '\u0000\u001b[31m',
    '{{ x }}',
    [],
    {},
    [[]],
    [null],
  ),
  fc.constantFrom('a'.repeat(5_000), '('.repeat(200), '*'.repeat(200), `${'a+'.repeat(50)}$`),
  fc.constant(JSON.parse('{"__proto__": {"kind": "x"}, "constructor": 1, "hasOwnProperty": null}') as unknown),
  fc
    .anything({ maxDepth: 3, withNullPrototype: false, withBigInt: false })
    .map((value) => JSON.parse(JSON.stringify(value) ?? 'null') as unknown),
);

function replaced(
  objects: readonly unknown[],
  index: number,
  path: readonly (string | number)[],
  value: unknown,
): unknown[] {
  const copy = structuredClone(objects) as unknown[];
  const [last] = path.slice(-1);
  const parent = at(copy[index], ...path.slice(0, -1));
  if (last !== undefined && typeof parent === 'object' && parent !== null)
    Object.defineProperty(parent, last, { value, enumerable: true, configurable: true, writable: true });
  return copy;
}

describe('a review', () => {
  test('never falls over, whatever stands in an object, and always says the same', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...PLACES), HOSTILE), { minLength: 1, maxLength: 4 }),
        (changes) => {
          let objects: unknown[] = [...SOUND];
          for (const [[index, path], value] of changes) objects = replaced(objects, index, path, value);
          const inputs = objects.map((object) => ({ object: object as Readonly<Record<string, unknown>> }));
          const said = () => {
            const { findings, skipped } = review(inputs, { profile: 'prod', closedWorld: true });
            return JSON.stringify([
              findings.map(({ rule, message, remedy, path }) => [rule, message, remedy, path]),
              skipped.length,
            ]);
          };

          expect(said()).toBe(said());
        },
      ),
      { numRuns: 300 },
    );
  });

  test('changes nothing of what it looks at', () => {
    const before = JSON.stringify(SOUND);
    review(
      SOUND.map((object) => ({ object })),
      { profile: 'prod' },
    );

    expect(JSON.stringify(SOUND)).toBe(before);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
