import fc from 'fast-check';

/** One change of a text: what is taken out and put in at a place. */
export interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** Up to so many edits that put in some of these. */
export function edits(insert: fc.Arbitrary<string>, maxLength = 3, mostRemoved = 2): fc.Arbitrary<readonly Edit[]> {
  const edit = fc.record({ at: fc.nat(), remove: fc.nat(mostRemoved), insert });
  return fc.array(edit, { minLength: 1, maxLength });
}

/** A text after edits, each at some place of what the one before it left. */
export function edited(text: string, changes: readonly Edit[]): string {
  return changes.reduce((before, { at, remove, insert }) => {
    const where = at % (before.length + 1);
    return before.slice(0, where) + insert + before.slice(where + remove);
  }, text);
}

/** Values of JSON with these as texts and as other leaves. */
export function jsonValues(text: fc.Arbitrary<string>, ...leaves: fc.Arbitrary<unknown>[]): fc.Arbitrary<unknown> {
  return fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      text,
      ...leaves,
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(text, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  })).value;
}
