import { cut, quote } from '../problems';
import type { ConfigPath } from './layered-entry';

/** `topics.orders.config["retention.ms"]`: dots only where they cannot be mistaken. */
export function pathText(path: ConfigPath): string {
  return path.map(stepText).join('').replace(/^\./, '');
}

function stepText(step: string | number): string {
  if (typeof step === 'number') return `[${step}]`;
  return /^[\w-]+$/.test(step) ? `.${cut(step)}` : `[${quote(step)}]`;
}
