import { PORTS } from '../facts';
import type { KafkaConnect, KafkaMirrorMaker2 } from '../inventory';
import { made } from './generated';
import type { GeneratedObject } from './generated';
import type { OperatorSettings } from './operator';
import {
  budgetOfPods,
  headlessSpec,
  opened,
  operatorPeer,
  peer,
  podLabels,
  policySpec,
  serviceSpec,
} from './specs';

const REST = { name: 'rest-api', port: 8083 } as const;

/** What runs the workers of Connect, for itself or for a MirrorMaker. */
export function workerObjects(owner: KafkaConnect | KafkaMirrorMaker2, name: string): readonly GeneratedObject[] {
  const labels = podLabels(owner, name);
  const template = owner.at('spec', 'template');
  const jmx = owner.at('spec', 'jmxOptions') === undefined ? [] : [{ name: 'jmx', port: PORTS.jmx }];
  const pods = Array.from({ length: Math.min(MOST, Math.max(0, owner.replicas)) }, (_, index) => index);
  return [
    made(owner, 'StrimziPodSet', name),
    ...pods.map((index) => made(owner, 'Pod', `${name}-${index}`)),
    made(owner, 'ConfigMap', `${name}-config`),
    made(owner, 'Service', name, {
      spec: headlessSpec(labels, [REST], owner.at('spec', 'template', 'headlessService')),
    }),
    made(owner, 'Service', `${name}-api`, {
      spec: serviceSpec(labels, [REST, ...jmx], owner.at('spec', 'template', 'apiService')),
    }),
    made(owner, 'PodDisruptionBudget', name, { spec: budgetOfPods(labels, template, owner.replicas) }),
    ...jmxSecret(owner),
  ];
}

/** More replicas than this are a slip, and not worth the memory. */
const MOST = 10_000;

function jmxSecret(owner: KafkaConnect | KafkaMirrorMaker2): readonly GeneratedObject[] {
  if (owner.at('spec', 'jmxOptions', 'authentication') === undefined) return [];
  return [made(owner, 'Secret', `${owner.name}-kafka-connect-jmx`, { keys: ['jmx-username', 'jmx-password'] })];
}

/** Who may reach the workers: they themselves and the operator, and for figures everybody. */
export function workerPolicy(
  owner: KafkaConnect | KafkaMirrorMaker2,
  name: string,
  operator: OperatorSettings,
): GeneratedObject {
  const labels = podLabels(owner, name);
  const spec = policySpec(labels, [
    opened(REST.port, [peer(labels), operatorPeer(owner, operator)]),
    ...(owner.at('spec', 'metricsConfig') === undefined ? [] : [opened(PORTS.metrics)]),
    ...(owner.at('spec', 'jmxOptions') === undefined ? [] : [opened(PORTS.jmx)]),
  ]);
  return made(owner, 'NetworkPolicy', name, { spec });
}
