/** What a config may cost to read. Each message names its limit, and a flag of the same name sets it. */
export interface ConfigLimits {
  /** Bytes of one file. @default 32 MiB */
  readonly maxConfigBytes: number;
  /** Maps and lists inside one another. @default 100 */
  readonly maxDepth: number;
  /** Uses of anchors in one file. @default 100 */
  readonly maxAliases: number;
}

export const DEFAULT_LIMITS: ConfigLimits = { maxConfigBytes: 32 * 1024 * 1024, maxDepth: 100, maxAliases: 100 };
