import { quote } from '../problems';
import type { Problem } from '../problems';
import type { ConfigFile } from './config-file';
import type { ConfigPath } from './layered-entry';
import { Suggestions } from './suggestions';

/** Lists of names are shown up to this length. */
const MOST_SHOWN = 12;

/** The clusters or environments of a config, to which others refer. */
export class KnownNames {
  readonly #names: ReadonlySet<string>;
  readonly #suggestions: Suggestions;

  constructor(
    private readonly what: 'cluster' | 'environment',
    names: readonly string[],
  ) {
    this.#names = new Set(names);
    this.#suggestions = new Suggestions(this.#names);
  }

  get size(): number {
    return this.#names.size;
  }

  /** The names in words, of many the first. */
  list(): string {
    const names = [...this.#names];
    const shown = names.slice(0, MOST_SHOWN).join(', ');
    return names.length > MOST_SHOWN ? `${shown} and ${names.length - MOST_SHOWN} more` : shown;
  }

  /** A problem when a name is not among them. */
  check(name: string, file: ConfigFile, path: ConfigPath, part: 'key' | 'value' = 'value'): Problem[] {
    if (this.#names.has(name)) return [];
    const near = this.#suggestions.for(name);
    return [
      {
        rule: `config/unknown-${this.what}`,
        message: `there is no ${this.what} ${quote(name)}`,
        remedy: near === undefined ? `known are ${this.list()}` : `did you mean ${quote(near)}?`,
        place: file.place(path, part),
      },
    ];
  }
}
