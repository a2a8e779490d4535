export type { GeneratedObject } from './generated';
export type { OperatorSettings } from './operator';
export { generatedFor, preview } from './preview';
