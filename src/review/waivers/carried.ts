import type { Resource } from '../../inventory';
import type { Finding } from '../finding';
import { ANY } from './annotation';
import { matchesGlob } from './glob';
import { faultsOf } from './waiver';
import type { Waiver } from './waiver';

/** How exceptions are judged. */
export interface WaiverContext {
  readonly waivers?: readonly Waiver[];
  /** Rules that nobody may waive; `*` stands for a part of an id. */
  readonly locked?: readonly string[];
  /** The day against which end dates are held; absent when dates play no part. */
  readonly now?: string;
  readonly closedWorld?: boolean;
  /** Rules beside ours, which exceptions may name too. */
  readonly rules?: readonly { readonly id: string }[];
}

/** A waiver, and where it stands. */
export interface Carried {
  readonly waiver: Waiver;
  readonly path: string;
  /** The object that carries it, and that it is about; absent for one of the config. */
  readonly carrier?: Resource;
}

/** Whether an exception is from a finding, whatever else is wrong with it. */
export function fits({ waiver, carrier }: Carried, { rule, resource }: Finding): boolean {
  if (!matchesGlob(rule, waiver.rule)) return false;
  return carrier === undefined ? covers(waiver, resource) : carrier === resource && isOfCarrier(waiver, carrier);
}

/** An object must not be able to excuse another one. */
export function isOfCarrier(waiver: Waiver, carrier: Resource): boolean {
  return waiver.resource === ANY || covers(waiver, carrier);
}

export function covers({ resource: pattern }: Waiver, { kind, namespace, name }: Resource): boolean {
  return matchesGlob(`${kind}/${namespace}/${name}`, pattern) || matchesGlob(`${kind}/${name}`, pattern);
}

/** Whether a finding that it fits does not count. */
export function holds(waiver: Waiver, finding: Finding, context: WaiverContext): boolean {
  return faultsOf(waiver).length === 0 && !isExpired(waiver, context) && !isBarred(finding, context);
}

export function isExpired({ until }: Waiver, { now }: WaiverContext): boolean {
  return now !== undefined && until !== undefined && until < now;
}

/** What the API server or the operator refuses does not get better by an exception. */
export function isBarred({ rule, severity, condition }: Finding, { locked = [] }: WaiverContext): boolean {
  return (
    (rule.startsWith('schema/') && severity === 'error') ||
    condition?.status === 'NotReady' ||
    locked.some((pattern) => matchesGlob(rule, pattern))
  );
}
