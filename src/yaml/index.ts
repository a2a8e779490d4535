export { parseWithPositions } from './document';
export type { PositionedDocument } from './document';
export type { KubectlReading } from './kubectl-readings';
export { readYaml } from './read';
export { SYNTAX } from './syntax-problem';
export { StreamReader } from './stream';
export type { StreamDocument } from './stream';
export { isMap, writeYaml, writeYamlStream } from './write';
