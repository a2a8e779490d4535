import type { Topic } from '../../../inventory';
import { FINE, skip, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';
import type { ContextFacts } from '../../context';

/** How topics are called. */
export const NAME: readonly Rule[] = [
  policy({ id: 'topics/name', mayRefuse: true, on: 'KafkaTopic', dev: 'warning', prod: 'warning', check: name }),
];

/** One expression for all topics of a review. */
const compiled = new WeakMap<ContextFacts, RegExp | null>();

function name(topic: Topic, { facts }: Scope): readonly Outcome[] {
  const { topicName, managed } = topic;
  if (!managed) return FINE;
  const path = topic.at('spec', 'topicName') === undefined ? ['metadata', 'name'] : ['spec', 'topicName'];
  if (topicName.startsWith('__')) {
    const message = `${topicName} begins as the topics of Kafka itself do`;
    return wrong(path, message, 'choose a name without underscores in front', { severity: 'error' });
  }
  const pattern = patternOf(facts);
  if (pattern === null) return skip('the regular expression for names of topics is none');
  if (pattern === undefined || pattern.test(topicName)) return FINE;
  return wrong(
    path,
    `${topicName} is not named as topics are to be`,
    `choose a name like ${facts.topicNames ?? ''}`,
  );
}

/** Nothing without a wish; null when it is no regular expression. */
function patternOf(facts: ContextFacts): RegExp | null | undefined {
  if (facts.topicNames === undefined) return undefined;
  const known = compiled.get(facts);
  if (known !== undefined) return known;
  const pattern = expression(facts.topicNames);
  compiled.set(facts, pattern);
  return pattern;
}

function expression(text: string): RegExp | null {
  try {
    return new RegExp(`^(?:${text})$`);
  } catch {
    return null;
  }
}
