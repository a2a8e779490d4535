import type { Problem } from '../../../src/problems';

/** What is laid over a sample: a value at a JSON pointer, `undefined` to take it away. */
export type Change = Readonly<Record<string, unknown>>;

/** One rule with objects that break it and objects that do not, each named by what is special about it. */
export interface RuleRows {
  readonly rule: string;
  readonly fails: Readonly<Record<string, Change>>;
  readonly passes: Readonly<Record<string, Change>>;
  /** Other rules that the same objects break. */
  readonly also?: readonly string[];
}

/** All rows of one kind, with what they change and who judges them. */
export interface KindRows {
  readonly kind: string;
  readonly sample: unknown;
  readonly judge: (object: unknown) => Problem[];
  readonly rules: readonly RuleRows[];
}

/** The sample with the change laid over it. */
export function changed(sample: unknown, change: Change): unknown {
  const object: unknown = structuredClone(sample);
  for (const [pointer, value] of Object.entries(change)) {
    const steps = pointer
      .split('/')
      .slice(1)
      .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
    put(object as Record<string, unknown>, steps, value);
  }
  return object;
}

function put(target: Record<string, unknown>, [step = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    if (value === undefined) delete target[step];
    else target[step] = value;
    return;
  }
  target[step] ??= {};
  put(target[step] as Record<string, unknown>, rest, value);
}
