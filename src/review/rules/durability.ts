import { FINE, wrong } from '../outcome';
import { policy } from '../rule';
import type { Rule } from '../rule';

const CONFIG = ['spec', 'kafka', 'config'] as const;

/** What keeps acknowledged records. */
export const DURABILITY: readonly Rule[] = [
  policy({
    id: 'durability/default-replication-factor',
    on: 'Kafka',
    dev: 'info',
    prod: 'error',
    check: (cluster, { profile, thresholds }) => {
      const { brokers } = cluster;
      if (brokers === undefined) return FINE;
      const wanted = profile === 'prod' ? thresholds.minReplicas : Math.min(thresholds.minReplicas, brokers);
      const factor = cluster.number('default.replication.factor');
      if (factor === undefined || factor >= wanted) return FINE;
      return wrong(
        [...CONFIG, 'default.replication.factor'],
        `topics without a replica count of their own get ${factor} of ${wanted} copies`,
        `write default.replication.factor: ${wanted}`,
      );
    },
  }),
];
