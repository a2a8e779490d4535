export type { GeneratedObject } from './generated';
export { askedIds, NEXT_NODE_IDS, nodesOf, REMOVE_NODE_IDS } from './nodes';
export type { OperatorSettings } from './operator';
export { generatedFor, preview } from './preview';
