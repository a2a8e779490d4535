import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { freePorts } from '../harness/ports';
import type { Processes } from '../harness/processes';
import { Client } from './client';

export interface ApiServer {
  readonly client: Client;
  /** Settles only when one of its programs ends, which none should do. */
  readonly ended: Promise<never>;
}

/** Longer than the judge ever takes. */
const SECONDS = 3600;
/** What a server may take to be there. */
const READY_SECONDS = 120;
const OWNER_ONLY = 0o600;

/** Starts an API server and its database, for whom everything is allowed that has the token: loopback only. */
export async function startApiServer(processes: Processes, programs: string, folder: string): Promise<ApiServer> {
  const [port = 0, clientPort = 0, peerPort = 0] = await freePorts(3);
  const certificates = join(folder, 'certificates');
  mkdirSync(certificates, { recursive: true });
  const token = randomBytes(24).toString('hex');
  writeFileSync(join(certificates, 'tokens.csv'), `${token},judge,judge,system:masters\n`, { mode: OWNER_ONLY });
  writeServiceAccountKeys(certificates);
  const database = `http://127.0.0.1:${clientPort}`;
  const started = [
    runOn(processes, join(programs, 'etcd'), etcdFlags(join(folder, 'etcd'), database, peerPort)),
    runOn(processes, join(programs, 'kube-apiserver'), serverFlags(certificates, database, port)),
  ];
  const ended = Promise.race(started);
  const client = await Promise.race([ended, readyClient(join(certificates, 'apiserver.crt'), port, token)]);
  return { client, ended };
}

async function runOn(processes: Processes, program: string, flags: Flags): Promise<never> {
  const args = Object.entries(flags).map(([name, value]) => `--${name}=${value}`);
  const { code, stderr } = await processes.run(program, args, SECONDS);
  throw new Error(`${program} ended with code ${code}\n${stderr.split('\n').slice(-20).join('\n')}`);
}

type Flags = Readonly<Record<string, string | number | boolean>>;

function etcdFlags(folder: string, database: string, peerPort: number): Flags {
  const peer = `http://127.0.0.1:${peerPort}`;
  return {
    name: 'judge',
    'data-dir': folder,
    'unsafe-no-fsync': true,
    'log-level': 'error',
    'listen-client-urls': database,
    'advertise-client-urls': database,
    'listen-peer-urls': peer,
    'initial-advertise-peer-urls': peer,
    'initial-cluster': `judge=${peer}`,
  };
}

function serverFlags(certificates: string, database: string, port: number): Flags {
  return {
    'bind-address': '127.0.0.1',
    'advertise-address': '127.0.0.1',
    'secure-port': port,
    'etcd-servers': database,
    'cert-dir': certificates,
    'token-auth-file': join(certificates, 'tokens.csv'),
    'authorization-mode': 'AlwaysAllow',
    'anonymous-auth': false,
    'endpoint-reconciler-type': 'none',
    'service-account-issuer': 'https://kubernetes.default.svc',
    'service-account-key-file': join(certificates, 'account.pub'),
    'service-account-signing-key-file': join(certificates, 'account.key'),
    'service-cluster-ip-range': '10.0.0.0/24',
    // nobody makes the service accounts here that this plugin would ask for
    'disable-admission-plugins': 'ServiceAccount',
    'enable-priority-and-fairness': false,
    profiling: false,
  };
}

function writeServiceAccountKeys(folder: string): void {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  writeFileSync(join(folder, 'account.key'), privateKey, { mode: OWNER_ONLY });
  writeFileSync(join(folder, 'account.pub'), publicKey);
}

/** Waits until the server has made its certificate, and then until it is ready. */
async function readyClient(certificate: string, port: number, token: string): Promise<Client> {
  await until('its certificate', () => Promise.resolve(existsSync(certificate)));
  const client = new Client({ port, token, certificate: readFileSync(certificate, 'utf8') });
  const isReady = (): Promise<boolean> =>
    client.send('GET', '/readyz').then(
      ({ status }) => status === 200,
      () => false,
    );
  await until('a ready API server', isReady);
  return client;
}

/** Waits, but not for ever. */
export async function until(what: string, isSo: () => Promise<boolean>, seconds = READY_SECONDS): Promise<void> {
  const end = performance.now() + seconds * 1000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`${what} did not come in ${seconds} seconds`);
    await sleep(100);
  }
}
