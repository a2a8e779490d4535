import { CLUSTER_LABEL, at, words } from '../../../facts';
import { Pool } from '../../../inventory';
import type { Cluster, Inventory, Resource } from '../../../inventory';
import { FINE, skip, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { CLIENT_KINDS } from '../connections';
import { ownerOf } from '../operator/generated-names';
import { podLabelsOf, takes, takesComponent } from './pod-labels';
import { clientLabels } from '../strimzi-pods';

const BUDGET = ['spec', 'kafka', 'template', 'podDisruptionBudget', 'maxUnavailable'] as const;
const WORKER_BUDGET = ['spec', 'template', 'podDisruptionBudget', 'maxUnavailable'] as const;

/** How many pods may go at once. */
export const BUDGETS: readonly Rule[] = [
  policy({
    id: 'availability/second-budget',
    on: 'PodDisruptionBudget',
    dev: 'warning',
    prod: 'error',
    check: secondBudget,
  }),
  policy({ id: 'availability/budget', mayRefuse: true, on: 'Kafka', dev: 'info', prod: 'error', check: budget }),
  ...(['KafkaConnect', 'KafkaMirrorMaker2'] as const).map((on) =>
    policy({
      id: 'availability/budget',
      mayRefuse: true,
      on,
      dev: 'info',
      prod: 'error',
      check: (workers) => {
        const most = workers.at(...WORKER_BUDGET);
        if (typeof most !== 'number' || most < workers.replicas) return FINE;
        const message = `the budget lets all ${workers.replicas} workers go at once`;
        return wrong(WORKER_BUDGET, message, 'write 1, or remove it');
      },
    }),
  ),
];

function budget(cluster: Cluster, { profile, facts }: Scope): readonly Outcome[] {
  const most = cluster.at(...BUDGET) ?? 1;
  if (typeof most !== 'number') return FINE;
  if (facts.drainCleaner === 'legacy') {
    if (most === 0) return FINE;
    const message = `the budget lets ${most} go, and the Drain Cleaner in its legacy mode needs one that lets none go`;
    return wrong(BUDGET, message, 'write 0, or run the Drain Cleaner in its default mode', { severity: 'error' });
  }
  if (most > 1) {
    const message = `the budget lets ${most} Kafka pods go at once, and they may have copies of one partition`;
    return wrong(BUDGET, message, 'write 1, or remove it');
  }
  if (facts.drainCleaner === undefined && most === 0) {
    const message = 'the budget lets no pod go, and nobody is known to move pods otherwise: no node can be drained';
    return wrong(BUDGET, message, 'write 1, or run the Strimzi Drain Cleaner and say so in drainCleaner');
  }
  if (facts.drainCleaner !== undefined || profile === 'dev') return FINE;
  return skip(
    'the mode of the Strimzi Drain Cleaner is not known: without it, evictions do not look at replicas in sync',
  );
}

/** The eviction API refuses a pod that two budgets select. */
function secondBudget(second: Resource, scope: Scope): readonly Outcome[] {
  const { facts, inventory } = scope;
  // of the operator's own name it is no second one
  if (second.group !== 'policy' || ownerOf(second, scope) !== undefined) return FINE;
  const selector = second.at('spec', 'selector');
  const selected = selectedPods(inventory, second.namespace, selector);
  if (selected === undefined)
    return isUnresolved(second, inventory) ? skip('the cluster that it takes is not in the input') : FINE;
  const { title, inPodSet } = selected;
  if (facts.operator?.podDisruptionBudgetGeneration !== false) {
    const message = `pods of ${title} have a budget of the operator: with a second one they cannot be evicted`;
    return wrong(['spec', 'selector'], message, 'delete it, and set template.podDisruptionBudget of the resource');
  }
  if (!inPodSet || Number.isInteger(second.at('spec', 'minAvailable'))) return FINE;
  const key = ['maxUnavailable', 'minAvailable'].find((part) => second.at('spec', part) !== undefined);
  const message = `Kubernetes cannot tell how many pods of ${title} there are to be, and a budget without an integer minAvailable allows nothing`;
  return wrong(['spec', ...(key === undefined ? [] : [key])], message, 'write minAvailable as an integer');
}

/** Pods of Strimzi; those of Deployments Kubernetes can count. */
interface Selected {
  readonly title: string;
  readonly inPodSet: boolean;
}

function selectedPods(inventory: Inventory, namespace: string, selector: unknown): Selected | undefined {
  const near = (resource: Resource): boolean => resource.namespace === namespace;
  const pool = inventory
    .ofKind('KafkaNodePool')
    .filter((candidate): candidate is Pool => candidate instanceof Pool && near(candidate))
    .find((candidate) => takes(selector, podLabelsOf(candidate)));
  if (pool !== undefined) return { title: titleOf(pool.cluster ?? pool), inPodSet: true };
  const worker = CLIENT_KINDS.flatMap((kind) => inventory.ofKind(kind).filter(near)).find((candidate) =>
    takes(selector, clientLabels(candidate)),
  );
  if (worker !== undefined) return { title: titleOf(worker), inPodSet: worker.kind !== 'KafkaBridge' };
  // the components have budgets too
  const cluster = inventory.clusters.filter(near).find((candidate) => takesComponent(selector, candidate));
  return cluster === undefined ? undefined : { title: titleOf(cluster), inPodSet: false };
}

function titleOf({ kind, name }: Resource): string {
  return `${kind} ${name}`;
}

function isUnresolved(second: Resource, inventory: Inventory): boolean {
  const cluster = at(second.object, 'spec', 'selector', 'matchLabels', CLUSTER_LABEL);
  if (cluster === undefined) return false;
  return !['Kafka', ...CLIENT_KINDS].some((kind) => inventory.find(kind, second.namespace, words(cluster)));
}
