import { CLUSTER_LABEL } from '../../../facts';
import type { Resource } from '../../../inventory';
import { FINE, skip, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import type { Scope } from '../../rule';

/** Where an object names what it belongs to. */
export const LABEL = ['metadata', 'labels', CLUSTER_LABEL] as const;

/** What an object that found no parent says of it; without the label no operator looks at it. */
export function parentMissing(child: Resource, parent: string, { closedWorld }: Scope): readonly Outcome[] {
  const name = child.label(CLUSTER_LABEL);
  if (name === undefined) return FINE;
  if (!closedWorld) return skip(`the ${parent} ${name} is not in the input`);
  const message = `there is no ${parent} ${JSON.stringify(name)} beside the ${child.kind}`;
  return wrong(LABEL, message, 'add it, or correct the label or the namespace');
}
