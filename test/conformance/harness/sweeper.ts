import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';

/** Waits until nobody holds its input any more, and lets what is being killed at that moment end first. */
const SCRIPT = 'while read -r _; do :; done; sleep 1; rm -rf -- "$1"';

/** Removes a folder when this process is killed, which then can do nothing by itself; it has gone already in all other cases. */
export function sweepAfterwards(folder: string): void {
  const sweeper = spawn('sh', ['-c', SCRIPT, 'sh', folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  sweeper.unref();
  (sweeper.stdin as Socket).unref();
}
