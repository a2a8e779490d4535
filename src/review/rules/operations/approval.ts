import { isTemplate } from '../../../facts';
import type { KafkaRebalance } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule } from '../../rule';

const ANNOTATION = 'strimzi.io/rebalance-auto-approval';

/** Whether somebody looks at a proposal before data moves. */
export const APPROVAL: readonly Rule[] = [
  policy({ id: 'operations/rebalance-approval', on: 'KafkaRebalance', dev: 'off', prod: 'info', check: approval }),
];

/** Rebalances that the operator makes of a template are approved by it in any case. */
function approval(rebalance: KafkaRebalance): readonly Outcome[] {
  if (rebalance.annotation(ANNOTATION)?.toLowerCase() !== 'true' || isTemplate(rebalance.object)) return FINE;
  const message = 'data moves as soon as there is a proposal, and nobody looks at it before';
  return wrong(
    ['metadata', 'annotations', ANNOTATION],
    message,
    'remove it, and annotate strimzi.io/rebalance: approve once the proposal has been read',
  );
}
