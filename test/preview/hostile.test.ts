import { isMap } from '../../src/facts';
import { Inventory } from '../../src/inventory';
import { preview } from '../../src/preview';
import { operatorCases } from '../review/operator-cases/cases';

const HOSTILE = [
  null,
  true,
  -1,
  1.5,
  1e308,
  '',
  '../..',
  [],
  {},
  [null],
  [[]],
  JSON.parse('{"__proto__": 1, "type": []}'),
];

const BASES = operatorCases().filter(({ case: name }) => name.startsWith('base/'));

/** The value with each of its parts replaced, one after the other. */
function* replaced(value: unknown, by: unknown): Generator {
  yield by;
  if (Array.isArray(value)) {
    for (const [index, one] of value.entries())
      for (const other of replaced(one, by)) yield value.with(index, other);
  } else if (isMap(value)) {
    for (const [key, one] of Object.entries(value)) {
      for (const other of replaced(one, by)) yield { ...value, [key]: other };
    }
  }
}

test.each(BASES)('whatever stands in $case, something is foreseen', ({ objects }) => {
  for (const [index, object] of objects.entries()) {
    for (const hostile of HOSTILE.flatMap((by) => [...replaced(object, by)].filter(isMap))) {
      const inputs = objects.with(index, hostile).map((one) => ({ object: one }));

      expect(() => preview(new Inventory(inputs))).not.toThrow();
    }
  }
});
