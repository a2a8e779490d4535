import { at, CLUSTER_LABEL, listOf } from '../facts';
import type { Resource } from '../inventory';
import type { OperatorSettings } from './operator';

type Spec = Readonly<Record<string, unknown>>;

type Labels = Readonly<Record<string, string>>;

/** The labels by which the pods of a component are selected. */
export function podLabels(owner: Resource, name: string): Labels {
  return { [CLUSTER_LABEL]: owner.name, 'strimzi.io/name': name, 'strimzi.io/kind': owner.kind };
}

/** A budget of a Deployment. */
export function budgetOfDeployment(selector: Labels, template: unknown): Spec {
  return { maxUnavailable: maxUnavailable(template), selector: { matchLabels: selector } };
}

/** A budget of pod sets: they cannot be scaled, and so it has to count what stays. */
export function budgetOfPods(selector: Labels, template: unknown, pods: number): Spec {
  return { minAvailable: Math.max(0, pods - maxUnavailable(template)), selector: { matchLabels: selector } };
}

function maxUnavailable(template: unknown): number {
  const written = at(template, 'podDisruptionBudget', 'maxUnavailable');
  return typeof written === 'number' ? written : 1;
}

/** A port of a Service, and of the pods behind it by the same name. */
export interface ServicePort {
  readonly name: string;
  readonly port: number;
  readonly nodePort?: unknown;
}

/** A Service for the inside of the Kubernetes cluster. */
export function serviceSpec(selector: Labels, ports: readonly ServicePort[], template?: unknown): Spec {
  return {
    type: 'ClusterIP',
    selector,
    ports: ports.map(servicePort),
    ...present({
      ipFamilyPolicy: at(template, 'ipFamilyPolicy'),
      ipFamilies: nonEmpty(at(template, 'ipFamilies')),
    }),
  };
}

export function servicePort({ name, port, nodePort }: ServicePort): Spec {
  return { name, port, protocol: 'TCP', targetPort: name, ...present({ nodePort }) };
}

/** The same without an address of its own: its name leads to each pod, ready or not. */
export function headlessSpec(selector: Labels, ports: readonly ServicePort[], template?: unknown): Spec {
  return { ...serviceSpec(selector, ports, template), clusterIP: 'None', publishNotReadyAddresses: true };
}

/** A policy for what comes in. */
export function policySpec(selector: Labels, ingress: readonly Spec[]): Spec {
  return { podSelector: { matchLabels: selector }, ingress };
}

/** A rule that opens a port to some, or to all. */
export function opened(port: number, from: readonly unknown[] = []): Spec {
  return { ports: [{ port, protocol: 'TCP' }], ...(from.length > 0 && { from }) };
}

/** Pods in the same namespace. */
export function peer(matchLabels: Labels): Spec {
  return { podSelector: { matchLabels } };
}

/** The Cluster Operator, wherever it runs. */
export function operatorPeer(owner: Resource, operator: OperatorSettings): Spec {
  return fromOperatorSide(owner, operator, { 'strimzi.io/kind': 'cluster-operator' });
}

/** Pods where the Cluster Operator may be: in any namespace, unless it is in that of the resource. */
export function fromOperatorSide(owner: Resource, operator: OperatorSettings, labels: Labels): Spec {
  return { ...peer(labels), ...(operator.namespace !== owner.namespace && { namespaceSelector: {} }) };
}

/** Without what is not there. */
export function present(values: Spec): Spec {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** A list that says something. */
export function nonEmpty(value: unknown): unknown {
  return listOf(value).length > 0 ? value : undefined;
}
