import { CLUSTER_LABEL } from '../../../facts';
import type { Path } from '../../../facts';
import { Pool } from '../../../inventory';
import type { Inventory, Resource } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { CLIENT_KINDS } from '../connections';
import { placementTerms } from './placement-terms';
import type { PlacementTerm } from './placement-terms';
import { askedFor, keysOf, podLabelsOf, takes, takesComponent } from './pod-labels';
import { clientLabels } from '../strimzi-pods';

/** Which pods the wishes about placement are about. */
export const SELECTORS: readonly Rule[] = [
  policy({ id: 'availability/selectors', on: 'KafkaNodePool', dev: 'warning', prod: 'error', check: selectors }),
];

/** A wish about pods that are not there is fulfilled without a word. */
function selectors(pool: Pool, scope: Scope): readonly Outcome[] {
  const template = pool.template('pod');
  // pods of other roles than are meant are another matter
  if (template === undefined || !hasItsRoles(pool)) return FINE;
  return placementTerms(template.value).flatMap((term) => {
    // what all pools take over from the Kafka is told once
    const once = term.kind === 'spread' || template.resource === pool || pool.cluster?.pools[0] === pool;
    if (!once) return FINE;
    const place = { path: [...template.path, ...term.path, 'labelSelector'], resource: template.resource };
    return takesNothing(term, pool, scope)
      ? nothingTaken(term, pool, place)
      : foreignPools(term, pool, place, scope);
  });
}

function hasItsRoles({ isReadable, cluster }: Pool): boolean {
  return isReadable && (cluster === undefined || (cluster.brokers !== 0 && cluster.controllers !== 0));
}

interface SelectorPlace {
  readonly path: Path;
  readonly resource: Resource;
}

function takesNothing({ kind, selector }: PlacementTerm, pool: Pool, { inventory, closedWorld }: Scope): boolean {
  if (kind === 'spread') return !takes(selector, podLabelsOf(pool));
  // what is there is known: a selector that asks for another cluster finds it
  if (isAboutOthers(selector, pool))
    return closedWorld && asksForStrimzi(selector) && !takesAny(selector, inventory);
  return ![pool, ...(pool.cluster?.pools ?? [])].some((kin) => takes(selector, podLabelsOf(kin)));
}

/** Anti-affinity may keep away from other applications, other clusters, and what else runs beside this one. */
function isAboutOthers(selector: unknown, pool: Pool): boolean {
  if (selector === undefined) return false;
  const own = podLabelsOf(pool);
  const elsewhere = [CLUSTER_LABEL, 'strimzi.io/kind', 'strimzi.io/name'].some(
    (key) => askedFor(selector, key)?.includes(own[key]) === false,
  );
  return elsewhere || !asksForStrimzi(selector);
}

function asksForStrimzi(selector: unknown): boolean {
  return keysOf(selector).some((key) => key.startsWith('strimzi.io/'));
}

/** Some pod of Strimzi in the input. */
function takesAny(selector: unknown, inventory: Inventory): boolean {
  const pools = inventory.ofKind('KafkaNodePool').filter((pool): pool is Pool => pool instanceof Pool);
  return (
    pools.some((pool) => takes(selector, podLabelsOf(pool))) ||
    CLIENT_KINDS.some((kind) => inventory.ofKind(kind).some((client) => takes(selector, clientLabels(client)))) ||
    inventory.clusters.some((cluster) => takesComponent(selector, cluster))
  );
}

function nothingTaken({ kind }: PlacementTerm, pool: Pool, { path, resource }: SelectorPlace): readonly Outcome[] {
  const message =
    kind === 'spread'
      ? `the selector of the spread constraint does not take the pods of pool ${pool.name}`
      : 'the selector of the anti-affinity takes no pod of the cluster';
  const remedy = `select by ${CLUSTER_LABEL} and by strimzi.io/broker-role or strimzi.io/controller-role`;
  return wrong(path, message, remedy, { resource });
}

function foreignPools(
  { selector }: PlacementTerm,
  pool: Pool,
  { path, resource }: SelectorPlace,
  { inventory }: Scope,
): readonly Outcome[] {
  const keys = keysOf(selector);
  if (!keys.includes('strimzi.io/pool-name') || keys.includes(CLUSTER_LABEL)) return FINE;
  const shared = inventory.clusters.filter(({ namespace }) => namespace === pool.namespace).length > 1;
  const message = 'pools of that name of every cluster in the namespace are taken';
  const remedy = `add ${CLUSTER_LABEL}: ${pool.label(CLUSTER_LABEL) ?? '<cluster>'}`;
  return wrong(path, message, remedy, {
    resource,
    ...(shared ? {} : { severity: { dev: 'off', prod: 'warning' } }),
  });
}
