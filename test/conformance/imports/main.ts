/**
 * Proves that `imports/` is what the CRDs at their origins give:
 *
 *     npm run conformance:imports   # needs Go, Maven and a JDK of 21 or newer
 */
import { judgeByGenerator } from '../harness/generators';

judgeByGenerator('imports', 'imports');
