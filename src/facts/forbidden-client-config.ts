/** What the operator keeps of a config: it drops these with a line in its log. */
interface Kept {
  readonly prefixes: readonly string[];
  readonly names?: readonly string[];
  readonly exceptions?: readonly string[];
}

const TLS_EXCEPTIONS = [
  'ssl.endpoint.identification.algorithm',
  'ssl.cipher.suites',
  'ssl.protocol',
  'ssl.enabled.protocols',
];
const CONNECTION = ['ssl.', 'bootstrap.servers', 'sasl.', 'security.'];
const WORKER = [
  'group.id',
  'config.storage.topic',
  'offset.storage.topic',
  'status.storage.topic',
  ...CONNECTION,
  'listeners',
  'plugin.path',
  'rest.',
  'consumer.interceptor.classes',
  'producer.interceptor.classes',
];

/** By the config that it is: the classes of the release that hold these lists are called alike. */
const KEPT = {
  connect: { prefixes: [...WORKER, 'prometheus.metrics.reporter.'], exceptions: TLS_EXCEPTIONS },
  'mirror-target': { prefixes: WORKER, exceptions: TLS_EXCEPTIONS },
  connector: { prefixes: [], names: ['name', 'connector.class', 'tasks.max', 'connector.plugin.version'] },
  bridge: {
    prefixes: ['kafka.', 'http.', 'bridge.metrics.'],
    names: ['bridge.id', 'bridge.tracing', 'bridge.metrics'],
  },
  'bridge-http-tls': {
    prefixes: ['ssl.'],
    exceptions: ['ssl.enabled.cipher.suites', 'ssl.enabled.protocols'],
  },
  'bridge-consumer': { prefixes: [...CONNECTION, 'group.id'], exceptions: TLS_EXCEPTIONS },
  'bridge-producer': { prefixes: CONNECTION, exceptions: TLS_EXCEPTIONS },
  'bridge-admin': { prefixes: CONNECTION, exceptions: TLS_EXCEPTIONS },
} satisfies Readonly<Record<string, Kept>>;

/** A config map of Connect, MirrorMaker 2, a connector or the Bridge. */
export type ClientConfig = keyof typeof KEPT;

/** True for a setting that the operator drops from this config. */
export function isForbiddenClientConfig(config: ClientConfig, key: string): boolean {
  const { prefixes, names = [], exceptions = [] }: Kept = KEPT[config];
  if (exceptions.includes(key)) return false;
  const lower = key.toLowerCase();
  return names.includes(lower) || prefixes.some((prefix) => lower.startsWith(prefix));
}

/** True for a setting that custom authentication of a client may carry; the operator drops all others. */
export function isAuthenticationConfig(key: string): boolean {
  return key.startsWith('ssl.keystore.') || key.startsWith('sasl.');
}
