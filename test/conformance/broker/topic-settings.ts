import { CONDITIONS, TOPIC_DEFINITIONS, kafkaTopicProblems } from '../../../src/facts';
import { boundaryValues } from './boundary-values';
import type { Task } from './plan';
import type { Check, Results } from './verdicts';

const SECONDS = 240;

/** A setting of a topic with the values that are tried, each as a topic of its own. */
interface Trial {
  readonly key: string;
  readonly values: readonly string[];
}

/** Settings that need more of a broker than this one has: tiered storage. */
const OTHER_BROKERS = new Set(['remote.storage.enable']);

const TRIALS: readonly Trial[] = Object.entries(TOPIC_DEFINITIONS)
  .filter(([key, { internal }]) => internal !== true && !OTHER_BROKERS.has(key))
  .map(([key, definition]) => ({ key, values: boundaryValues(definition) }));

/** A topic with each value of each setting: made, read back and deleted. */
export function settingTasks(): Task[] {
  return TRIALS.map(({ key, values }) => ({
    id: idOf(key),
    user: null,
    seconds: SECONDS,
    all: true,
    steps: values.map((value, index) => ({
      do: 'applyTopic',
      super: true,
      topic: { name: `${key}-${index}`, partitions: 1, replicas: 1, config: { [key]: value } },
    })),
  }));
}

function idOf(key: string): string {
  return `topic setting ${key}`;
}

/** Kafka must take what we take and give it back equal, and refuse what we refuse. */
export function settingChecks(results: Results): Check[] {
  return TRIALS.flatMap(({ key, values }) => {
    const outcomes = results.get(idOf(key))?.outcomes ?? [];
    return values.map((value, index): Check => {
      const outcome = outcomes[index] ?? 'no result';
      const refused = isRefused(key, value);
      const agrees = refused ? outcome.startsWith('failed: applyTopic: Invalid') : isTaken(outcome, key);
      return {
        about: 'settings of topics',
        kind: refused ? 'refused' : 'allowed',
        what: `${key}: ${JSON.stringify(value)}`,
        wrong: agrees ? undefined : outcome,
      };
    });
  });
}

/** Kafka may write the same value otherwise: `TRUE`, `1e-3`, an item twice. */
function isTaken(outcome: string, key: string): boolean {
  const [, wanted, got] = /: wanted \{[^=]+=(.*)\}, got \{[^=]+=(.*)\}$/.exec(outcome) ?? [];
  if (wanted === undefined || got === undefined) return outcome === 'ok';
  const type = TOPIC_DEFINITIONS[key]?.type;
  if (type === 'boolean') return wanted.toLowerCase() === got;
  if (type === 'double') return Number(wanted) === Number(got);
  return type === 'list' && [...new Set(wanted.split(','))].join(',') === got;
}

/** What we say that Kafka would refuse; other things to say of a topic are not its. */
function isRefused(key: string, value: string): boolean {
  const topic = { metadata: { name: 'a' }, spec: { config: { [key]: value } } };
  return kafkaTopicProblems(topic).some(({ rule }) => CONDITIONS[rule]?.status === 'NotReady');
}
