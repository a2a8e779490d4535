export { celData } from './data';
export { CelError, compileCel } from './compile';
export type { Evaluate } from './compile';
export { withinTime } from './within-time';
