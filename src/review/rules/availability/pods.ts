import { at } from '../../../facts';
import type { Cluster, Pool } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';

/** What Kubernetes takes when no grace period is written. */
const DEFAULT_GRACE_SECONDS = 30;

const GRACE = 'terminationGracePeriodSeconds';
const SYSTEM_CLASSES: ReadonlySet<unknown> = new Set(['system-cluster-critical', 'system-node-critical']);

/** How pods come and go. */
export const PODS: readonly Rule[] = [
  policy({ id: 'availability/grace-period', on: 'KafkaNodePool', dev: 'off', prod: 'warning', check: grace }),
  policy({ id: 'availability/priority', on: 'Kafka', dev: 'off', prod: 'info', check: priority }),
  policy({
    id: 'availability/priority',
    on: 'KafkaNodePool',
    dev: 'off',
    prod: 'warning',
    check: (pool) => {
      const template = pool.template('pod');
      const name = at(template?.value, 'priorityClassName');
      if (template === undefined || !SYSTEM_CLASSES.has(name)) return FINE;
      const { path, resource } = template;
      const message = `${String(name)} is for what the Kubernetes cluster itself needs`;
      return wrong([...path, 'priorityClassName'], message, 'use a class of your own, above the applications', {
        resource,
      });
    },
  }),
];

function grace(pool: Pool, { thresholds }: Scope): readonly Outcome[] {
  if (!pool.isBroker) return FINE;
  const template = pool.template('pod');
  const written = at(template?.value, GRACE);
  const seconds = typeof written === 'number' ? written : DEFAULT_GRACE_SECONDS;
  if (seconds >= thresholds.terminationGraceSeconds) return FINE;
  const message = `brokers are killed after ${seconds} s if they have not stopped by then, and repair their logs at the next start`;
  const place =
    template === undefined || written === undefined
      ? { path: ['spec', 'template', 'pod', GRACE] }
      : { path: [...template.path, GRACE], resource: template.resource };
  const { path, ...more } = place;
  return wrong(path, message, `write ${GRACE}: ${Math.max(120, thresholds.terminationGraceSeconds)}`, more);
}

/** Told once a cluster. */
function priority(cluster: Cluster): readonly Outcome[] {
  const without = cluster.pools.filter(
    (pool) => at(pool.template('pod')?.value, 'priorityClassName') === undefined,
  );
  if (without.length === 0) return FINE;
  const names = without.map(({ name }) => name).join(', ');
  const message = `pods of ${without.length === 1 ? 'pool' : 'pools'} ${names} have no priority: ordinary pods may push them out`;
  return wrong(
    ['spec', 'kafka', 'template', 'pod', 'priorityClassName'],
    message,
    'give the pods a PriorityClass above the applications',
  );
}
