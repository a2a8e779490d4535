import type { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';

import type { Place } from '../../problems';

/** Where the parts of an object were decided in `kafka.yaml` or in a team's file. */
export interface Origin {
  /** The place of what a JSON pointer (RFC 6901) into the object stands for; of what no file says, the nearest thing that one does. */
  placeOf(pointer: string): Place;
}

/** Type of the construct metadata that holds an origin. */
const ORIGIN = 'cdk8s-strimzi:origin';

/** Remembers where a construct and all that is in it come from. */
export function setOrigin(construct: IConstruct, origin: Origin): void {
  construct.node.addMetadata(ORIGIN, origin);
}

/** Where an object comes from; nothing for objects that no config asked for. */
export function originOf(object: ApiObject): Origin | undefined {
  for (const construct of object.node.scopes.toReversed()) {
    const entry = construct.node.metadata.find(({ type }) => type === ORIGIN);
    if (entry !== undefined) return entry.data as Origin;
  }
  return undefined;
}

/** The steps of a JSON pointer. */
export function stepsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
