import type { Resource } from '../inventory';

/** The API of each kind that the operators create. */
const APIS = {
  ClusterRoleBinding: 'rbac.authorization.k8s.io/v1',
  ConfigMap: 'v1',
  Deployment: 'apps/v1',
  Ingress: 'networking.k8s.io/v1',
  NetworkPolicy: 'networking.k8s.io/v1',
  PersistentVolumeClaim: 'v1',
  Pod: 'v1',
  PodDisruptionBudget: 'policy/v1',
  Role: 'rbac.authorization.k8s.io/v1',
  RoleBinding: 'rbac.authorization.k8s.io/v1',
  Route: 'route.openshift.io/v1',
  Secret: 'v1',
  Service: 'v1',
  ServiceAccount: 'v1',
  StrimziPodSet: 'core.strimzi.io/v1',
  TLSRoute: 'gateway.networking.k8s.io/v1',
} as const;

export type GeneratedKind = keyof typeof APIS;

/** What is known of an object beside its name. */
export interface Known {
  /** In full; of a PodDisruptionBudget, a NetworkPolicy and a Service alone. */
  readonly spec?: Readonly<Record<string, unknown>>;
  /** What a Secret holds. */
  readonly keys?: readonly string[];
  /** The id of the node it is for, which ends its name: of a node that does not run yet it is what the operator will probably choose. */
  readonly node?: number;
}

/** An object that an operator creates. */
export interface GeneratedObject extends Known {
  readonly apiVersion: string;
  readonly kind: GeneratedKind;
  /** `''` for what has none. */
  readonly namespace: string;
  readonly name: string;
  /** The resource that asks for it. */
  readonly owner: { readonly kind: string; readonly name: string };
}

/** An object for a resource, in its namespace. */
export function made(owner: Resource, kind: GeneratedKind, name: string, known: Known = {}): GeneratedObject {
  return {
    apiVersion: APIS[kind],
    kind,
    namespace: kind === 'ClusterRoleBinding' ? '' : owner.namespace,
    name,
    owner: { kind: owner.kind, name: owner.name },
    ...known,
  };
}

/** Binds the service account of pods that read labels of Kubernetes nodes. */
export function nodeReader(owner: Resource, name: string): GeneratedObject {
  return made(owner, 'ClusterRoleBinding', `strimzi-${owner.namespace}-${name}-init`);
}
