import { listOf } from '../../../facts';
import type { Cluster } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule } from '../../rule';

const WINDOWS = ['spec', 'maintenanceTimeWindows'] as const;
const SKIP_CHECK = 'strimzi.io/skip-broker-scaledown-check';

/** When the operator may restart, and what it checks before. */
export const OPERATIONS: readonly Rule[] = [
  policy({ id: 'lifecycle/maintenance-windows', on: 'Kafka', dev: 'off', prod: 'info', check: windows }),
  policy({
    id: 'lifecycle/skip-checks',
    on: 'Kafka',
    dev: 'error',
    prod: 'error',
    check: (cluster) => {
      if (cluster.annotation(SKIP_CHECK) !== 'true') return FINE;
      const message = 'brokers go even while they hold replicas: partitions without another copy are lost';
      return wrong(['metadata', 'annotations', SKIP_CHECK], message, 'remove it, and move the replicas away first');
    },
  }),
];

function windows(cluster: Cluster): readonly Outcome[] {
  const entries = listOf(cluster.at(...WINDOWS));
  if (entries.length === 0) {
    const message = 'renewed certificates restart brokers at any hour';
    return wrong(WINDOWS, message, 'write quiet hours in UTC: "* * 1-4 ? * SAT,SUN *"');
  }
  return entries.flatMap((entry, index) => {
    const length = typeof entry === 'string' ? instant(entry) : undefined;
    if (length === undefined) return FINE;
    const message = `the window is open for ${length} each time, and the operator looks every two minutes`;
    return wrong(
      [...WINDOWS, index],
      message,
      'begin with "* *": the expression says how long it is open, not when to start',
      {
        severity: 'warning',
      },
    );
  });
}

/** A single number in the first fields of a cron expression is an instant. */
function instant(cron: string): string | undefined {
  const [seconds = '', minutes = ''] = cron.trim().split(/\s+/);
  if (/^\d+$/.test(seconds)) return 'a second';
  return /^\d+$/.test(minutes) ? 'a minute' : undefined;
}
