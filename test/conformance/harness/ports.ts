import { createServer } from 'node:net';

/** Below those that systems give to outgoing connections, so that none takes one between the look and the use. */
const FROM = 20_000;
const TO = 32_000;
const TRIES = 100;

/** So many free ports of the loopback address, in a row. */
export async function freePorts(count: number): Promise<number[]> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const first = FROM + Math.floor(Math.random() * (TO - FROM));
    const ports = Array.from({ length: count }, (_, index) => first + index);
    const free = await Promise.all(ports.map(isFree));
    if (free.every(Boolean)) return ports;
  }
  throw new Error(`no ${count} free ports in a row between ${FROM} and ${TO}`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
