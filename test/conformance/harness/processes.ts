import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ENDING = 'everything is being ended';
const LIFELINE = join(__dirname, 'lifeline.sh');

/** What a program printed, and how it ended. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** Added to the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** True to print what it prints as it comes. */
  readonly echo?: boolean;
}

/** Programs that were started, so that all of them can be ended; they end too when this process is killed. */
export class Processes {
  readonly #running = new Map<ChildProcess, Promise<Ended>>();
  readonly #grace: number;
  #closed = false;

  /** @param grace seconds in which programs may end by themselves */
  constructor(grace = 0) {
    this.#grace = grace;
  }

  /** Runs a program to its end, or to the end of its time. */
  run(program: string, args: readonly string[], seconds: number, options: RunOptions = {}): Promise<Ended> {
    if (this.#closed) return Promise.reject(new Error(ENDING));
    const env = { ...process.env, ...options.env };
    const child = spawn('sh', [LIFELINE, program, ...args], { detached: true, stdio: 'pipe', env });
    const timer = setTimeout(() => cut(child), seconds * 1000);
    const ended = endOf(child, options.echo === true).finally(() => {
      clearTimeout(timer);
      this.#running.delete(child);
    });
    this.#running.set(child, ended);
    return ended.then((how) => {
      // what was ended from here said nothing that counts
      if (this.#closed) throw new Error(ENDING);
      return how;
    });
  }

  /** Ends whatever still runs, and waits for it. */
  async endAll(): Promise<void> {
    this.#closed = true;
    const running = [...this.#running];
    const all = Promise.allSettled(running.map(([, ended]) => ended));
    if (this.#grace > 0 && running.length > 0) {
      for (const [child] of running) cut(child, 'SIGTERM');
      await Promise.race([all, sleep(this.#grace * 1000, undefined, { ref: false })]);
    }
    for (const [child] of running) cut(child);
    await all;
  }
}

/** Signals the process group of the child: what it started too. */
function cut({ pid }: ChildProcess, signal: 'SIGTERM' | 'SIGKILL' = 'SIGKILL'): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // it has just ended
  }
}

/** Waits until everything that the program started has closed its output. */
function endOf(child: ChildProcess, echo: boolean): Promise<Ended> {
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream]?.setEncoding('utf8').on('data', (text: string) => {
      said[stream] += text;
      if (echo) process[stream].write(text);
    });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? -1, ...said }));
  });
}
