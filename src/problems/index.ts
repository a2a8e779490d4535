export { didYouMean } from './did-you-mean';
export { formatPlace, formatProblem, printable } from './format';
export { byPlace } from './problem';
export type { Place, Problem } from './problem';
export { refuse, UserError } from './user-error';
