import { main } from '../../src/cli';

/** What a command said and how it ended. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line of ours in this process. */
export function runCommand(...args: string[]): Ran {
  return captured(() => main(args));
}

/** Catches what goes to stdout and stderr, and the exit code. */
export function captured(action: () => void): Ran {
  const said = { stdout: '', stderr: '' };
  const catching = (stream: 'stdout' | 'stderr') =>
    jest.spyOn(process[stream], 'write').mockImplementation((chunk) => {
      said[stream] += String(chunk);
      return true;
    });
  const spies = [catching('stdout'), catching('stderr')];
  const before = process.exitCode;
  try {
    action();
    return { ...said, code: Number(process.exitCode ?? 0) };
  } finally {
    process.exitCode = before;
    for (const spy of spies) spy.mockRestore();
  }
}
