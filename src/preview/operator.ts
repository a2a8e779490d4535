/** How the Cluster Operator is set up, as far as it changes what it creates. */
export interface OperatorSettings {
  /** @default true */
  readonly podDisruptionBudgetGeneration?: boolean;
  /** @default true */
  readonly networkPolicyGeneration?: boolean;
  /** The Topic and the User Operator may look into other namespaces. @default false */
  readonly entityOperatorWatchedNamespace?: boolean;
  /** The namespace it runs in. @default - another one than that of what it looks after */
  readonly namespace?: string;
}
