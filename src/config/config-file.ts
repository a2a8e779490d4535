import { byPlace, UserError } from '../problems';
import type { Place } from '../problems';
import { parseWithPositions, readYaml } from '../yaml';
import type { PositionedDocument } from '../yaml';
import { readText } from './disk';
import type { ConfigPath } from './layered-entry';
import type { ConfigLimits } from './limits';
import { pathText } from './path-text';

/** One file of the config: its value at once, its lines only when a message needs one. */
export class ConfigFile {
  /**
   * Reads a file.
   * @param placeOf the place that names the file; nothing for a file of the command line
   * @throws UserError when it cannot be read, is larger than the limit, or is not one YAML document
   */
  static read(file: string, limits: ConfigLimits, placeOf?: () => Place): ConfigFile {
    return ConfigFile.parse(file, readText(file, limits, placeOf), limits);
  }

  /** The same from a text that is at hand. */
  static parse(file: string, text: string, limits: ConfigLimits): ConfigFile {
    // to YAML both line ends are one, and the fast reader knows only the short one
    const lines = text.replaceAll('\r\n', '\n');
    const fast = readYaml(lines, limits);
    if (fast.simple) return new ConfigFile(file, fast.value, () => positions(file, lines, limits));
    const document = positions(file, lines, limits);
    return new ConfigFile(file, document.value, () => document);
  }

  private document: PositionedDocument | undefined;

  private constructor(
    readonly file: string,
    readonly value: unknown,
    private readonly open: () => PositionedDocument,
  ) {}

  /** The place of a value, or of its key; of what is absent, the nearest parent's. */
  place(path: ConfigPath, part: 'key' | 'value' = 'value'): Place {
    this.document ??= this.open();
    const { line, column } = this.document.placeOf(path, part);
    return { file: this.file, line, column, ...(path.length > 0 && { path: pathText(path) }) };
  }
}

function positions(file: string, text: string, limits: ConfigLimits): PositionedDocument {
  const document = parseWithPositions(text, file, limits);
  if (document.problems.length > 0) throw new UserError(document.problems.toSorted(byPlace));
  return document;
}
