import type { Problem } from '../problems';
import { parseStreamWithPositions } from './document';
import type { PositionedDocument } from './document';
import type { KubectlReading } from './kubectl-readings';
import type { YamlLimits } from './limits';
import { readYaml } from './read';
import { looksLikeJson, readJson } from './read-json';

/** Characters of text whose positions are kept at hand, for messages that follow one another. */
const KEPT_CHARACTERS = 4 * 1024 * 1024;

/** One document of a stream; its places are looked up only when a message needs one. */
export interface StreamDocument {
  /** The value as plain objects; undefined when there are problems, null for an empty document. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Where kubectl reads something else than YAML 1.2 has there; the value is what it reads. */
  readonly readings: readonly KubectlReading[];
  /** The text of the document, or of the whole stream when it could not be divided. */
  readonly text: string;
  /** The line of the file that the text begins with. */
  readonly firstLine: number;
  /** Line and column of a value in the file; of what is absent, of the nearest parent. */
  placeOf(path: readonly (string | number)[]): { line: number; column: number };
}

/** A part of a stream that can be read on its own. */
interface Part {
  readonly text: string;
  readonly firstLine: number;
}

/** Reads streams of documents with the meaning that kubectl gives them: `<<` takes over the keys of an anchor, and `yes` is true. */
export class StreamReader {
  private readonly opened = new Map<Part, readonly PositionedDocument[]>();
  private openedCharacters = 0;

  constructor(private readonly limits: YamlLimits) {}

  /** The documents of a text with line ends of one character. Time and memory grow with its length and no faster. */
  read(text: string, file: string): StreamDocument[] {
    return partsOf(text).flatMap((part) => this.documentsOf(part, file));
  }

  private documentsOf(part: Part, file: string): StreamDocument[] {
    if (!hasContent(part.text)) return [];
    const read = looksLikeJson(part.text) ? readJson : readYaml;
    const fast = read(part.text, this.limits);
    const documents = fast.simple ? [{ value: fast.value, problems: [], readings: [] }] : this.parse(part, file);
    return documents.map(({ value, problems, readings }, index) => ({
      value,
      problems,
      readings,
      ...part,
      placeOf: (path) =>
        this.open(part, file)[index]?.placeOf(path, 'value') ?? { line: part.firstLine, column: 1 },
    }));
  }

  private parse({ text, firstLine }: Part, file: string): readonly PositionedDocument[] {
    return parseStreamWithPositions(text, { file, firstLine, forKubectl: true }, this.limits);
  }

  /** Messages come in the order of places: what was opened last is asked next. */
  private open(part: Part, file: string): readonly PositionedDocument[] {
    const known = this.opened.get(part);
    if (known !== undefined) return known;
    if (this.openedCharacters + part.text.length > KEPT_CHARACTERS) {
      this.opened.clear();
      this.openedCharacters = 0;
    }
    const documents = this.parse(part, file);
    this.opened.set(part, documents);
    this.openedCharacters += part.text.length;
    return documents;
  }
}

/**
 * Divides a stream at its lines `---`, which end every scalar and every collection wherever they stand. A stream with directives or
 * with `...` stays whole: what they mean to the next document is for `yaml` to say.
 */
function partsOf(text: string): Part[] {
  if (/^(?:%|\.\.\.)/.test(text) || text.includes('\n%') || text.includes('\n...')) return [{ text, firstLine: 1 }];
  const parts: Part[] = [];
  let start = 0;
  let firstLine = 1;
  while (start < text.length) {
    const end = nextMarker(text, start);
    parts.push({ text: text.slice(start, end), firstLine });
    firstLine += linesIn(text, start, end);
    start = end;
  }
  return parts;
}

/** Where the next line `---` begins, or the text ends. */
function nextMarker(text: string, from: number): number {
  let at = text.indexOf('\n---', from);
  while (at >= 0 && !/^[ \t\r\n]?$/.test(text.charAt(at + 4))) at = text.indexOf('\n---', at + 4);
  return at < 0 ? text.length : at + 1;
}

function linesIn(text: string, start: number, end: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

/** Whether any line says more than a marker or a comment. */
function hasContent(text: string): boolean {
  return /^(?!---[ \t]*$)[ \t]*[^ \t\r\n#]/m.test(text);
}
