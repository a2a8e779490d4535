import type { ConfigPath } from './layered-entry';
import { isMap } from './merge';

/** Longer texts are cut in messages. */
const MOST_CHARACTERS = 80;

/** A value as a message shows it: short, on one line. */
export function quote(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (isMap(value)) return Object.keys(value).length === 0 ? 'an empty map' : 'a map';
  if (typeof value === 'string') return JSON.stringify(short(value));
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : 'empty';
}

/** `topics.orders.config["retention.ms"]`: dots only where they cannot be mistaken. */
export function pathText(path: ConfigPath): string {
  return path.map(stepText).join('').replace(/^\./, '');
}

function stepText(step: string | number): string {
  if (typeof step === 'number') return `[${step}]`;
  return /^[\w-]+$/.test(step) ? `.${short(step)}` : `[${quote(step)}]`;
}

function short(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 3)}...` : text;
}
