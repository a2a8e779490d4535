import { Construct } from 'constructs';

import type { ClusterOfEnvironment, Environment, Owned } from '../config';
import type { IKafka } from '../constructs';
import type { Attempts } from './attempts';
import { EntryOrigin } from './origins/entry-origin';
import type { ReadRow } from './origins/entry-origin';
import { setOrigin } from './origins/origin';

/** An environment while it is made. */
export interface Making {
  readonly environment: Environment;
  readonly attempts: Attempts;
}

/** A cluster of it, with the construct below which its parts stand. */
export interface MadeCluster {
  readonly scope: Construct;
  readonly cluster: ClusterOfEnvironment;
  readonly kafka: IKafka;
}

/** Makes each entry of a kind in a construct of its own, which knows where it comes from. */
export function makeEach<T extends object, Made>(
  { attempts }: Making,
  scope: Construct,
  kind: string,
  entries: readonly Owned<T>[],
  rows: readonly ReadRow[],
  make: (entry: Owned<T>, own: Construct) => readonly Made[],
): Made[] {
  return onceEach(entries).flatMap((one) => {
    const origin = new EntryOrigin(one.entry, rows);
    const own = new Construct(scope, `${kind}-${one.name}`);
    setOrigin(own, origin);
    return attempts.make(`${kind} "${one.name}"`, origin, () => make(one, own)) ?? [];
  });
}

/** What is described twice was told already, and cannot stand twice in a tree. */
export function onceEach<T extends { readonly name: string }>(described: readonly T[]): T[] {
  return [...new Map(described.map((one) => [one.name, one])).values()];
}
