import type * as Yaml from 'yaml';

import type { Place, Problem } from '../problems';
import { controlCharacterProblem } from './control-character';
import { nodeProblems, tooDeep, tooManyAliases } from './document-problems';
import { readAsKubectl } from './kubectl-readings';
import type { KubectlReading } from './kubectl-readings';
import type { YamlLimits } from './limits';
import { offsetOf } from './offset';
import { indentedText } from './indented';
import type { IndentedText } from './indented';
import { isUnclosedQuote, SYNTAX, syntaxProblem } from './syntax-problem';

/** A YAML document that knows where its values stand. */
export interface PositionedDocument {
  /** The value as plain objects; undefined when there are problems. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Where kubectl reads something else than YAML 1.2 has there; the value is what it reads. */
  readonly readings: readonly KubectlReading[];
  /** Line and column, 1-based, of the value at a path or of its key; of what is absent, of the nearest parent. */
  placeOf(path: readonly (string | number)[], part: 'key' | 'value'): { line: number; column: number };
}

/** Where a text stands and how it is meant. */
export interface TextOrigin {
  readonly file: string;
  /** The line of the file that the text begins with. @default 1 */
  readonly firstLine?: number;
  /** Whether the text means what kubectl reads: `<<` takes over the keys of an anchor, and `yes` is true. @default false */
  readonly forKubectl?: boolean;
}

type Parse = (yaml: typeof Yaml, text: string, options: ParseOptions) => Yaml.Document.Parsed[];
type ParseOptions = Yaml.ParseOptions & Yaml.DocumentOptions & Yaml.SchemaOptions;
type PlaceAt = (offset: number) => Place;

/** Reads one document with `yaml`, strictly: duplicate keys, hostile keys, too many aliases and too deep nesting are refused. */
export function parseWithPositions(text: string, file: string, limits: YamlLimits): PositionedDocument {
  const parse: Parse = (yaml, lines, options) => [yaml.parseDocument(lines, options)];
  const [document = refused([])] = positioned(text, { file }, limits, parse);
  return document;
}

/** The same for every document of a stream; a text of comments alone has none. */
export function parseStreamWithPositions(
  text: string,
  origin: TextOrigin,
  limits: YamlLimits,
): readonly PositionedDocument[] {
  return positioned(text, origin, limits, (yaml, lines, options) => {
    const documents = yaml.parseAllDocuments(lines, options);
    if (!('empty' in documents) || documents.errors.length === 0) return documents;
    // what is wrong with a text that has no document needs one to stand in; its lines are counted already
    const { lineCounter: _, ...rest } = options;
    return [yaml.parseDocument(lines, rest)];
  });
}

function positioned(
  text: string,
  { file, firstLine = 1, forKubectl = false }: TextOrigin,
  limits: YamlLimits,
  parse: Parse,
): PositionedDocument[] {
  const control = forKubectl ? controlCharacterProblem(text, file, firstLine) : undefined;
  if (control !== undefined) return [refused([control])];
  // loaded late: the fast reader makes it needless for most runs, and it costs a fifth of the start
  const yaml = require('yaml') as typeof Yaml;
  const read = (lines: IndentedText): PositionedDocument[] => {
    const lineCounter = new yaml.LineCounter();
    const placeAt = (offset: number): Place => {
      const { line, col } = lineCounter.linePos(offset);
      const column = Math.max(col - (lines.added.get(line) ?? 0), 1);
      return { file, line: Math.max(line, 1) + firstLine - 1, column };
    };
    const documents = withinStack(() => parse(yaml, lines.text, { ...OPTIONS, lineCounter, merge: forKubectl }));
    if (documents === undefined) return [refused([tooDeep(limits, { file, line: firstLine, column: 1 })])];
    return documents.map((document) => inspected(yaml, document, limits, placeAt, forKubectl));
  };
  if (deepestFlow(text) > limits.maxDepth)
    return [refused([tooDeep(limits, { file, line: firstLine, column: 1 })])];
  const documents = read({ text, added: new Map() });
  const lines =
    forKubectl && (isBroken(documents) || SEEMS_CLOSED.test(text)) ? indentedText(yaml, text) : undefined;
  const indented = lines === undefined ? documents : read(lines);
  // what is broken all the same is told of what the person wrote
  return isBroken(indented) ? documents : indented;
}

/** A line that ends so is the end of a text to `yaml`, if the next one stands too far left. */
const SEEMS_CLOSED = /(?:\\"|'')\n/;

function isBroken(documents: readonly PositionedDocument[]): boolean {
  return documents.some(({ problems }) => problems.some(({ rule }) => SYNTAX.has(rule)));
}

/** Unique keys are looked for by us: yaml compares each key with all others. Tags of YAML 1.1 make values that JSON does not have. */
const OPTIONS = { prettyErrors: false, logLevel: 'error', uniqueKeys: false, resolveKnownTags: false } as const;

/** Nothing when nesting costs the parser its stack. */
function withinStack<T>(step: () => T): T | undefined {
  try {
    return step();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function inspected(
  yaml: typeof Yaml,
  document: Yaml.Document.Parsed,
  limits: YamlLimits,
  placeAt: PlaceAt,
  forKubectl: boolean,
): PositionedDocument {
  const openingOf = openings(yaml, document);
  const problems: Problem[] = [
    ...[...document.errors, ...document.warnings].map((error) => syntaxProblem(error, placeAt(openingOf(error)))),
    ...nodeProblems(yaml, document, limits, placeAt),
  ];
  if (problems.length > 0) return refused(problems);
  const placeOf: PositionedDocument['placeOf'] = (path, part) => {
    const { line, column } = placeAt(offsetOf(yaml, document, path, part));
    return { line, column };
  };
  const readings = forKubectl ? readAsKubectl(yaml, document) : [];
  try {
    // yaml counts an anchor itself as its first use
    const value: unknown = document.toJS({ maxAliasCount: limits.maxAliases + 1 });
    return { value, problems, readings, placeOf };
  } catch (error) {
    if (error instanceof ReferenceError) return refused([tooManyAliases(limits, placeAt(document.range[0]))]);
    throw error;
  }
}

/** Where mistakes stand: of quotes that are never closed, where they open, and not where the text ends. */
function openings(yaml: typeof Yaml, document: Yaml.Document.Parsed): (error: Yaml.YAMLError) => number {
  const openingAt = new Map<number, number>();
  if (document.errors.some(({ message }) => isUnclosedQuote(message)))
    yaml.visit(document, {
      Scalar: (_, { type, range }) => {
        if (type?.startsWith('QUOTE') === true && range) openingAt.set(range[1], range[0]);
      },
    });
  return ({ message, pos: [at] }) =>
    isUnclosedQuote(message) ? (openingAt.get(at) ?? openingAt.get(at - 1) ?? at) : at;
}

/** An upper bound of how deep brackets nest: hostile texts are refused before they cost a parser its stack. */
function deepestFlow(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 91 || c === 123) deepest = Math.max(deepest, ++depth);
    else if (c === 93 || c === 125) depth = Math.max(0, depth - 1);
    else if (c === 10 && depth < 40) depth = 0;
  }
  return deepest;
}

function refused(problems: readonly Problem[]): PositionedDocument {
  return { value: undefined, problems, readings: [], placeOf: () => ({ line: 1, column: 1 }) };
}
