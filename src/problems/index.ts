export { didYouMean } from './did-you-mean';
export { formatPlace, formatProblem, printable } from './format';
export type { Place, Problem } from './problem';
export { refuse, UserError } from './user-error';
