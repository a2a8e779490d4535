/** Stands for every name, as a literal one. */
export const EVERY_NAME = '*';

/** Things by the names that their patterns match, found without looking at the others. */
export class Patterns<T> {
  readonly #literal = new Map<string, T[]>();
  readonly #prefixed = new Map<string, T[]>();

  add(name: string, prefix: boolean, thing: T): void {
    const map = prefix ? this.#prefixed : this.#literal;
    const there = map.get(name);
    if (there === undefined) map.set(name, [thing]);
    else there.push(thing);
  }

  /** Whose pattern matches the name. */
  *matching(name: string): Iterable<T> {
    yield* this.#literal.get(name) ?? [];
    // Kafka takes a star for a part of names that begin with one
    if (!name.startsWith(EVERY_NAME)) yield* this.#literal.get(EVERY_NAME) ?? [];
    if (this.#prefixed.size === 0) return;
    for (let length = 1; length <= name.length; length++) yield* this.#prefixed.get(name.slice(0, length)) ?? [];
  }

  /** True when there is a pattern that matches the name. */
  matches(name: string): boolean {
    for (const _ of this.matching(name)) return true;
    return false;
  }

  /** All of them. */
  *all(): Iterable<T> {
    for (const things of [...this.#literal.values(), ...this.#prefixed.values()]) yield* things;
  }
}
