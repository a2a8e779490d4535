import { quote } from '../problems';
import type { Place, Problem } from '../problems';
import type { ClientOfCluster, ClusterOfEnvironment, ConnectorOfCluster } from './environment';
import type { LayeredEntry } from './layered-entry';
import type { ListenerLayer, PoolLayer } from './schema/cluster';

/** Settings without effect, of which a person wrote each: a sign of a slip. */
export function noEffectProblems(cluster: ClusterOfEnvironment): Problem[] {
  return [
    ...ofQuotas(cluster),
    ...cluster.listeners.flatMap(ofListener),
    ...cluster.pools.flatMap((pool) => [...sizeBesideVolumes(pool), ...ofStorage(pool)]),
    ...cluster.clients.flatMap((client) => [...withoutAnother(client), ...ofAuthentication(client)]),
    ...cluster.connectors.flatMap(ofConnector),
  ];
}

/** What a connector is decides what else may be said of it. */
const KINDS = [
  ['outbox', ['class', 'jdbc', 'produces', 'createsTopics', 'consumes', 'deadLetters', 'tasksMax']],
  ['jdbc', ['class', 'produces', 'createsTopics']],
] as const;

function ofConnector(connector: ConnectorOfCluster): Problem[] {
  const { name, entry } = connector;
  const kind = KINDS.find(([key]) => entry.value[key] !== undefined);
  const { outbox } = entry.value;
  if (outbox === undefined) return [...ofKind(connector, kind), ...needlessOf(connector)];
  const ofType = outbox.type && ofOtherType(`connector ${quote(name)}`, entry, OUTBOX, outbox, outbox.type);
  return [...ofKind(connector, kind), ...(ofType ?? [])];
}

function ofKind({ name, entry }: ConnectorOfCluster, kind: (typeof KINDS)[number] | undefined): Problem[] {
  if (kind === undefined) return [];
  const [is, without] = kind;
  return without
    .filter((key) => entry.value[key] !== undefined && entry.wasWritten(key))
    .map((key) => ({
      rule: 'config/no-effect',
      message: `connector ${quote(name)} has ${key}, which belongs to no ${is}`,
      remedy: `remove ${key}, or ${is}`,
      place: entry.placeOf(key),
    }));
}

/** A certificate of its own is the one that the listener shows. */
function ofListener(listener: LayeredEntry<ListenerLayer>): Problem[] {
  const path = ['configuration', 'brokerCertChainAndKey'];
  const { certificate, configuration } = listener.value;
  if (certificate === undefined || configuration?.['brokerCertChainAndKey'] === undefined) return [];
  return [
    {
      rule: 'config/no-effect',
      message: `listener ${quote(listener.name)} has both a certificate and configuration.brokerCertChainAndKey`,
      remedy: 'keep one of them; certificate makes the Secret, and brokerCertChainAndKey names one of yours',
      place: listener.placeOf(...path),
    },
  ];
}

/** What an entry says, and where. */
interface Entry {
  readonly value: Readonly<Record<string, unknown>>;
  placeOf(...path: readonly string[]): Place;
}

/** Settings of clients that say nothing without another one. */
function withoutAnother({ name, entry }: ClientOfCluster): Problem[] {
  const subject = `client ${quote(name)}`;
  return [
    ...needs(subject, entry, 'group', 'consumes'),
    ...needs(subject, entry, 'transactionalId', 'produces'),
    ...needs(subject, entry, 'idempotent', 'produces'),
  ];
}

/** And of connectors. */
function needlessOf({ name, entry }: ConnectorOfCluster): Problem[] {
  const subject = `connector ${quote(name)}`;
  const creates = entry.value.jdbc === undefined ? needs(subject, entry, 'createsTopics', 'produces') : [];
  return [...needs(subject, entry, 'deadLetters', 'consumes'), ...creates];
}

function needs(subject: string, entry: Entry, key: string, other: 'consumes' | 'produces'): Problem[] {
  if (entry.value[key] === undefined || entry.value[other] !== undefined) return [];
  return [
    {
      rule: 'config/no-effect',
      message: `${subject} has ${key} but ${other} nothing`,
      remedy: `add ${other}, or remove ${key}`,
      place: entry.placeOf(key),
    },
  ];
}

/** `volumes` takes the place of the profile's size; where people wrote both, one of them would have no effect. */
function sizeBesideVolumes(pool: LayeredEntry<PoolLayer>): Problem[] {
  const { storage } = pool.value;
  const both = storage?.size !== undefined && storage.volumes !== undefined;
  if (!both || !pool.wasWritten('storage', 'size') || !pool.wasWritten('storage', 'volumes')) return [];
  return [
    {
      rule: 'config/no-effect',
      message: `pool ${quote(pool.name)} has both a size and volumes`,
      remedy: 'keep one of them; size: null or volumes: null takes away what a weaker layer says',
      place: pool.placeOf('storage', 'size'),
    },
  ];
}

/** A map of which some settings belong to one `type` of it alone. */
interface Typed {
  readonly key: 'authentication' | 'outbox' | 'quotas' | 'storage';
  readonly settings: readonly (readonly [setting: string, type: string])[];
}

const AUTHENTICATION: Typed = {
  key: 'authentication',
  settings: [
    ['password', 'scram-sha-512'],
    ['validityDays', 'tls'],
    ['renewalDays', 'tls'],
  ],
};

const OUTBOX: Typed = {
  key: 'outbox',
  settings: [
    ['slot', 'postgresql'],
    ['serverId', 'mysql'],
  ],
};

const QUOTAS: Typed = {
  key: 'quotas',
  settings: [
    ['requestPercentage', 'kafka'],
    ['controllerMutationRate', 'kafka'],
    ['minAvailableBytesPerVolume', 'strimzi'],
    ['minAvailableRatioPerVolume', 'strimzi'],
    ['excludedPrincipals', 'strimzi'],
  ],
};

const STORAGE: Typed = {
  key: 'storage',
  settings: [
    ['volumes', 'persistent'],
    ['class', 'persistent'],
    ['deleteClaim', 'persistent'],
  ],
};

function ofAuthentication({ name, entry }: ClientOfCluster): Problem[] {
  const { authentication } = entry.value;
  if (typeof authentication !== 'object') return [];
  return ofOtherType(`client ${quote(name)}`, entry, AUTHENTICATION, authentication, authentication.type);
}

function ofQuotas({ name, entry }: ClusterOfEnvironment): Problem[] {
  const { quotas = {} } = entry.value;
  return ofOtherType(`cluster ${quote(name)}`, entry, QUOTAS, quotas, quotas.type ?? 'kafka');
}

function ofStorage(pool: LayeredEntry<PoolLayer>): Problem[] {
  const { storage = {} } = pool.value;
  return ofOtherType(`pool ${quote(pool.name)}`, pool, STORAGE, storage, storage.type ?? 'persistent');
}

function ofOtherType<T extends object>(
  subject: string,
  entry: LayeredEntry<T>,
  { key, settings }: Typed,
  value: Readonly<Record<string, unknown>>,
  type: string,
): Problem[] {
  const needless = settings.filter(
    ([setting, of]) => of !== type && value[setting] !== undefined && entry.wasWritten(key, setting),
  );
  return needless.map(([setting, of]) => ({
    rule: 'config/no-effect',
    message: `${subject} has ${key}.${setting}, which belongs to type: ${of} and not to type: ${type}`,
    remedy: `remove ${setting}, or write type: ${of}${key === 'authentication' ? '' : `; ${setting}: null takes away what a weaker layer says`}`,
    place: entry.placeOf(key, setting),
  }));
}
