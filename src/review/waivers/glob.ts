/** Whether a text is what a pattern says, in which `*` stands for any characters but `/`. The time grows with the lengths, and no faster. */
export function matchesGlob(text: string, pattern: string): boolean {
  const parts = text.split('/');
  const wanted = pattern.split('/');
  return parts.length === wanted.length && parts.every((part, index) => matchesPart(part, wanted[index] ?? ''));
}

function matchesPart(part: string, pattern: string): boolean {
  const [start = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return part === pattern;
  const end = rest.pop() ?? '';
  if (part.length < start.length + end.length || !part.startsWith(start) || !part.endsWith(end)) return false;
  let from = start.length;
  const last = part.length - end.length;
  return rest.every((piece) => {
    const at = part.indexOf(piece, from);
    from = at + piece.length;
    return at >= 0 && from <= last;
  });
}
