import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const LIFELINE = join(__dirname, 'lifeline.sh');

/** What a program printed, and how it ended. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Programs that were started, so that all of them can be ended; they end too when this process is killed. */
export class Processes {
  readonly #running = new Map<ChildProcess, Promise<Ended>>();
  #closed = false;

  /** Runs a program to its end, or to the end of its time. */
  run(program: string, args: readonly string[], seconds: number): Promise<Ended> {
    if (this.#closed) return Promise.reject(new Error('everything is being ended'));
    const child = spawn('sh', [LIFELINE, program, ...args], { detached: true, stdio: 'pipe' });
    const timer = setTimeout(() => cut(child), seconds * 1000);
    const ended = endOf(child).finally(() => {
      clearTimeout(timer);
      this.#running.delete(child);
    });
    this.#running.set(child, ended);
    return ended;
  }

  /** Ends whatever still runs, and waits for it. */
  async endAll(): Promise<void> {
    this.#closed = true;
    const running = [...this.#running];
    for (const [child] of running) cut(child);
    await Promise.allSettled(running.map(([, ended]) => ended));
  }
}

/** Kills the process group of the child: what it started too. */
function cut({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // it has just ended
  }
}

/** Waits until everything that the program started has closed its output. */
function endOf(child: ChildProcess): Promise<Ended> {
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream]?.setEncoding('utf8').on('data', (text: string) => (said[stream] += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? -1, ...said }));
  });
}
