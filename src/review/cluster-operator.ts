import { at, listOf, words } from '../facts';
import type { Path } from '../facts';
import type { Resource } from '../inventory';

/** A variable of a container of the Cluster Operator. */
export interface Variable {
  readonly name: string;
  /** Nothing when it comes from elsewhere. */
  readonly value: string | undefined;
  readonly path: Path;
}

const CONTAINERS: Path = ['spec', 'template', 'spec', 'containers'];

/** True for the Deployment that runs Strimzi's Cluster Operator. */
export function isClusterOperator(deployment: Resource): boolean {
  const kind = deployment.at('spec', 'template', 'metadata', 'labels', 'strimzi.io/kind');
  return (
    deployment.kind === 'Deployment' &&
    (kind === 'cluster-operator' || deployment.name === 'strimzi-cluster-operator')
  );
}

/** The variables of all its containers. */
export function variablesOf(deployment: Resource): Variable[] {
  return listOf(deployment.at(...CONTAINERS)).flatMap((container, index) =>
    listOf(at(container, 'env')).map((variable, nth): Variable => {
      const value = at(variable, 'value');
      return {
        name: words(at(variable, 'name') ?? ''),
        value: value === undefined && at(variable, 'valueFrom') !== undefined ? undefined : words(value ?? ''),
        path: [...CONTAINERS, index, 'env', nth, 'value'],
      };
    }),
  );
}

/** The image of the first container of an operator. */
export function imageOf(deployment: Resource): string {
  return words(deployment.at(...CONTAINERS, 0, 'image') ?? '');
}
