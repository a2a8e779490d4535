import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Stores } from './certificates';
import { freePorts } from '../harness/ports';
import type { Tools } from './tools';

/** Where a broker listens. */
export interface Addresses {
  /** For whom everything is allowed, without a password: loopback only. */
  readonly superuser: string;
  /** By name and password. */
  readonly scram: string;
  /** The same over TLS. */
  readonly scramTls: string;
  /** By certificate. */
  readonly tls: string;
}

export interface Broker {
  readonly addresses: Addresses;
  /** Where it writes which requests it refused. */
  readonly log: string;
  /** Settles only when the broker ends, which it should not do. */
  readonly ended: Promise<never>;
}

/** The name of one that may do everything though it logs in by password. */
export const SUPERUSER = 'control';

/** Longer than the judge ever takes. */
const SECONDS = 3600;
const JVM = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-XX:-UsePerfData'];

/** How every Java program of the judge is run: small, quick to start, and writing nowhere but to its folder. */
export function javaArgs(folder: string, log: string, classPath: string): string[] {
  const properties = { 'java.io.tmpdir': folder, 'judge.folder': folder, 'log4j2.configurationFile': log };
  const defines = Object.entries(properties).map(([name, value]) => `-D${name}=${value}`);
  return [...JVM, ...defines, '-cp', classPath];
}

/** Starts one node, broker and controller at once, with Kafka's own authorizer. Its clients wait until it is there. */
export async function startBroker(
  tools: Tools,
  classPath: string,
  folder: string,
  stores: Stores,
): Promise<Broker> {
  const [superuser, scram, scramTls, tls, controller] = (await freePorts(5)).map((port) => `127.0.0.1:${port}`);
  const addresses = {
    superuser: String(superuser),
    scram: String(scram),
    scramTls: String(scramTls),
    tls: String(tls),
  };
  mkdirSync(folder);
  const properties = join(folder, 'server.properties');
  writeFileSync(properties, lines(settings(addresses, String(controller), folder, stores)));
  const id = randomBytes(16).toString('base64url').replace(/^-/, 'A');
  const java = ['-Xms128m', '-Xmx768m', ...javaArgs(folder, join(__dirname, 'log4j2.properties'), classPath)];
  const ended = tools.processes
    .run(tools.java, [...java, 'Broker', properties, id], SECONDS)
    .then(({ code, stdout, stderr }): never => {
      throw new Error(
        `the broker ended with code ${code}\n${stdout}${stderr}${lastLines(join(folder, 'server.log'))}`,
      );
    });
  return { addresses, log: join(folder, 'denied.log'), ended };
}

const SCRAM = 'org.apache.kafka.common.security.scram.ScramLoginModule required;';

function settings(
  { superuser, scram, scramTls, tls }: Addresses,
  controller: string,
  folder: string,
  stores: Stores,
): Record<string, string | number | boolean> {
  const listeners = `SUPER://${superuser},SCRAM://${scram},SCRAMTLS://${scramTls},TLS://${tls},CONTROLLER://${controller}`;
  return {
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.listener.names': 'CONTROLLER',
    'controller.quorum.bootstrap.servers': controller,
    listeners,
    'advertised.listeners': listeners,
    'listener.security.protocol.map':
      'SUPER:PLAINTEXT,SCRAM:SASL_PLAINTEXT,SCRAMTLS:SASL_SSL,TLS:SSL,CONTROLLER:PLAINTEXT',
    'inter.broker.listener.name': 'SUPER',
    'sasl.enabled.mechanisms': 'SCRAM-SHA-512',
    'listener.name.scram.scram-sha-512.sasl.jaas.config': SCRAM,
    'listener.name.scramtls.scram-sha-512.sasl.jaas.config': SCRAM,
    'ssl.keystore.location': stores.broker,
    'ssl.keystore.password': stores.password,
    'ssl.truststore.location': stores.trust,
    'ssl.truststore.password': stores.password,
    'ssl.client.auth': 'required',
    'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
    'super.users': `User:ANONYMOUS;User:${SUPERUSER}`,
    // a recipe lets producers create topics, and a user must not make tokens for another
    'auto.create.topics.enable': true,
    'delegation.token.secret.key': 'judge',
    'log.dirs': join(folder, 'data'),
    ...SINGLE_NODE,
    ...QUICK,
  };
}

const SINGLE_NODE = {
  'default.replication.factor': 1,
  'offsets.topic.num.partitions': 1,
  'offsets.topic.replication.factor': 1,
  'transaction.state.log.num.partitions': 1,
  'transaction.state.log.replication.factor': 1,
  'transaction.state.log.min.isr': 1,
  'share.coordinator.state.topic.num.partitions': 1,
  'share.coordinator.state.topic.replication.factor': 1,
  'share.coordinator.state.topic.min.isr': 1,
  'log.cleaner.dedupe.buffer.size': 2_097_152,
};

/** Nobody waits for others here. */
const QUICK = {
  'group.initial.rebalance.delay.ms': 0,
  'group.streams.initial.rebalance.delay.ms': 0,
  'group.consumer.min.heartbeat.interval.ms': 500,
  'group.consumer.heartbeat.interval.ms': 500,
  'group.share.min.heartbeat.interval.ms': 500,
  'group.share.heartbeat.interval.ms': 500,
  'group.streams.min.heartbeat.interval.ms': 500,
  'group.streams.heartbeat.interval.ms': 500,
};

function lines(settings: Readonly<Record<string, string | number | boolean>>): string {
  return Object.entries(settings)
    .map(([key, value]) => `${key}=${value}\n`)
    .join('');
}

function lastLines(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(-20).join('\n') : '';
}
