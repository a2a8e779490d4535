/** What the exit code of a command says. */
export const EXIT = {
  fine: 0,
  /** Findings at or above error, or a difference. */
  findings: 1,
  /** Wrong use, or input that cannot be read or means nothing. */
  usage: 2,
  /** A bug of ours. */
  bug: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
