import type { Problem } from '../../problems';
import { quote } from '../../problems';
import { at } from '../json';
import type { Path } from '../json';
import { simplePattern } from '../simple-pattern';
import { javaText } from './config-values';
import { problemAt } from './problem';

const TOPICS = 'topics';
const REGEX = 'topics.regex';
const QUEUE = 'errors.deadletterqueue.topic.name';

/** What Connect refuses of the topics of a sink (`SinkConnectorConfig.validate`); a provider puts some in later. */
export function sinkTopicProblems(config: unknown, path: Path): Problem[] {
  const text = (key: string): string => {
    const value = javaText(at(config, key) ?? '') ?? '';
    return value.includes('${') ? '' : value.trim();
  };
  const [topics, regex, queue] = [text(TOPICS), text(REGEX), text(QUEUE)];
  const problem = (key: string, message: string, remedy: string): Problem[] => [
    problemAt('kafka/client-config-conflict', message, remedy, [...path, key]),
  ];
  if (topics !== '' && regex !== '')
    return problem(REGEX, `a sink has both ${TOPICS} and ${REGEX}, which Connect refuses`, 'keep one of them');
  if (queue === '') return [];
  const listed = topics.split(',').some((topic) => topic.trim() === queue);
  if (!listed && (regex === '' || simplePattern(regex)?.(queue) !== true)) return [];
  return problem(
    listed ? TOPICS : REGEX,
    `a sink would read ${quote(queue)}, the topic of its own dead letters, which Connect refuses`,
    listed ? 'take it out' : 'write a pattern that it does not match',
  );
}
