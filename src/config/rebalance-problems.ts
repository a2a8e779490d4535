import { resourceNameFor } from '../facts';
import { didYouMean, quote } from '../problems';
import type { Problem } from '../problems';
import type { ClusterOfEnvironment } from './environment';

/** Models of rebalances that are not there: the operator leaves such a rebalance out. */
export function rebalanceProblems({ name, entry, rebalances }: ClusterOfEnvironment): Problem[] {
  const known = rebalances.map((rebalance) => rebalance.resourceName ?? resourceNameFor(rebalance.name));
  return (entry.value.cruiseControl?.autoRebalance ?? []).flatMap((rebalance, index) => {
    const template = typeof rebalance === 'string' ? undefined : rebalance.template;
    if (template === undefined || known.includes(template)) return [];
    const near = didYouMean(template, known);
    return [
      {
        rule: 'config/unknown-rebalance',
        message: `cluster ${quote(name)} takes rebalance ${quote(template)} for its model, which is not there`,
        remedy: near === undefined ? describing(known) : `did you mean ${quote(near)}?`,
        place: entry.placeOf('cruiseControl', 'autoRebalance', index, 'template'),
      },
    ];
  });
}

function describing(known: readonly string[]): string {
  return known.length === 0
    ? 'describe it in rebalances, with template: true'
    : `describe it, or name one of ${known.join(', ')}`;
}
