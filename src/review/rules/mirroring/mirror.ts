import { at, javaText, words } from '../../../facts';
import type { KafkaMirrorMaker2, Mirror } from '../../../inventory';
import type { Outcome } from '../../outcome';
import type { Scope } from '../../rule';

/** Looks at one mirror of a MirrorMaker. */
export type Judge = (mirror: Mirror, mirrorMaker: KafkaMirrorMaker2, scope: Scope) => readonly Outcome[];

/** The rule for a MirrorMaker that looks at each of its mirrors. */
export function each(judge: Judge) {
  return (mirrorMaker: KafkaMirrorMaker2, scope: Scope): readonly Outcome[] =>
    mirrorMaker.mirrors.flatMap((mirror) => judge(mirror, mirrorMaker, scope));
}

/** A setting of a connector of the mirror, as Kafka reads it. */
export function setting({ value }: Mirror, connector: string, key: string): string | undefined {
  const written = at(value, connector, 'config', key);
  return written === undefined ? undefined : javaText(written)?.trim();
}

/** Whether the mirror has a connector. */
export function has({ value }: Mirror, connector: string): boolean {
  return at(value, connector) !== undefined;
}

/** The list of patterns by which topics are copied. */
export function topicsOf(mirror: Mirror): string {
  return words(at(mirror.value, 'topicsPattern') ?? setting(mirror, 'sourceConnector', 'topics') ?? '.*');
}

/** What stands between alias and name of a copy. */
export function separatorOf(mirror: Mirror): string {
  return setting(mirror, 'sourceConnector', 'replication.policy.separator') ?? '.';
}
