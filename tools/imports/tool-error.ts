/** Something that the person at the keyboard can mend: one line for them and exit code 2. */
export class ToolError extends Error {
  override readonly name = 'ToolError';
}

/** The first line of what went wrong; a parser puts a colon and the text in question after it. */
export function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]?.replace(/:$/, '') ?? '';
}
