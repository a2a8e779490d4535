import type { Problem } from '../../problems';
import { knownSettings } from '../client-definitions';
import type { ConfigReader } from '../client-definitions';
import type { ClientConfig } from '../forbidden-client-config';
import { READINGS, readerOf } from './client-readers';
import { javaText } from './config-values';
import type { Entry } from './config-values';

/** What is told of a setting that another stands against. */
interface Conflict {
  readonly setting: string;
  readonly but: string;
  readonly remedy: string;
}

type Check = (client: Client) => Conflict | undefined;

/** Kafka's `Heartbeat`, which consumers of a group and workers of Connect have. */
const heartbeat: Check = (client) => {
  const [beat, session] = [client.number('heartbeat.interval.ms'), client.number('session.timeout.ms')];
  if (beat === undefined || session === undefined || beat < session) return undefined;
  const setting = client.has('heartbeat.interval.ms') ? 'heartbeat.interval.ms' : 'session.timeout.ms';
  const but = `heartbeats every ${beat} ms do not fit into a session of ${session} ms`;
  return { setting, but, remedy: 'heartbeat.interval.ms must be below session.timeout.ms, best a third of it' };
};

/** `KafkaProducer.configureDeliveryTimeout`: a default is raised in silence, what is written is not. */
const delivery: Check = (client) => {
  if (!client.has('delivery.timeout.ms')) return undefined;
  const [whole, linger, request] = ['delivery.timeout.ms', 'linger.ms', 'request.timeout.ms'].map((name) =>
    client.number(name),
  );
  if (whole === undefined || linger === undefined || request === undefined || whole >= linger + request) {
    return undefined;
  }
  const but = `a delivery of ${whole} ms ends before linger.ms ${linger} and request.timeout.ms ${request}`;
  return { setting: 'delivery.timeout.ms', but, remedy: `write at least ${linger + request}, or lower the others` };
};

/** `ProducerConfig.postProcessAndValidateIdempotenceConfigs`: by default it is switched off in silence, but when it is written it is not. */
const idempotence: Check = (client) => {
  if (!client.has('enable.idempotence') || !client.is('enable.idempotence', 'true')) return undefined;
  const remedy = 'remove it, or write enable.idempotence: false';
  if (client.is('acks', '0', '1')) {
    return { setting: 'acks', but: 'an idempotent producer waits for all', remedy };
  }
  if (client.has('retries') && client.number('retries') === 0) {
    return { setting: 'retries', but: 'an idempotent producer tries again', remedy };
  }
  return undefined;
};

const inFlight: Check = (client) => {
  const [setting, most] = ['max.in.flight.requests.per.connection', 5];
  const requests = client.number(setting);
  if (!client.has(setting) || requests === undefined || requests <= most) return undefined;
  if (!client.is('enable.idempotence', 'true')) return undefined;
  return {
    setting,
    but: `an idempotent producer has at most ${most} requests on their way, not ${requests}`,
    remedy: `write at most ${most}, or enable.idempotence: false`,
  };
};

/** `ConsumerConfig`: each protocol refuses what only the other reads (KIP-848). */
const READ_BY: Readonly<Record<'classic' | 'consumer', readonly string[]>> = {
  classic: ['heartbeat.interval.ms', 'session.timeout.ms', 'partition.assignment.strategy'],
  consumer: ['group.remote.assignor'],
};

const protocol: Check = (client) => {
  const [own, other] = client.is('group.protocol', 'consumer')
    ? (['consumer', 'classic'] as const)
    : (['classic', 'consumer'] as const);
  if (!client.is('group.protocol', own)) return undefined;
  const setting = READ_BY[other].find((name) => client.has(name));
  if (setting === undefined) return undefined;
  const but = `with group.protocol ${own} nobody may set it`;
  return { setting, but, remedy: `remove it, or write group.protocol: ${other}` };
};

const CHECKS: Readonly<Partial<Record<ConfigReader, readonly Check[]>>> = {
  consumer: [protocol, heartbeat],
  producer: [delivery, idempotence, inFlight],
  worker: [heartbeat],
};

/** Whom a config starts; those of connectors have what their worker says too, and MirrorMaker's consumers are in no group. */
const STARTED: Readonly<Partial<Record<ClientConfig, readonly ConfigReader[]>>> = {
  connect: ['worker', 'producer', 'consumer'],
  'mirror-target': ['worker', 'producer'],
  connector: ['producer', 'consumer'],
  'bridge-consumer': ['consumer'],
  'bridge-producer': ['producer'],
};

/** What Connect tells producers where Kafka's default is another (`Worker.baseProducerConfigs`). */
const SAID_BY_CONNECT: Readonly<Record<string, string>> = { 'enable.idempotence': 'false' };

/** Settings of one client that Kafka refuses beside each other when it starts. */
export function clientConflicts(config: ClientConfig, entries: readonly Entry[]): Problem[] {
  return (STARTED[config] ?? []).flatMap((reader) => {
    const client = new Client(config, reader, entries);
    const [found] = (CHECKS[reader] ?? []).flatMap((check) => check(client) ?? []);
    const written = found && client.written(found.setting);
    if (found === undefined || written === undefined) return [];
    const message = `${written.key} is ${javaText(written.value) ?? ''}, but ${found.but}`;
    return [{ rule: 'kafka/client-config-conflict', message, remedy: found.remedy, pointer: written.at }];
  });
}

/** What Kafka makes of the settings of a client. */
class Client {
  readonly #written = new Map<string, Entry>();
  readonly #config: ClientConfig;
  readonly #reader: ConfigReader;

  constructor(config: ClientConfig, reader: ConfigReader, entries: readonly Entry[]) {
    this.#config = config;
    this.#reader = reader;
    for (const entry of entries) {
      const { name, known } = readerOf(entry.key, READINGS[config] ?? { reader });
      if (known.reader === reader) this.#written.set(name, entry);
    }
  }

  written(name: string): Entry | undefined {
    return this.#written.get(name);
  }

  has(name: string): boolean {
    return this.#written.has(name);
  }

  /** Nothing of what a provider puts in later. */
  number(name: string): number | undefined {
    const text = this.#text(name);
    return /^[-+]?\d+$/.test(text) ? Number(text) : undefined;
  }

  is(name: string, ...values: readonly string[]): boolean {
    return values.includes(this.#text(name).toLowerCase());
  }

  #text(name: string): string {
    const written = this.#written.get(name);
    return (written === undefined ? this.#default(name) : javaText(written.value))?.trim() ?? '';
  }

  /** Nothing where a worker may say it. */
  #default(name: string): string | undefined {
    if (this.#config === 'connector') return undefined;
    const said = this.#config === 'bridge-producer' ? undefined : SAID_BY_CONNECT[name];
    return said ?? javaText(knownSettings(this.#reader).definitions[name]?.default);
  }
}
