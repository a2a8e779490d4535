import { writeYamlStream } from '../../src/yaml';
import { at, synthesizeText } from '../support/synthesize';

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

test('every object comes after what it needs', () => {
  const waves = [...synthesizeText(CONFIG, 'prod')].map(([name, object]) => [
    name.split('/')[0],
    at(object, '/metadata/annotations/argocd.argoproj.io~1sync-wave') ?? '0',
  ]);

  expect(Object.fromEntries(waves)).toMatchSnapshot();
});
