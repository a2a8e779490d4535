import type { Construct } from 'constructs';

import { nameProblems, objectOf, refuseObject, Resource } from './resource';
import type { ResourceProps } from './resource';

/** A rule of the JMX exporter: beans whose text fits become a metric. */
interface JmxRule {
  readonly pattern: string;
  readonly name: string;
  readonly type?: 'COUNTER' | 'GAUGE';
  readonly labels?: Readonly<Record<string, string>>;
  /** @default - the value of the attribute */
  readonly value?: number;
}

/** From Kafka's beans to `kafka_<group>_<type>_<name>`; meters lose `PerSec` and count as `_total`. First fit wins. */
const BROKER_RULES: readonly JmxRule[] = [
  ...labelled(2, (keys) => ({
    pattern: `kafka\\.(\\w+)<type=([\\w-]+), name=(\\w+)PerSec\\w*${keys.pattern}><>Count`,
    name: 'kafka_$1_$2_$3_total',
    type: 'COUNTER',
    labels: keys.labels,
  })),
  ...labelled(2, (keys) => ({
    pattern: `kafka\\.(\\w+)<type=([\\w-]+), name=(\\w+)Percent${keys.pattern}><>(?:Value|MeanRate)`,
    name: 'kafka_$1_$2_$3_percent',
    type: 'GAUGE',
    labels: keys.labels,
  })),
  ...labelled(2, (keys) => ({
    pattern: `kafka\\.(\\w+)<type=([\\w-]+), name=(\\w+)${keys.pattern}><>(\\d+)thPercentile`,
    name: 'kafka_$1_$2_$3',
    type: 'GAUGE',
    labels: { ...keys.labels, quantile: `0.$${keys.next}` },
  })),
  ...labelled(2, (keys) => ({
    pattern: `kafka\\.(\\w+)<type=([\\w-]+), name=(\\w+)${keys.pattern}><>Count`,
    name: 'kafka_$1_$2_$3_count',
    type: 'COUNTER',
    labels: keys.labels,
  })),
  // the lag of a fetcher has a client, a topic and a partition
  ...labelled(3, (keys) => ({
    pattern: `kafka\\.(\\w+)<type=([\\w-]+), name=(\\w+)${keys.pattern}><>Value`,
    name: 'kafka_$1_$2_$3',
    type: 'GAUGE',
    labels: keys.labels,
  })),
  {
    pattern:
      'kafka\\.server<type=(socket-server-metrics), listener=([\\w.-]+), networkProcessor=(\\d+)><>([\\w-]+):',
    name: 'kafka_server_$1_$4',
    labels: { listener: '$2', networkProcessor: '$3' },
  },
  // a text has no value of its own: it becomes a label, and the value is 1
  {
    pattern: 'kafka\\.server<type=raft-metrics><>(current-state): ([a-z]+)',
    name: 'kafka_server_raftmetrics_$1',
    labels: { $1: '$2' },
    value: 1,
  },
  { pattern: 'kafka\\.server<type=raft-metrics><>([\\w-]+):', name: 'kafka_server_raftmetrics_$1' },
  { pattern: 'kafka\\.server<type=raft-channel-metrics><>([\\w-]+):', name: 'kafka_server_raftchannelmetrics_$1' },
  {
    pattern: 'kafka\\.server<type=broker-metadata-metrics><>([\\w-]+):',
    name: 'kafka_server_brokermetadatametrics_$1',
  },
];

/** From Cruise Control's beans to `kafka_cruisecontrol_<sensor>_<attribute>`. */
const CRUISE_CONTROL_RULES: readonly JmxRule[] = [
  { pattern: 'kafka\\.cruisecontrol<name=([\\w.-]+)><>(\\w+)', name: 'kafka_cruisecontrol_$1_$2', type: 'GAUGE' },
];

/** The same rule for beans with so many keys beside type and name, and with fewer: the longest first. */
function labelled(
  most: 2 | 3,
  rule: (keys: { pattern: string; labels: Record<string, string>; next: number }) => JmxRule,
): JmxRule[] {
  const key = ', ([\\w-]+)=([^,>]+)';
  return [3, 2, 1, 0].slice(3 - most).map((count) => {
    const labels = Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`$${4 + 2 * index}`, `$${5 + 2 * index}`]),
    );
    return rule({ pattern: key.repeat(count), labels, next: 4 + 2 * count });
  });
}

/** Rules of ours for what runs in the pods. */
export const JMX_RULES = { kafka: BROKER_RULES, 'cruise-control': CRUISE_CONTROL_RULES } as const;

/** A component whose metrics the JMX exporter can show. */
export type JmxComponent = keyof typeof JMX_RULES;

/** Key of the rules in a ConfigMap of ours. */
export const RULES_KEY = 'jmx-exporter.json';

/** Name of the ConfigMap with the rules for a component of a cluster. */
export function rulesConfigMapName(cluster: string, component: JmxComponent): string {
  return `${cluster}-${component}-metrics`;
}

/**
 * A ConfigMap with rules for the JMX exporter (in JSON, which is YAML).
 *
 * Source: Strimzi documentation, "Prometheus JMX Exporter"; the MBeans of Kafka's documentation, "Monitoring".
 */
export class JmxRulesConfigMap extends Resource {
  /** @throws UserError with all that is wrong with it */
  constructor(scope: Construct, id: string, props: ResourceProps & { readonly rules: JmxComponent }) {
    const config = { lowercaseOutputName: true, rules: JMX_RULES[props.rules] };
    const data = { [RULES_KEY]: `${JSON.stringify(config, undefined, 2)}\n` };
    const object = objectOf(id, props, { apiVersion: 'v1', kind: 'ConfigMap', body: { data } });
    super(scope, id, object);
    refuseObject(this, object, nameProblems);
  }
}
