import { didYouMean } from '../problems';

/** With so many names all suggestions together are compared: each takes microseconds, and a file may have 100,000 mistakes. */
const MOST_COMPARED = 100_000;

/** What was probably meant instead of names that are not known; nothing once looking for it has cost enough. */
export class Suggestions {
  #left = MOST_COMPARED;
  readonly #found = new Map<string, string | undefined>();

  constructor(private readonly names: ReadonlySet<string>) {}

  for(written: string): string | undefined {
    if (!this.#found.has(written) && this.#left > 0) {
      this.#left -= this.names.size;
      this.#found.set(written, didYouMean(written, this.names));
    }
    return this.#found.get(written);
  }
}
