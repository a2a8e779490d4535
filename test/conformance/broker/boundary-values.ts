import { javaText } from '../../../src/facts';
import type { ConfigDefinition } from '../../../src/facts';

/** What a type can hold at most; the least is one below its negative. */
const LARGEST: Readonly<Record<string, bigint>> = {
  short: 2n ** 15n - 1n,
  int: 2n ** 31n - 1n,
  long: 2n ** 63n - 1n,
};

/** Values at and beside every edge of what a setting takes, right and wrong ones. */
export function boundaryValues(definition: ConfigDefinition): string[] {
  const { type, values = [], default: standard } = definition;
  const usual = standard === null || standard === undefined ? [] : [javaText(standard) ?? ''];
  return [...new Set([...usual, ...ofType(type, definition), ...values, 'nonsense', ''])];
}

function ofType(type: string, definition: ConfigDefinition): string[] {
  if (type === 'boolean') return ['true', 'false', 'TRUE', 'yes', '1'];
  if (type === 'double') return ['0', '1', '0.5', '1e-3', '-0.01', '1.01', 'NaN'];
  if (type === 'list') return lists(definition.values ?? []);
  return Object.hasOwn(LARGEST, type) ? wholeNumbers(LARGEST[type] ?? 0n, definition) : [];
}

function lists(values: readonly string[]): string[] {
  const [first = 'a'] = values;
  return [values.join(','), `${first},${first}`, `${first},`, '*', '0:1', '0:1,1:0'];
}

/** Edges of a range that reach as far as the type are those of the type. */
function wholeNumbers(largest: bigint, { min, max, accepted }: ConfigDefinition): string[] {
  const ranges = accepted ?? [[min ?? Number(-largest), max ?? Number(largest)] as const];
  const edges = ranges.flat().map((edge) => {
    const whole = BigInt(edge);
    return whole > largest ? largest : whole;
  });
  const near = [...edges, 0n, largest, -largest - 1n].flatMap((edge) => [edge - 1n, edge, edge + 1n]);
  return [...near.map(String), '1.5', '1e3', '10MB'];
}
