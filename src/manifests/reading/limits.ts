/** What manifests may cost to read. Each message names its limit, and a flag of the same name sets it. */
export interface ManifestLimits {
  /** Bytes of one file. @default 128 MiB */
  readonly maxManifestBytes: number;
  /** Maps and lists inside one another. @default 100 */
  readonly maxDepth: number;
  /** Uses of anchors in one document. @default 100 */
  readonly maxAliases: number;
}

export const DEFAULT_MANIFEST_LIMITS: ManifestLimits = {
  maxManifestBytes: 128 * 1024 * 1024,
  maxDepth: 100,
  maxAliases: 100,
};
