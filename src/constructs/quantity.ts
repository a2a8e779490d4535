import { amount, bytesOf, kubernetesSize, millisecondsOf, parseRate } from '../facts';
import type { DurationLike, SizeLike } from '../facts';
import { UserError } from '../problems';

/** A length of time: cdk8s' `Duration`, or text such as `2m`. */
export type TimeSpan = DurationLike | string;

/** An amount of bytes: cdk8s' `Size`, or text as Kubernetes has it (`10Gi`). */
export type ByteSize = SizeLike | string;

/** Bytes per second: a whole number of them, text (`50MB/s`), or an amount for each second. */
export type ByteRate = number | string | SizeLike;

/** Where a quantity stands: the name of its option, and its JSON pointer in the object, when there is one already. */
export interface Slot {
  readonly name: string;
  readonly pointer?: string;
}

const EXAMPLES = { amount: '500m', duration: '2m', rate: '50MB/s', size: '10Gi' } as const;

/**
 * Whole milliseconds of a length of time.
 * @throws UserError for what is none
 */
export function milliseconds(time: TimeSpan, slot: Slot): number {
  return millisecondsOf(time) ?? refuseQuantity('duration', time, slot);
}

/**
 * Seconds of a length of time, as Kubernetes counts; a part of one counts as a whole.
 * @throws UserError for what is none
 */
export function seconds(time: TimeSpan, slot: Slot): number {
  return Math.ceil(milliseconds(time, slot) / 1000);
}

/**
 * A rate in bytes per second, as Kafka counts it.
 * @throws UserError for what is none
 */
export function bytesPerSecond(rate: ByteRate, slot: Slot): number {
  const bytes = typeof rate === 'string' ? parseRate(rate) : bytesOf(rate);
  return bytes ?? refuseQuantity('rate', rate, slot);
}

/**
 * Bytes of a size.
 * @throws UserError for what is none
 */
export function bytes(size: ByteSize | number, slot: Slot): number {
  return bytesOf(size) ?? refuseQuantity('size', size, slot);
}

/**
 * A size as Kubernetes writes it: text stays in its unit, a `Size` takes the largest that leaves nothing over.
 * @throws UserError for what is none
 */
export function sizeText(size: ByteSize, slot: Slot): string {
  if (typeof size === 'object') return bytesText(bytes(size, slot));
  const text = kubernetesSize(size);
  return amount(text) === undefined ? refuseQuantity('size', size, slot) : text;
}

/**
 * An amount of anything as Kubernetes writes it.
 * @throws UserError for what is none
 */
export function amountText(value: number | string, slot: Slot): string {
  const text = String(value);
  return amount(text) === undefined ? refuseQuantity('amount', value, slot) : text;
}

/** @throws UserError always */
export function refuseQuantity(what: keyof typeof EXAMPLES, value: unknown, { name, ...where }: Slot): never {
  throw new UserError([
    {
      rule: `schema/${what}`,
      message: `${name} is ${JSON.stringify(value)}, which is not ${what === 'amount' ? 'an' : 'a'} ${what}`,
      remedy: `write it like ${EXAMPLES[what]}`,
      ...where,
    },
  ]);
}

/** A number of bytes as Kubernetes writes it, in the largest unit that leaves nothing over. */
export function bytesText(count: number): string {
  const power = [4, 3, 2, 1].find((candidate) => count > 0 && count % 1024 ** candidate === 0) ?? 0;
  return power === 0 ? String(count) : `${count / 1024 ** power}${'KMGT'.charAt(power - 1)}i`;
}
