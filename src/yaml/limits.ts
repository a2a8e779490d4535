/** What a YAML text may cost to read. */
export interface YamlLimits {
  /** Maps and lists inside one another. */
  readonly maxDepth: number;
  /** Uses of anchors. */
  readonly maxAliases: number;
}

/** Keys that name parts of every JavaScript object: nobody means them, and code could take them for its own. */
export const HOSTILE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
