import type { Problem } from '../../problems';
import { BROKER_DEFINITIONS } from '../generated/broker-definitions';
import { at, words } from '../json';
import { DEFAULT_KAFKA_VERSION } from '../versions';
import { javaText } from './config-values';
import { problemAt } from './problem';

/** Two settings of which the first may not be more than the second. */
type Order = readonly [lower: string, upper: string];

/** A setting between its bounds: `group.share.min.size`, `group.share.size`, `group.share.max.size`. */
const between = (group: string, setting: string): Order[] => [
  [`${group}.min.${setting}`, `${group}.${setting}`],
  [`${group}.${setting}`, `${group}.max.${setting}`],
];

const GROUPS = ['group.consumer', 'group.share', 'group.streams'];
const IN_BOUNDS = ['heartbeat.interval.ms', 'session.timeout.ms', 'assignment.interval.ms'];

/** What a broker checks when it starts (Kafka's own `KafkaConfig` and configs of group coordinators). */
const ORDERS: readonly Order[] = [
  ...GROUPS.flatMap((group) => IN_BOUNDS.flatMap((setting) => between(group, setting))),
  ...['record.lock.duration.ms', 'delivery.count.limit', 'partition.max.record.locks'].flatMap((setting) =>
    between('group.share', setting),
  ),
  ['group.share.max.size', 'group.share.max.share.sessions'],
  ['group.streams.num.standby.replicas', 'group.streams.max.standby.replicas'],
  ['replica.fetch.wait.max.ms', 'replica.socket.timeout.ms'],
  ['replica.fetch.wait.max.ms', 'replica.lag.time.max.ms'],
];

/** The same, where the two may not be equal either. */
const STRICT_ORDERS: readonly Order[] = [
  ...GROUPS.map((group): Order => [`${group}.heartbeat.interval.ms`, `${group}.session.timeout.ms`]),
  ['connection.failed.authentication.delay.ms', 'connections.max.idle.ms'],
];

/** Times of which -1 stands for ever, and 0 for nothing. */
const NOT_ZERO = ['log.retention.ms', 'log.retention.minutes', 'log.retention.hours'];

/** Bounds that the definitions do not have. */
const LEAST: Readonly<Record<string, number>> = {
  'log.cleaner.threads': 1,
  'log.roll.jitter.ms': 0,
  'log.roll.ms': 1,
};
const MIB = 1024 ** 2;

/** Settings with which no broker starts, though each of them is right alone and the operator takes all of them. */
export function brokerConflicts(kafka: unknown): Problem[] {
  const settings = new Settings(kafka);
  if (settings.areEmpty) return [];
  return [
    ...ORDERS.flatMap((order) => settings.outOfOrder(order, (lower, upper) => lower > upper)),
    ...STRICT_ORDERS.flatMap((order) => settings.outOfOrder(order, (lower, upper) => upper >= 0 && lower >= upper)),
    ...NOT_ZERO.flatMap((key) =>
      settings.number(key) === 0 ? [settings.problem(key, `${key} is 0`, 'write at least 1')] : [],
    ),
    ...Object.entries(LEAST).flatMap(([key, least]) => settings.below(key, least)),
    ...settings.cleanerBuffer(),
    ...settings.requestQueue(),
    ...settings.connectionsPerAddress(),
  ];
}

/** The config of a Kafka, with the defaults of its version for what it does not write. */
class Settings {
  readonly #config: unknown;
  readonly #version: string;

  constructor(kafka: unknown) {
    this.#config = at(kafka, 'config');
    this.#version = words(at(kafka, 'version') ?? DEFAULT_KAFKA_VERSION);
  }

  get areEmpty(): boolean {
    return this.#config === undefined;
  }

  isWritten(key: string): boolean {
    return at(this.#config, key) !== undefined;
  }

  /** Nothing for what the version does not have, and for what is no number, which is told elsewhere. */
  number(key: string): number | undefined {
    const definition = Object.hasOwn(BROKER_DEFINITIONS, key) ? BROKER_DEFINITIONS[key] : undefined;
    if (definition?.versions?.includes(this.#version) === false) return undefined;
    const text = javaText(at(this.#config, key) ?? definition?.default ?? '');
    return text !== undefined && /^[-+]?\d+$/.test(text) ? Number(text) : undefined;
  }

  outOfOrder([lowerKey, upperKey]: Order, isWrong: (lower: number, upper: number) => boolean): Problem[] {
    if (!this.isWritten(lowerKey) && !this.isWritten(upperKey)) return [];
    const [lower, upper] = [this.number(lowerKey), this.number(upperKey)];
    if (lower === undefined || upper === undefined || !isWrong(lower, upper)) return [];
    const key = this.isWritten(lowerKey) ? lowerKey : upperKey;
    const message = `${lowerKey} ${lower} is ${lower === upper ? 'as much as' : 'more than'} ${upperKey} ${upper}`;
    return [this.problem(key, message, `lower ${lowerKey}, or raise ${upperKey}`)];
  }

  below(key: string, least: number): Problem[] {
    const value = this.number(key) ?? least;
    return value < least ? [this.problem(key, `${key} is ${value}`, `write at least ${least}`)] : [];
  }

  cleanerBuffer(): Problem[] {
    const [key, threadsKey] = ['log.cleaner.dedupe.buffer.size', 'log.cleaner.threads'];
    const [size, threads] = [this.number(key), this.number(threadsKey)];
    if (size === undefined || threads === undefined || threads <= 0) return [];
    if (Math.trunc(size / threads) > MIB || !(this.isWritten(key) || this.isWritten(threadsKey))) return [];
    const message = `${key} ${size} leaves each of ${threads} threads no more than 1 MiB`;
    return [this.problem(this.isWritten(key) ? key : threadsKey, message, `raise ${key}`)];
  }

  requestQueue(): Problem[] {
    const [key, limitKey] = ['queued.max.request.bytes', 'socket.request.max.bytes'];
    const [size, limit] = [this.number(key), this.number(limitKey)];
    if (size === undefined || limit === undefined || size <= 0 || size >= limit) return [];
    const message = `${key} ${size} is less than ${limitKey} ${limit}, one request`;
    return [this.problem(key, message, `raise it to at least ${limit}`)];
  }

  connectionsPerAddress(): Problem[] {
    const key = 'max.connections.per.ip';
    if (this.number(key) !== 0 || this.isWritten(`${key}.overrides`)) return [];
    return [this.problem(key, `${key} is 0, and no override lets anybody in`, `set ${key}.overrides`)];
  }

  problem(key: string, message: string, remedy: string): Problem {
    const told = `${message}: brokers would not start`;
    return problemAt('kafka/broker-config-conflict', told, remedy, ['spec', 'kafka', 'config', key]);
  }
}
