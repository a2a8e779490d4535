import type { ConfigDefinition } from './config-definition';

/** Within these bounds Java writes a double without an exponent. */
const SMALLEST = 1e-3;
const LARGEST = 1e7;

/** A valid value as Kafka gives it back; nothing where it gives back whatever it got, or where that is hard to say. */
export function canonicalValue(text: string, { type }: ConfigDefinition): string | undefined {
  const read = text.trim();
  switch (type) {
    case 'boolean':
      return read.toLowerCase();
    case 'int':
    case 'long':
    case 'short':
      return /^[+-]?\d+$/.test(read) ? String(BigInt(read.replace('+', ''))) : undefined;
    case 'list':
      return read.split(/\s*,\s*/).join(',');
    case 'double':
      return javaDouble(Number(read));
    case 'string':
    case 'class':
    case 'password':
    default:
      return undefined;
  }
}

function javaDouble(number: number): string | undefined {
  if (number !== 0 && !(Math.abs(number) >= SMALLEST && Math.abs(number) < LARGEST)) return undefined;
  return Number.isInteger(number) ? number.toFixed(1) : String(number);
}
