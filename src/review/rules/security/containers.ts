import { at, listOf, mapOf } from '../../../facts';
import type { Path } from '../../../facts';
import type { Resource } from '../../../inventory';

/** Where each kind of Strimzi keeps templates of pods. */
const TEMPLATES: Readonly<Record<string, readonly Path[]>> = {
  Kafka: [
    ['spec', 'kafka', 'template'],
    ['spec', 'entityOperator', 'template'],
    ['spec', 'cruiseControl', 'template'],
    ['spec', 'kafkaExporter', 'template'],
  ],
};

/** The containers that templates of an object change; that of builds follows other rules. */
export function templatedContainers(resource: Resource): Path[] {
  const templates = TEMPLATES[resource.kind] ?? [['spec', 'template']];
  return templates.flatMap((path) =>
    Object.keys(mapOf(resource.at(...path)))
      .filter((key) => key.endsWith('Container') && key !== 'buildContainer')
      .map((key) => [...path, key]),
  );
}

/** The pod of a workload of Kubernetes. */
export const POD: Path = ['spec', 'template', 'spec'];

/** The containers of a workload of Kubernetes. */
export function containersOf(workload: Resource): Path[] {
  return ['initContainers', 'containers'].flatMap((list) =>
    listOf(workload.at(...POD, list)).map((_, index) => [...POD, list, index]),
  );
}

/** What a container lacks for the level restricted of the Pod Security Standards; some of it the pod may say for all. */
export function lackingForRestricted(container: unknown, pod?: unknown): string[] {
  const either = (...path: string[]): unknown => at(container, ...path) ?? at(pod, ...path);
  const profile = either('seccompProfile', 'type');
  return [
    ...(at(container, 'allowPrivilegeEscalation') === false ? [] : ['allowPrivilegeEscalation: false']),
    ...(either('runAsNonRoot') === true ? [] : ['runAsNonRoot: true']),
    ...(listOf(at(container, 'capabilities', 'drop')).includes('ALL') ? [] : ['capabilities.drop: [ALL]']),
    ...(profile === 'RuntimeDefault' || profile === 'Localhost' ? [] : ['seccompProfile.type: RuntimeDefault']),
  ];
}
