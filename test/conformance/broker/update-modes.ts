import { BROKER_DEFINITIONS, javaText } from '../../../src/facts';
import type { ConfigDefinition } from '../../../src/facts';
import type { Task } from './plan';
import type { Check, Results } from './verdicts';

const SECONDS = 240;
const ID = 'update modes';

/** To whom a change is told: one broker, or all of them. */
const WHOM = ['1', ''] as const;

/** What Kafka says of a change that a running broker does not take; of some settings it takes one for each listener, never for all brokers. */
const REFUSALS: Readonly<Record<(typeof WHOM)[number], RegExp>> = {
  '1': /Cannot update these configs dynamically/,
  '': /Cannot update these configs (dynamically|at default cluster level)|only per-listener/,
};

/** Changes that a broker takes in principle, and refuses here: what it says shows that it looked at the value. */
const TAKEN_ELSEWHERE: readonly (readonly [key: RegExp, says: RegExp])[] = [
  // the judge gives them no listeners that fit together
  [/^listeners$|^listener\.security\.protocol\.map$/, /Error creating broker listeners/],
  // Strimzi sets them for a listener, never for the broker as a whole
  [/^ssl\.(?:key|keystore|truststore)\./, /dynamically updated only per-listener/],
  // KIP-966: for all brokers only
  [/^min\.insync\.replicas$/, /cannot be altered while ELR is enabled/],
];

/** Of a form that its type does not tell. */
const VALUES: Readonly<Record<string, string>> = { 'max.connections.per.ip.overrides': '127.0.0.1:100' };

/** A class must be there, even for a change that is refused. */
const SOME_CLASS = 'org.apache.kafka.common.security.ssl.DefaultSslEngineFactory';

const KEYS = Object.entries(BROKER_DEFINITIONS).filter(([, { internal }]) => internal !== true);

/** Every broker setting as a change to one broker and to all, of which the broker says only what it would do. */
export function updateModeTask(): Task {
  const steps = KEYS.flatMap(([key, definition]) =>
    WHOM.map((broker) => ({
      do: 'alterBrokerConfigs',
      super: true as const,
      broker,
      key,
      value: VALUES[key] ?? someValue(definition),
    })),
  );
  return { id: ID, user: null, seconds: SECONDS, all: true, steps };
}

/** Its own default, or something of its type. */
function someValue({ type, default: standard, values, min }: ConfigDefinition): string {
  if (standard !== null && standard !== undefined && standard !== '') return javaText(standard) ?? '';
  if (values !== undefined) return values[0] ?? '';
  if (type === 'boolean') return 'false';
  if (type === 'class') return SOME_CLASS;
  return ['int', 'long', 'short', 'double'].includes(type) ? String(min ?? 1) : 'a';
}

function isTaken(key: string, broker: (typeof WHOM)[number], outcome: string): boolean {
  if (outcome === 'ok') return true;
  return broker !== '' && TAKEN_ELSEWHERE.some(([name, says]) => name.test(key) && says.test(outcome));
}

/** A broker refuses changes of what is read-only, and to all brokers those of what is per broker. */
export function updateModeChecks(results: Results): Check[] {
  const outcomes = results.get(ID)?.outcomes ?? [];
  return KEYS.flatMap(([key, { update = '' }], row) =>
    WHOM.map((broker, column): Check => {
      const outcome = outcomes[row * WHOM.length + column] ?? 'no result';
      const refused = update === 'read-only' || (update === 'per-broker' && broker === '');
      const agrees = refused ? REFUSALS[broker].test(outcome) : isTaken(key, broker, outcome);
      return {
        about: 'settings of brokers',
        kind: refused ? 'refused' : 'allowed',
        what: `${key} is ${update}, told to ${broker === '' ? 'all brokers' : 'one broker'}`,
        wrong: agrees ? undefined : outcome,
      };
    }),
  );
}
