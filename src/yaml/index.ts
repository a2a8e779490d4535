export { parseWithPositions } from './document';
export type { PositionedDocument } from './document';
export { readYaml } from './read';
export { writeYaml, writeYamlStream } from './write';
