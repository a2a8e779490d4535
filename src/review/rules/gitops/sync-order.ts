import { FINE } from '../../outcome';
import { policy } from '../../rule';
import type { Rule } from '../../rule';
import { byKustomizations } from './kustomizations';
import { byWaves } from './waves';

/** Whether objects come after what they need. */
export const SYNC_ORDER: readonly Rule[] = [
  policy({
    id: 'gitops/sync-order',
    on: 'input',
    dev: 'info',
    prod: 'info',
    check: (inventory, { facts: { gitops } }) => {
      if (gitops === 'argocd') return byWaves(inventory);
      return gitops === 'flux' ? byKustomizations(inventory) : FINE;
    },
  }),
];
