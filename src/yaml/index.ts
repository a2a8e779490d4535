export { parseWithPositions } from './document';
export type { PositionedDocument } from './document';
export type { YamlLimits } from './limits';
export { readYaml } from './read';
export type { FastValue } from './read';
export { writeYaml, writeYamlStream } from './write';
