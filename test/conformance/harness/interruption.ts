import { constants } from 'node:os';

/** Somebody wants this process to end. */
class Interrupted extends Error {
  constructor(readonly signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP') {
    super(`ended by ${signal}`);
  }
}

/** Rejects when somebody wants this process to end, or has killed the one that started it. */
export function interrupted(): Promise<never> {
  const parent = process.ppid;
  return new Promise((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      // npm hands on what the terminal sends as well, and a second signal must not end the ending
      process.on(signal, () => reject(new Interrupted(signal)));
    setInterval(() => process.ppid === parent || reject(new Interrupted('SIGHUP')), 1000).unref();
  });
}

/** The exit code of a process that was ended by a signal, as shells give it; nothing for any other error. */
export function interruptionCode(error: unknown): number | undefined {
  return error instanceof Interrupted ? 128 + constants.signals[error.signal] : undefined;
}
