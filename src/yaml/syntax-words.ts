/** What is wrong with a text by its syntax, and what to write instead. */
export interface SyntaxWords {
  readonly rule: string;
  readonly message: string;
  readonly remedy: string;
}

type Row = readonly [begins: RegExp, words: SyntaxWords];

function syntax(message: string, remedy: string): SyntaxWords {
  return { rule: 'yaml/syntax', message, remedy };
}

const NO_KEY = syntax(
  'a line without "key: value" stands where a key belongs',
  'write a colon and a space behind the key, or indent the line if it goes on with the text above',
);

/** By the messages of the `yaml` package, which speak of its grammar: the mistakes that people make, in words of theirs. */
const ROWS: readonly Row[] = [
  [
    /^Nested mappings are not allowed in compact/,
    syntax(
      'a key with a value stands here in a value',
      'quote the text if ": " belongs to it, or align what stands below with its neighbours',
    ),
  ],
  [
    /^A block sequence may not be used as an implicit map key/,
    syntax('a list goes on at another column than it began', 'align its lines'),
  ],
  [/^Implicit (?:map )?keys (?:need to be on a single line|need to be followed)/, NO_KEY],
  [/^Unexpected .+ at node end/, syntax('more stands here behind the end of a value', 'quote all of the value')],
  [/^Unexpected flow-(?:map|seq)-end/, syntax('this bracket closes nothing', 'remove it, or open it before')],
  [
    /^Sequence item without - indicator/,
    syntax('this line is no item of the list', 'begin it with "- ", or align it'),
  ],
  [
    /^Plain value cannot start with/,
    syntax('a text without quotes cannot begin with this character', 'put it in quotes'),
  ],
  [
    /^Invalid escape sequence/,
    syntax('there is no such escape', 'write \\\\ for a backslash, or use single quotes'),
  ],
  [
    /^(?:Missing , |Block collections are not allowed within flow|Unexpected .*-quoted-scalar token)/,
    syntax('a comma is missing, or lines of a block stand in brackets', 'write , between what stands in brackets'),
  ],
];

/** The words for a message of the `yaml` package; nothing when there are none better. */
export function syntaxWords(message: string): SyntaxWords | undefined {
  return ROWS.find(([begins]) => begins.test(message))?.[1];
}
