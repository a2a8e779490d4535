import { mapOf } from '../../../facts';
import type { KafkaBridge } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { judgedUser, lacks } from '../kafka/rights';
import { selects } from '../label-selector';
import { clientLabels } from '../strimzi-pods';

/** Consumers of HTTP clients live in the memory of one pod. */
export const BRIDGE_CONSUMER_RULES: readonly Rule[] = [
  policy({ id: 'connect/bridge-replicas', on: 'KafkaBridge', dev: 'info', prod: 'info', check: replicas }),
];

/** Whether HTTP clients may have consumers in a Bridge. */
export function hasConsumers(bridge: KafkaBridge): boolean {
  if (bridge.at('spec', 'consumer', 'enabled') === false) return false;
  const user = judgedUser(bridge.connection);
  return user === undefined || !lacks(user, { resource: 'topic', name: '', open: true, operation: 'Read' });
}

function replicas(bridge: KafkaBridge, scope: Scope): readonly Outcome[] {
  const count = bridge.at('spec', 'replicas');
  if (typeof count !== 'number' || count < 2 || !hasConsumers(bridge) || isSticky(bridge, scope)) return FINE;
  const message = `a consumer lives in one of ${count} pods, and a call for it that comes to another finds nothing`;
  const remedy =
    'write replicas: 1, keep each HTTP client at one pod, or switch the consumer off where nobody reads';
  return wrong(['spec', 'replicas'], message, remedy);
}

/** The Service that Strimzi makes cannot be; one beside it may. */
function isSticky(bridge: KafkaBridge, { inventory }: Scope): boolean {
  return inventory.ofKind('Service').some((service) => {
    if (service.namespace !== bridge.namespace || service.at('spec', 'sessionAffinity') !== 'ClientIP')
      return false;
    const matchLabels = mapOf(service.at('spec', 'selector'));
    return Object.keys(matchLabels).length > 0 && selects({ matchLabels }, clientLabels(bridge));
  });
}
