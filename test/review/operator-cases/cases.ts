import { readdirSync, readFileSync } from 'node:fs';

import { isMap } from '../../../src/facts';
import type { ContextFacts } from '../../../src/review/context';

type Fields = Readonly<Record<string, unknown>>;

/** An object of the base as it is, with values at JSON pointers laid over it and others taken away, or an object of its own. */
type Written = number | readonly [index: number, set: Fields, unset?: readonly string[]] | Fields;

/** One line of a file: objects, and what a real API server and Strimzi's own classes said of them. */
interface Line {
  readonly case: string;
  /** The case whose objects these are made of. */
  readonly base?: string;
  readonly docs: readonly Written[];
  readonly facts?: ContextFacts;
  /** Who refused: the API server, the operator, nobody. */
  readonly gate: 'schema' | 'operator' | 'accepted';
  /** The error with which the operator failed, which is the reason of the condition NotReady. */
  readonly reason?: string;
  /** Reasons of warnings in the status of what was accepted. */
  readonly warnings?: readonly string[];
  /** The operator said in its log alone that it drops something. */
  readonly dropped?: true;
  /** What the operators asked Kafka for. */
  readonly made?: {
    readonly acls?: readonly string[];
    readonly topic?: {
      readonly name: string;
      readonly partitions: number;
      readonly replicationFactor: number;
      readonly configs: Readonly<Record<string, string>>;
    };
  };
}

/** A case with its objects in full. */
export interface OperatorCase extends Omit<Line, 'base' | 'docs'> {
  readonly objects: readonly Fields[];
}

/** All cases, in the order of the files. */
export function operatorCases(): OperatorCase[] {
  return read().cases;
}

/** A change of a manifest, and what Strimzi's own classes would do to what they had made of the old one. */
export interface Change {
  readonly case: string;
  readonly old: readonly Fields[];
  readonly new: readonly Fields[];
  /** All Kafka nodes before and after, where they are not those of the base. */
  readonly nodes?: readonly string[];
  readonly base: string;
  /** `kind/name`. */
  readonly added?: readonly string[];
  readonly removed?: readonly string[];
  /** Budgets, policies and Services alone. */
  readonly changed?: readonly string[];
}

interface WrittenChange extends Omit<Change, 'old' | 'new'> {
  readonly old: readonly Written[];
  readonly new: readonly Written[];
}

/** All changes that are accepted. */
export function operatorChanges(): Change[] {
  const { objectsOf } = read();
  const changes = JSON.parse(readFileSync(`${__dirname}/changes.json`, 'utf8')) as readonly WrittenChange[];
  return changes.map((change) => ({
    ...change,
    old: objectsOf(change.old, change.base),
    new: objectsOf(change.new, change.base),
  }));
}

interface Corpus {
  readonly cases: OperatorCase[];
  readonly objectsOf: (docs: readonly Written[], base: string) => Fields[];
}

function read(): Corpus {
  const files = readdirSync(__dirname)
    .filter((file) => file.endsWith('.jsonl'))
    .toSorted();
  const lines = files.flatMap((file) =>
    readFileSync(`${__dirname}/${file}`, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Line),
  );
  const bases = new Map(lines.map((line) => [line.case, line.docs]));
  const objectsOf = (docs: readonly Written[], base: string): Fields[] =>
    docs.map((doc) => inFull(doc, (bases.get(`base/${base}`) ?? []) as readonly Fields[]));
  return {
    cases: lines.map(({ docs, base = '', ...line }) => ({ ...line, objects: objectsOf(docs, base) })),
    objectsOf,
  };
}

function inFull(written: Written, base: readonly Fields[]): Fields {
  if (typeof written === 'number') return base[written] ?? {};
  if (!isList(written)) return written;
  const [index, set, unset = []] = written;
  const object = structuredClone(base[index] ?? {});
  for (const [pointer, value] of Object.entries(set)) put(object, stepsOf(pointer), value);
  for (const pointer of unset) put(object, stepsOf(pointer), undefined);
  return object;
}

function isList(written: Written): written is Exclude<Written, number | Fields> {
  return Array.isArray(written);
}

function stepsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function put(target: Record<string, unknown>, [step = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length > 0) {
    const next = target[step];
    if (isMap(next)) put(next, rest, value);
  } else if (value === undefined) delete target[step];
  else target[step] = value;
}
