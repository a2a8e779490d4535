import type { Need } from './harness/needs';

/** A judge by its name: the folder that has its `main.ts`. */
export interface JudgeEntry {
  /** What it compares with what. */
  readonly says: string;
  readonly needs: readonly Need[];
}

/** All judges, the quick ones first. */
export const JUDGES = {
  imports: { says: 'imports are what the CRDs give', needs: ['maven', 'go', 'java'] },
  facts: { says: "facts are what Kafka's jars say", needs: ['maven', 'java'] },
  api: { says: 'an API server takes what review takes', needs: ['maven', 'go', 'java'] },
  authorizer: { says: "Kafka's own authorizer answers as we do", needs: ['maven', 'java'] },
  clients: { says: 'clients log in, or are refused', needs: ['maven', 'java', 'python'] },
  broker: { says: 'grants are enough, and no more', needs: ['maven', 'java'] },
} as const satisfies Readonly<Record<string, JudgeEntry>>;

export type JudgeName = keyof typeof JUDGES;
