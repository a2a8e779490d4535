import type { BridgeOfCluster } from '../config';
import type { KafkaBridgeProps, KafkaConnection } from '../constructs';
import { resourceNameFor } from '../facts';
import { nameOf } from './clients';
import { componentProps } from './component-settings';

/** A Bridge of the config as options of its construct. */
export function bridgeProps(
  { name, resourceName, entry }: BridgeOfCluster,
  connection: KafkaConnection,
): KafkaBridgeProps {
  const { produces, consumes, creates, details, group = { prefix: `${name}-` } } = entry.value;
  const { http, peers, consumerTimeout, producer, consumer, adminClient, config, template, overrides } =
    entry.value;
  return {
    ...componentProps('bridge', entry),
    // a consumer lives in one pod, and calls for it come to any
    ...(consumes && !entry.wasWritten('replicas') && { replicas: 1 }),
    name: resourceName ?? resourceNameFor(name),
    connection,
    access: {
      ...(produces && { writes: produces.map(nameOf) }),
      ...(consumes && { reads: consumes.map(nameOf), group }),
      ...(creates && { creates: creates.map(nameOf) }),
      ...(details !== undefined && { details }),
    },
    ...(http && { http }),
    ...(peers && { peers }),
    // of what is switched off nothing else is said
    ...(consumerTimeout !== undefined && consumes && { consumerTimeout }),
    ...(producer && { producerConfig: producer }),
    ...(consumer && { consumerConfig: consumer }),
    ...(adminClient && { adminConfig: adminClient }),
    ...(config && { config }),
    ...(template && { template }),
    ...(overrides && { overrides }),
  };
}
