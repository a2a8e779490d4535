import type { Path } from '../json';

/** One listener with what its problems need to say. */
export interface Listener {
  readonly value: unknown;
  readonly type: string;
  /** Quoted. */
  readonly name: string;
  readonly path: Path;
}
