import { readFileSync, statSync } from 'node:fs';

import { UserError } from '../problems';
import type { Place, Problem } from '../problems';
import { parseWithPositions, readYaml } from '../yaml';
import type { PositionedDocument } from '../yaml';
import type { ConfigLimits } from './limits';
import type { ConfigPath } from './layered-entry';
import { isMap } from './merge';

/** One file of the config: its value at once, its lines only when a message needs one. */
export class ConfigFile {
  /**
   * Reads a file.
   * @throws UserError when it cannot be read, is larger than the limit, or is not one YAML document that holds a map
   */
  static read(file: string, limits: ConfigLimits, includedAt?: Place): ConfigFile {
    return ConfigFile.parse(file, readText(file, limits, includedAt), limits);
  }

  /** The same from a text that is at hand. */
  static parse(file: string, text: string, limits: ConfigLimits): ConfigFile {
    const fast = readYaml(text, limits);
    const config = new ConfigFile(file, text, limits, fast.simple ? fast.value : undefined);
    if (!fast.simple) config.value = config.positions().value;
    if (!isMap(config.value)) throw new UserError([notAMap(config)]);
    return config;
  }

  value: unknown;
  private document: PositionedDocument | undefined;

  private constructor(
    readonly file: string,
    private readonly text: string,
    private readonly limits: ConfigLimits,
    value: unknown,
  ) {
    this.value = value;
  }

  /** The place of a value, or of its key; of what is absent, the nearest parent's. */
  place(path: ConfigPath, part: 'key' | 'value' = 'value'): Place {
    const { line, column } = this.positions().placeOf(path, part);
    return { file: this.file, line, column, path: pathText(path) };
  }

  private positions(): PositionedDocument {
    if (this.document === undefined) {
      const document = parseWithPositions(this.text, this.file, this.limits);
      if (document.problems.length > 0) throw new UserError(document.problems);
      this.document = document;
    }
    return this.document;
  }
}

/** `topics.orders.config["retention.ms"]`: dots only where they cannot be mistaken. */
export function pathText(path: ConfigPath): string {
  return path
    .map((step) => (typeof step === 'number' || !/^[\w-]+$/.test(step) ? `[${JSON.stringify(step)}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

function notAMap(config: ConfigFile): Problem {
  const empty = config.value === null || config.value === undefined;
  return {
    rule: 'config/not-a-map',
    message: empty ? `${config.file} is empty` : `${config.file} does not hold a map of settings`,
    remedy: 'write at least version, strimzi, environments and clusters',
    place: { file: config.file, line: 1, column: 1 },
  };
}

function readText(file: string, limits: ConfigLimits, includedAt?: Place): string {
  const refuse = (message: string, remedy: string): never => {
    throw new UserError([
      { rule: 'config/unreadable', message, remedy, place: includedAt ?? { file, line: 1, column: 1 } },
    ]);
  };
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return refuse(`there is no file ${file}`, 'name an existing file');
  if (stat.isDirectory()) return refuse(`${file} is a folder, not a file`, 'name the file inside it');
  if (!stat.isFile()) return refuse(`${file} is not a regular file`, 'name a YAML file');
  if (stat.size > limits.maxConfigBytes) {
    const limit = `${limits.maxConfigBytes} bytes`;
    return refuse(
      `${file} has ${stat.size} bytes, more than the ${limit} allowed`,
      'split it with include, or raise --max-config-bytes',
    );
  }
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    return refuse(
      `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      'check its permissions',
    );
  }
}
