import { canonicalValue, javaText, mapOf, TOPIC_DEFINITIONS } from '../../../facts';
import type { Topic } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule } from '../../rule';
import { configPath } from '../config-paths';

/** How topics write what they say. */
export const FORM: readonly Rule[] = [
  policy({ id: 'topics/config-form', on: 'KafkaTopic', dev: 'off', prod: 'info', check: form }),
];

/** The Topic Operator compares texts: what Kafka gives back in another form it sets anew, each time it looks. */
function form(topic: Topic): readonly Outcome[] {
  if (!topic.managed) return FINE;
  const outcomes: Outcome[] = [];
  for (const [key, value] of Object.entries(mapOf(topic.at('spec', 'config')))) {
    const definition = Object.hasOwn(TOPIC_DEFINITIONS, key) ? TOPIC_DEFINITIONS[key] : undefined;
    const text = definition === undefined || value === null ? undefined : javaText(value);
    const canonical = definition === undefined || text === undefined ? undefined : canonicalValue(text, definition);
    if (text === undefined || canonical === undefined || canonical === text) continue;
    const message = `Kafka gives ${JSON.stringify(text)} back as ${canonical}, and the operator sets it again and again`;
    outcomes.push(...wrong(configPath(key), message, `write ${JSON.stringify(canonical)}`));
  }
  return outcomes;
}
