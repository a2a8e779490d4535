import { at, listOf } from '../../../facts';
import type { Path } from '../../../facts';

/** One wish of a pod template about where its pods stand to each other. */
export interface PlacementTerm {
  readonly kind: 'anti-affinity' | 'spread';
  readonly topologyKey: unknown;
  /** False: the scheduler may do otherwise. */
  readonly hard: boolean;
  readonly selector: unknown;
  /** Where it stands in the pod template. */
  readonly path: Path;
}

/** The anti-affinity and the spread constraints of a pod template. */
export function placementTerms(pod: unknown): PlacementTerm[] {
  return [...antiAffinityTerms(pod), ...spreadTerms(pod)];
}

function antiAffinityTerms(pod: unknown): PlacementTerm[] {
  const path = ['affinity', 'podAntiAffinity'];
  return ['required', 'preferred'].flatMap((strength) => {
    const list = [...path, `${strength}DuringSchedulingIgnoredDuringExecution`];
    return listOf(at(pod, ...list)).map((entry, index): PlacementTerm => {
      const hard = strength === 'required';
      const term = hard ? entry : at(entry, 'podAffinityTerm');
      const here = [...list, index, ...(hard ? [] : ['podAffinityTerm'])];
      return { kind: 'anti-affinity', ...ends(term), hard, path: here };
    });
  });
}

function spreadTerms(pod: unknown): PlacementTerm[] {
  return listOf(at(pod, 'topologySpreadConstraints')).map((term, index): PlacementTerm => {
    const hard = at(term, 'whenUnsatisfiable') !== 'ScheduleAnyway';
    return { kind: 'spread', ...ends(term), hard, path: ['topologySpreadConstraints', index] };
  });
}

function ends(term: unknown): Pick<PlacementTerm, 'topologyKey' | 'selector'> {
  return { topologyKey: at(term, 'topologyKey'), selector: at(term, 'labelSelector') };
}

/** The pods may only run where nodes carry certain values of a label: a pool for each zone, for example. */
export function isPinnedBy(pod: unknown, label: string): boolean {
  const required = ['affinity', 'nodeAffinity', 'requiredDuringSchedulingIgnoredDuringExecution'];
  const terms = listOf(at(pod, ...required, 'nodeSelectorTerms'));
  return terms.some((term) =>
    listOf(at(term, 'matchExpressions')).some(
      (expression) => at(expression, 'key') === label && at(expression, 'operator') === 'In',
    ),
  );
}
