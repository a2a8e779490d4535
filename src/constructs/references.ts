/** A key of a ConfigMap in the namespace of the cluster. */
export interface ConfigMapKey {
  /** `metadata.name` of the ConfigMap. */
  readonly name: string;
  /** The key in its data. */
  readonly key: string;
}

/** A key of a Secret in the namespace of what refers to it. */
export interface SecretKey {
  /** `metadata.name` of the Secret. */
  readonly secret: string;
  /** The key in its data. */
  readonly key: string;
}
