/**
 * Proves that `src/facts/generated` is what the jars of Kafka's releases say:
 *
 *     npm run conformance:facts   # needs Maven and a JDK of 21 or newer
 */
import { judgeByGenerator } from '../harness/generators';

judgeByGenerator('facts', 'facts');
