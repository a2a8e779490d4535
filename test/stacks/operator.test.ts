import { writeYamlStream } from '../../src/yaml';
import { at, refusalOf, synthesizeText } from '../support/synthesize';

const CONFIG = `version: 1
strimzi: 1.2.0
environments:
  dev: { profile: dev, namespace: kafka-dev, operator: { deliver: flux } }
  prod:
    profile: prod
    namespace: kafka
    syncWaves: true
    operator:
      deliver: argocd
      drainCleaner: legacy
      featureGates: [-UseConnectBuildWithBuildah]
      entityOperatorWatchedNamespace: true
      connectBuildTimeout: 10m
      argocd: { project: streaming }
clusters: { main: {} }
topics: { orders: {} }
connects: { shop: { namespace: integration } }
connectors: { sink: { class: X, consumes: [orders] } }
`;

function made(environment: string, words: RegExp): string {
  const objects = [...synthesizeText(CONFIG, environment)].filter(([name]) => words.test(name));
  return writeYamlStream(objects.map(([, object]) => object));
}

test.each(['dev', 'prod'])('the operator in %s', (environment) => {
  expect(made(environment, /^(Application|HelmRepository|HelmRelease)\//)).toMatchSnapshot();
});

test('the older Drain Cleaner takes a budget of 0, unless somebody says another', () => {
  const budget = (text: string): unknown =>
    at(synthesizeText(text, 'prod').get('Kafka/main'), '/spec/kafka/template/podDisruptionBudget/maxUnavailable');

  expect(budget(CONFIG)).toBe(0);
  expect(budget(CONFIG.replace('drainCleaner: legacy', 'drainCleaner: deny'))).toBe(1);
  expect(budget(CONFIG.replace('main: {}', 'main: { disruptionBudget: { maxUnavailable: 2 } }'))).toBe(2);
});

const syncOptions = (text: string, name: string): unknown =>
  at(synthesizeText(text, 'prod').get(name), '/metadata/annotations/argocd.argoproj.io~1sync-options');

test('Argo CD does not try objects whose kinds its operator brings', () => {
  const skip = 'SkipDryRunOnMissingResource=true';

  expect(syncOptions(CONFIG, 'KafkaUser/shop')).toBe(skip);
  expect(syncOptions(CONFIG, 'Kafka/main')).toBe(`Prune=false,Delete=false,${skip}`);
  expect(syncOptions(CONFIG, 'Application/strimzi-kafka-operator')).toBeUndefined();
  const said = `main: { annotations: { argocd.argoproj.io/sync-options: "${skip},Replace=true" } }`;
  expect(syncOptions(CONFIG.replace('main: {}', said), 'Kafka/main')).toBe(`${skip},Replace=true`);
  expect(syncOptions(CONFIG.replace('deliver: argocd', 'deliver: flux'), 'KafkaUser/shop')).toBeUndefined();
});

test.each([
  ['{}', { prune: false, selfHeal: true }],
  ['{ prune: true }', { prune: true, selfHeal: true }],
  ['{ automated: false }', undefined],
])('Argo CD set up with %s', (argocd, automated) => {
  const objects = synthesizeText(CONFIG.replace('{ project: streaming }', argocd), 'prod');

  expect(at(objects.get('Application/strimzi-kafka-operator'), '/spec/syncPolicy/automated')).toEqual(automated);
});

test.each([
  ['+NoSuchGate', 'Strimzi 1.2 has no feature gate NoSuchGate'],
  ['+UseBackgroundPodDeletions', 'did you mean UseBackgroundPodDeletion?'],
  ['+ServerSideApplyPhase1', 'remove it; there are UseConnectBuildWithBuildah and UseBackgroundPodDeletion'],
  [
    'UseConnectBuildWithBuildah',
    'write a feature gate with + or - before it, for example +UseBackgroundPodDeletion',
  ],
])('the feature gate %s is refused', (gate, words) => {
  const refusal = refusalOf(CONFIG.replace('-UseConnectBuildWithBuildah', gate));

  expect(refusal).toContain(words);
  expect(refusal).toContain('kafka.yaml:12');
});

test('a release of another version has other feature gates', () => {
  const config = CONFIG.replace('[-UseConnectBuildWithBuildah]', '[+ServerSideApplyPhase1]\n      version: 0.50.0');

  expect(refusalOf(config)).toBe('');
});

test('an operator that looks past the clusters is refused', () => {
  const watching = (more: string): string => refusalOf(CONFIG.replace('argocd: { project: streaming }', more));

  expect(watching('watch: [other]')).toBe(
    `operator: nobody looks after what is in integration, kafka: only other is watched
  at kafka.yaml:15:14 (environments.prod.operator.watch)
  add integration, kafka, or leave watch out: then all namespaces of the environment are watched  [config/unwatched-namespace]`,
  );
  expect(watching('watch: [other, kafka, integration]')).toBe('');
  expect(watching('watch: [integration]\n      namespace: kafka')).toBe('');
  expect(watching('watch: all')).toBe('');
  expect(watching('watch: [other]\n      values: { watchAnyNamespace: true }')).toBe('');
});

test.each([
  ['{ drainCleaner: deny }', 'operator.drainCleaner is "legacy", and reviews are told "deny"'],
  ['{ operator: { entityOperatorWatchedNamespace: false } }', 'operator.entityOperatorWatchedNamespace is true'],
  [
    '{ drainCleaner: legacy, operator: { entityOperatorWatchedNamespace: true, networkPolicyGeneration: false } }',
    '',
  ],
])('reviews are told %s of the operator', (context, words) => {
  const refusal = refusalOf(`${CONFIG}review: { context: ${context} }\n`);

  expect(words === '' ? refusal : refusal.slice(0, words.length)).toBe(words);
});

test('what reviews are told otherwise is said at the setting', () => {
  expect(refusalOf(`${CONFIG}review: { context: { drainCleaner: deny } }\n`)).toBe(
    `operator.drainCleaner is "legacy", and reviews are told "deny"
  at kafka.yaml:11:21 (environments.prod.operator.drainCleaner)
  keep one, or write legacy for review.context.drainCleaner too  [config/contradicts-facts]`,
  );
});

test('every object comes after what it needs', () => {
  const waves = [...synthesizeText(CONFIG, 'prod')].map(([name, object]) => [
    name.split('/')[0],
    at(object, '/metadata/annotations/argocd.argoproj.io~1sync-wave') ?? '0',
  ]);

  expect(Object.fromEntries(waves)).toMatchSnapshot();
});
