import type { RulePages } from '../page';

/** The Deployment of the Cluster Operator with a variable. */
const operator = (name: string, value: string, tag = '1.2.0'): string => `apiVersion: apps/v1
kind: Deployment
metadata: { name: strimzi-cluster-operator, namespace: strimzi }
spec:
  selector: { matchLabels: { strimzi.io/kind: cluster-operator } }
  template:
    metadata: { labels: { strimzi.io/kind: cluster-operator } }
    spec:
      containers:
        - name: strimzi-cluster-operator
          image: quay.io/strimzi/operator:${tag}
          env: [{ name: ${name}, value: "${value}" }]`;

/** A release of its chart by Flux. */
const release = (values: string, version = '1.2.0'): string => `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: strimzi, namespace: strimzi }
spec:
  interval: 1h
  chart: { spec: { chart: strimzi-kafka-operator, version: ${version}, sourceRef: { kind: HelmRepository, name: strimzi } } }
  values: ${values}`;

/** And one by Argo CD, with the values as a text. */
const application = (values: string): string => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: strimzi, namespace: argocd }
spec:
  project: default
  source:
    repoURL: https://strimzi.io/charts/
    chart: strimzi-kafka-operator
    targetRevision: 1.2.0
    helm: { values: "${values}" }
  destination: { server: https://kubernetes.default.svc, namespace: strimzi }`;

export const CLUSTER_OPERATOR_PAGES: RulePages = {
  'operator/operator-settings': {
    title: 'the Cluster Operator can read its settings',
    why: 'With a feature gate that its release does not have, one that stands twice, or a text for a number it does not start, and nothing of Strimzi is looked after.',
    remedy: 'correct the variable, or remove it',
    sources: ['Strimzi documentation, "Configuring the Cluster Operator"'],
    pass: [
      operator('STRIMZI_FEATURE_GATES', '+UseBackgroundPodDeletion, -UseConnectBuildWithBuildah'),
      operator('STRIMZI_FEATURE_GATES', '+ServerSideApplyPhase1', '0.50.0'),
      operator('STRIMZI_OPERATION_TIMEOUT_MS', '600000'),
      release('{ featureGates: +UseBackgroundPodDeletion }'),
      release('{ featureGates: +ServerSideApplyPhase1 }', '0.50.0'),
      application('featureGates: -UseConnectBuildWithBuildah'),
    ],
    fail: [
      operator('STRIMZI_FEATURE_GATES', '+ServerSideApplyPhase1'),
      operator('STRIMZI_FEATURE_GATES', 'UseBackgroundPodDeletion'),
      operator('STRIMZI_FEATURE_GATES', '+UseBackgroundPodDeletion,-UseBackgroundPodDeletion'),
      operator('STRIMZI_OPERATION_TIMEOUT_MS', '10m'),
      release('{ featureGates: +NoSuchGate }'),
      release('{ extraEnvs: [{ name: STRIMZI_FEATURE_GATES, value: +UseBackgroundPodDeletions }] }'),
      application('featureGates: +ServerSideApplyPhase1'),
    ],
  },
};
