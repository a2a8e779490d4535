import { closingLine } from '../harness/judge';
import type { Judgement } from './agreement';
import { ALL_CONSTRAINTS, KEYWORDS } from './constraints';
import type { Constraint } from './constraints';
import type { Break } from './documents';
import type { ExampleCheck } from './example';
import { place } from './verdict';
import type { Verdict } from './verdict';
import type { WrittenChecks } from './written';

/** More disagreements than anybody reads. */
const MOST_SHOWN = 30;

/** What was tried, what differs, and how much of it:. */
export function report(
  judgements: readonly Judgement[],
  written: WrittenChecks,
  example: readonly ExampleCheck[],
  times: string,
): { readonly lines: readonly string[]; readonly failed: number } {
  const coverage = coverageOf(judgements);
  const missing = ALL_CONSTRAINTS.filter(({ id }) => !coverage.broken.has(id) || !coverage.held.has(id));
  const all = [...judgements, ...written.judgements];
  const differing = all.filter(({ wrong }) => wrong !== undefined);
  const unapplied = example.filter(({ wrong }) => wrong !== undefined);
  const refused = judgements.filter(({ verdict }) => !verdict.accepted).length;
  const wrong = differing.length + unapplied.length + written.wrongSamples.length;
  const failed = wrong + missing.length;
  const passed = all.length + written.samples + example.length - wrong;
  const lines = [
    table(coverage, judgements),
    ...missing.map(({ id }) => `UNTRIED  ${id}: not ${coverage.broken.has(id) ? 'held' : 'broken'}`),
    ...differing.slice(0, MOST_SHOWN).map(disagreement),
    ...unapplied.map(({ file, wrong = '' }) => `FAILED   ${file}: ${wrong}`),
    ...written.wrongSamples.map((sample) => `FAILED   ${sample}`),
    `${judgements.length} documents, ${refused} of them refused; ${times}`,
    `${written.samples} samples of rules and the snapshots of tests have ${written.judgements.length} objects; ${example.length} are of the examples`,
    closingLine('api', passed, failed),
  ];
  return { lines, failed };
}

/** Which constraints the server has held documents to. */
interface Coverage {
  readonly broken: ReadonlySet<string>;
  readonly held: ReadonlySet<string>;
}

/** A constraint counts as broken when the server saw it where it was broken, and as held when it took a document in which it stands. */
function coverageOf(judgements: readonly Judgement[]): Coverage {
  const broken = judgements.flatMap(({ document, verdict }) =>
    document.breaks !== undefined && isSeen(document.breaks, verdict) ? [document.breaks.constraint.id] : [],
  );
  const held = judgements.flatMap(({ document, verdict }) => (verdict.accepted ? document.holds : []));
  return { broken: new Set(broken), held: new Set(held) };
}

/** A field that is unknown stands below where it was added. */
function isSeen({ at }: Break, { places }: Verdict): boolean {
  return [...places].some((where) => where.startsWith(place(at)));
}

/** What was tried of each keyword, and below it the cases about metadata. */
function table(coverage: Coverage, judgements: readonly Judgement[]): string {
  const rows = KEYWORDS.map((keyword) =>
    row(
      keyword,
      ALL_CONSTRAINTS.filter((one) => one.keyword === keyword),
      coverage,
    ),
  );
  const lines = [
    ['', 'constraints', 'broken', 'held'],
    ...rows,
    row('all', ALL_CONSTRAINTS, coverage),
    ...cases(judgements),
  ];
  return lines
    .map(([name = '', ...cells]) => name.padEnd(28) + cells.map((cell) => cell.padStart(13)).join(''))
    .join('\n');
}

function cases(judgements: readonly Judgement[]): string[][] {
  const names = [...new Set(judgements.flatMap(({ document }) => document.about ?? []))].sort();
  const rows = names.map((name) => {
    const of = judgements.filter(({ document }) => document.about === name);
    const taken = of.filter(({ verdict }) => verdict.accepted).length;
    return [name, ...[of.length, of.length - taken, taken].map(String)];
  });
  return [['metadata', 'cases', 'refused', 'taken'], ...rows];
}

function row(name: string, of: readonly Constraint[], { broken, held }: Coverage): string[] {
  const counts = [
    of.length,
    of.filter(({ id }) => broken.has(id)).length,
    of.filter(({ id }) => held.has(id)).length,
  ];
  return [name, ...counts.map(String)];
}

/** Disagreements with all that is needed to see why. */
function disagreement({ document, verdict, problems, wrong }: Judgement): string {
  const ours = problems.map(({ rule, pointer = '', message }) => `${rule} ${pointer}: ${message}`);
  return [
    `DIFFERS  ${wrong ?? ''}${document.breaks === undefined ? '' : ` (breaks ${document.breaks.constraint.id})`}`,
    ...(document.from === undefined ? [] : [`  from     ${document.from}`]),
    `  document ${short(JSON.stringify(document.manifest))}`,
    `  server   ${verdict.accepted ? 'takes it' : short(verdict.message)}`,
    `  ours     ${ours.length === 0 ? 'nothing' : ours.join('; ')}`,
  ].join('\n');
}

function short(text: string): string {
  const line = text.replaceAll('\n', ' ');
  return line.length > 1000 ? `${line.slice(0, 1000)}...` : line;
}
