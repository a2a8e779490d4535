export { didYouMean } from './did-you-mean';
export { formatPlace, formatProblem, printable } from './format';
export { placeholderIn, unfilled } from './placeholder';
export { byPlace } from './problem';
export type { Place, Problem } from './problem';
export { cut, quote } from './quote';
export { codeOf, unreadableBecause } from './unreadable';
export { refuse, UserError } from './user-error';
