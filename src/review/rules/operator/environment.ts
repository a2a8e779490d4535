import { at, listOf } from '../../../facts';
import type { Resource } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { gate } from '../../rule';
import type { Rule } from '../../rule';
import { CLIENT_KINDS } from '../connections';
import { clientContainers, kafkaContainers, poolContainers } from './component-variables';
import type { Container } from './component-variables';

const id = 'operator/template-env';

/** Those that are made of jvmOptions. */
const JAVA = /_HEAP_|_JVM_|_JAVA_/;

/** Variables of containers that the operator sets itself, so that it drops the user's. */
export const ENVIRONMENT_RULES: readonly Rule[] = [
  gate({ id, on: 'Kafka', check: (cluster) => dropped(cluster, kafkaContainers(cluster)) }),
  gate({ id, on: 'KafkaNodePool', check: (pool) => dropped(pool, poolContainers(pool)) }),
  ...CLIENT_KINDS.map((on) =>
    gate({ id, on, check: (client: Resource) => dropped(client, clientContainers(client)) }),
  ),
];

function dropped(resource: Resource, containers: readonly Container[]): readonly Outcome[] {
  return containers.flatMap(({ path, variables }) =>
    listOf(resource.at(...path, 'env')).flatMap((variable, index) => {
      const name = at(variable, 'name');
      if (typeof name !== 'string' || !variables.includes(name)) return FINE;
      const message = `the operator sets ${name} itself, and drops yours`;
      return wrong([...path, 'env', index, 'name'], message, JAVA.test(name) ? 'use jvmOptions' : 'remove it');
    }),
  );
}
