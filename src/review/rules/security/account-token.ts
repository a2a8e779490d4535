import { at, listOf, words } from '../../../facts';
import type { Inventory, Resource } from '../../../inventory';
import { FINE, skip, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { lazily } from '../lazily';
import { usersByName, usesOf } from './client-credentials';
import { POD } from './containers';

/** Whether a client of Kafka holds a key to Kubernetes that it does not use. */
export const ACCOUNT_TOKEN: readonly Rule[] = (['Deployment', 'StatefulSet', 'Job'] as const).map((kind) =>
  policy({ id: 'security/account-token', on: kind, dev: 'off', prod: 'info', check: token }),
);

function token(workload: Resource, { inventory, closedWorld }: Scope): readonly Outcome[] {
  if (!usesOf(workload).some(({ secret }) => usersByName(inventory).has(secret))) return FINE;
  const name = words(workload.at(...POD, 'serviceAccountName') ?? 'default');
  const account = inventory.find('ServiceAccount', workload.namespace, name);
  const mounts =
    workload.at(...POD, 'automountServiceAccountToken') ?? account?.at('automountServiceAccountToken') ?? true;
  if (mounts !== true || boundAccounts(inventory).has(`${workload.namespace}/${name}`)) return FINE;
  // an account of its own is there for something, which may stand elsewhere
  if (name !== 'default' && account === undefined && !closedWorld) {
    return skip(`the ServiceAccount ${name} is not in the input`);
  }
  const message = `the pod holds a token of the ServiceAccount ${name}, to which nothing is allowed`;
  return wrong([...POD, 'automountServiceAccountToken'], message, 'write automountServiceAccountToken: false');
}

/** Accounts to which a Role is bound, with their namespaces. */
const boundAccounts = lazily(
  (inventory: Inventory) =>
    new Set(
      ['RoleBinding', 'ClusterRoleBinding']
        .flatMap((kind) => inventory.ofKind(kind))
        .flatMap((binding) =>
          listOf(binding.at('subjects')).map(
            (subject) =>
              `${words(at(subject, 'namespace') ?? binding.namespace)}/${words(at(subject, 'name') ?? '')}`,
          ),
        ),
    ),
);
