export { objectProblems } from './review';
