import type { Resource } from '../inventory';
import { Topic } from '../inventory';
import type { Scope } from './rule';

/** What was right once is right for all that is alike: topics of one cluster that say the same, held to the same. */
export class Alike {
  readonly #right = new WeakMap<Scope, Map<unknown, Set<string>>>();

  isRight(resource: Resource, scope: Scope): boolean {
    return (
      resource instanceof Topic &&
      resource.likeness !== undefined &&
      this.#of(resource, scope).has(resource.likeness)
    );
  }

  /** Remembers that no rule had anything to say. */
  wasRight(resource: Resource, scope: Scope): void {
    if (resource instanceof Topic && resource.likeness !== undefined)
      this.#of(resource, scope).add(resource.likeness);
  }

  #of({ cluster }: Topic, scope: Scope): Set<string> {
    const clusters = this.#right.get(scope) ?? new Map<unknown, Set<string>>();
    this.#right.set(scope, clusters);
    const known = clusters.get(cluster) ?? new Set<string>();
    clusters.set(cluster, known);
    return known;
  }
}
