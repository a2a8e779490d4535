import { Inventory } from '../../src/inventory';
import { sampleObjects } from '../../src/review/catalogue/sample';
import type { ContextFacts } from '../../src/review/context';
import { installedFacts } from '../../src/review/installed';
import { review } from '../../src/review/review';

const BUDGET = `
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: brokers, namespace: kafka }
spec: { minAvailable: 5, selector: { matchLabels: { strimzi.io/name: main-kafka } } }`;

const operator = (name: string, value: string): string => `
apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: strimzi }
spec:
  template:
    metadata: { labels: { strimzi.io/kind: cluster-operator } }
    spec: { containers: [{ name: a, env: [{ name: STRIMZI_POD_DISRUPTION_BUDGET_GENERATION, value: "${value}" }] }] }`;

const application = (value: boolean): string => `
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: strimzi, namespace: argocd }
spec: { source: { chart: strimzi-kafka-operator, helm: { valuesObject: { generatePodDisruptionBudget: ${value} } } } }`;

const helmRelease = (value: boolean): string => `
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: strimzi, namespace: strimzi }
spec:
  chart: { spec: { chart: strimzi-kafka-operator } }
  values: { extraEnvs: [{ name: STRIMZI_POD_DISRUPTION_BUDGET_GENERATION, value: "${value}" }] }`;

const CHART = 'chart: { spec: { chart: strimzi-kafka-operator } }';
const CHART_REF = 'chartRef: { kind: OCIRepository, name: charts }';

const chartObject = `
apiVersion: source.toolkit.fluxcd.io/v1
kind: OCIRepository
metadata: { name: charts, namespace: strimzi }
spec: { url: "oci://quay.io/strimzi-helm/strimzi-kafka-operator" }`;

function found(yaml: string, facts: ContextFacts = {}): boolean {
  const objects = sampleObjects(yaml).map((object) => ({ object }));
  return review(objects, { profile: 'prod', facts }).findings.some(
    ({ rule }) => rule === 'availability/second-budget',
  );
}

describe('the Deployment of the Cluster Operator', () => {
  test.each([
    ['says what it does', [operator('a', 'false')], {}, false],
    ['says what it does by default', [operator('a', 'true')], {}, true],
    [
      'weighs less than what the review is told',
      [operator('a', 'false')],
      { podDisruptionBudgetGeneration: true },
      true,
    ],
    ['may come by Argo CD', [application(false)], {}, false],
    ['may come by Flux', [helmRelease(false)], {}, false],
    ['may be an object of Flux by itself', [chartObject, helmRelease(false).replace(CHART, CHART_REF)], {}, false],
    [
      'may have its values in a text',
      [application(false).replace('valuesObject: {', 'values: "{').replace('} } } }', '}" } } }')],
      {},
      false,
    ],
    [
      'says nothing where Argo CD takes parameters too',
      [application(false).replace('helm: {', 'helm: { parameters: [{ name: a, value: b }],')],
      {},
      true,
    ],
    [
      'says nothing where Flux takes values from elsewhere',
      [helmRelease(false).replace('  values', '  valuesFrom: [{ kind: ConfigMap, name: a }]\n  values')],
      {},
      true,
    ],
    [
      'says nothing where one of two cannot be read',
      [
        application(false),
        helmRelease(false).replace('  values', '  valuesFrom: [{ kind: ConfigMap, name: a }]\n  values'),
      ],
      {},
      true,
    ],
    ['says by Argo CD what holds anyway', [application(true)], {}, true],
    ['weighs more than the release of a chart', [operator('a', 'true'), application(false)], {}, true],
    ['says nothing where there are two releases', [application(false), helmRelease(false)], {}, true],
    ['says nothing where there are two', [operator('a', 'false'), operator('b', 'false')], {}, true],
  ])('%s', (_, operators, told, wanted) => {
    expect(found([BUDGET, ...operators].join('\n---'), { operator: told })).toBe(wanted);
  });
});

const DRAIN_CLEANER = (deny: string): string => `
apiVersion: apps/v1
kind: Deployment
metadata: { name: strimzi-drain-cleaner, namespace: strimzi }
spec: { template: { spec: { containers: [{ name: a, env: [{ name: STRIMZI_DENY_EVICTION, value: "${deny}" }] }] } } }
---
{ kind: Kafka, spec: { kafka: { template: { podDisruptionBudget: { maxUnavailable: 0 } } } } }`;

test.each([
  ['false', true],
  ['true', true],
])('a Drain Cleaner with STRIMZI_DENY_EVICTION %s moves pods', (deny, moved) => {
  const objects = sampleObjects(DRAIN_CLEANER(deny)).map((object) => ({ object }));
  const { findings, skipped } = review(objects, { profile: 'prod' });
  const told = [...findings, ...skipped].filter(({ rule }) => rule === 'availability/budget');

  expect(told.length === 0).toBe(moved);
});

test.each([
  ['[]', false],
  ['null', false],
  ['registry', true],
  ['[{ name: registry }]', true],
])('a chart with the pull secrets %s hands some over: %s', (secrets, some) => {
  const release = helmRelease(true).replace('values: {', `values: { image: { imagePullSecrets: ${secrets} },`);
  const inventory = new Inventory(sampleObjects(release).map((object) => ({ object })));

  expect(installedFacts(inventory).operator?.imagePullSecrets).toBe(some);
});
