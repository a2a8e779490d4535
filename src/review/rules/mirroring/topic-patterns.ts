/** A name, or the beginning of names, as people write most patterns: `orders`, `orders.*`, `shop\\..*`. */
const PLAIN = /^((?:[a-zA-Z0-9_-]|\\?\.(?!\*))*?)(\.\*)?$/;

/** A name, or how names begin. */
export interface Plain {
  readonly name: string;
  readonly open: boolean;
}

/** Two lists of patterns may name one topic; false only where it is sure that they do not. */
export function mayOverlap(left: string, right: string): boolean {
  const others = right.split(',').map(plainOf);
  return left.split(',').some((pattern) => {
    const one = plainOf(pattern);
    return others.some((other) => one === undefined || other === undefined || overlap(one, other));
  });
}

/** What both lists name for sure, as people write most patterns: the narrower of two that overlap. */
export function sharedBy(left: string, right: string): readonly Plain[] {
  return plainNames(left).flatMap((one) =>
    plainNames(right).flatMap((other) => {
      if (!overlap(one, other)) return [];
      return one.open && (!other.open || other.name.length > one.name.length) ? [other] : [one];
    }),
  );
}

/** A list of patterns may have such a name in it; false only where it is sure that it does not. */
export function mayHold(patterns: string, { name, open }: Plain): boolean {
  return patterns.split(',').some((pattern) => {
    const one = plainOf(pattern);
    if (one === undefined) return pattern.trim() !== '';
    return one.open ? name.startsWith(one.name) : !open && name === one.name;
  });
}

/** The names that a list of patterns says as people write most; others are left out. */
export function plainNames(patterns: string): readonly Plain[] {
  return patterns.split(',').flatMap((pattern) => plainOf(pattern) ?? []);
}

function plainOf(pattern: string): Plain | undefined {
  const match = PLAIN.exec(pattern.trim());
  if (match === null) return undefined;
  return { name: (match[1] ?? '').replaceAll('\\', ''), open: match[2] !== undefined };
}

function overlap(one: Plain, other: Plain): boolean {
  if (one.name === other.name) return true;
  return (one.open && other.name.startsWith(one.name)) || (other.open && one.name.startsWith(other.name));
}
