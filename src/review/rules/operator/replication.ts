import type { Cluster } from '../../../inventory';
import { numberOf } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import { gate } from '../../rule';
import type { Rule } from '../../rule';
import { areCounted } from '../counted';

/** The settings that the operator compares with the number of brokers. */
const COMPARED = [
  'default.replication.factor',
  'offsets.topic.replication.factor',
  'transaction.state.log.replication.factor',
  'transaction.state.log.min.isr',
] as const;

const METRICS_TOPIC = 'cruise.control.metrics.topic.replication.factor';

/** What the operator refuses when there are too few brokers for it. */
export const REPLICATION_RULES: readonly Rule[] = [
  gate({
    id: 'operator/replication-factor',
    on: 'Kafka',
    check: (cluster) => {
      const { brokers = 0 } = cluster;
      if (brokers === 0) return FINE;
      return COMPARED.flatMap((key) => {
        const wanted = writtenNumber(cluster, key);
        if (wanted === undefined || wanted <= brokers) return FINE;
        return wrong(
          configPath(key),
          `${key} is ${wanted}, and there ${areCounted(brokers, 'broker')}`,
          `write at most ${brokers}`,
        );
      });
    },
  }),
  gate({
    id: 'operator/cruise-control-brokers',
    on: 'Kafka',
    check: (cluster) => {
      if (cluster.at('spec', 'cruiseControl') === undefined || cluster.brokers !== 1) return FINE;
      const remedy = 'remove cruiseControl, or give the cluster a second broker';
      return wrong(['spec', 'cruiseControl'], 'Cruise Control needs two brokers, and there is 1', remedy);
    },
  }),
  gate({
    id: 'operator/cruise-control-replicas',
    on: 'Kafka',
    check: (cluster) => {
      const { brokers = 0 } = cluster;
      const wanted = writtenNumber(cluster, METRICS_TOPIC);
      if (cluster.at('spec', 'cruiseControl') === undefined || brokers < 2) return FINE;
      if (wanted === undefined || wanted <= brokers) return FINE;
      const message = `the metrics topic of Cruise Control is to have ${wanted} replicas, and there ${areCounted(brokers, 'broker')}`;
      return wrong(configPath(METRICS_TOPIC), message, `write at most ${brokers}`);
    },
  }),
];

function writtenNumber(cluster: Cluster, key: string): number | undefined {
  const setting = cluster.setting(key);
  return setting.level === 'cluster' ? numberOf(setting) : undefined;
}

function configPath(key: string): string[] {
  return ['spec', 'kafka', 'config', key];
}
