import { objectProblems } from '../../../src/review';
import { PATTERN_WORDS } from '../../../src/review/schema/pattern-words';
import { RULE_WORDS } from '../../../src/review/schema/rule-words';
import { readSchemaFile } from '../../support/imported-schemas';

const LISTENERS = [{ name: 'tls', port: 9093, type: 'internal', tls: true }];
const kafka = (fields: object) => ({ kind: 'Kafka', spec: { kafka: { listeners: LISTENERS, ...fields } } });
const control = (metricsConfig: object) => ({
  kind: 'Kafka',
  spec: { kafka: { listeners: LISTENERS }, cruiseControl: { metricsConfig } },
});
const user = (authentication: object, rest: object = {}) => ({
  kind: 'KafkaUser',
  spec: { authentication, ...rest },
});
const problemsOf = (fields: object) =>
  objectProblems({ apiVersion: 'kafka.strimzi.io/v1', metadata: { name: 'a' }, ...fields });
const VALUE_FROM = { configMapKeyRef: { name: 'a', key: 'b' } };

describe.each<[what: string, good: object, bad: object, pointer: string, message: string]>([
  [
    'metrics by the exporter have their configuration',
    kafka({ metricsConfig: { type: 'jmxPrometheusExporter', valueFrom: VALUE_FROM } }),
    kafka({ metricsConfig: { type: 'jmxPrometheusExporter' } }),
    '/spec/kafka/metricsConfig',
    'metrics of type jmxPrometheusExporter have no valueFrom',
  ],
  [
    'Cruise Control has no reporter',
    control({ type: 'jmxPrometheusExporter', valueFrom: VALUE_FROM }),
    control({ type: 'strimziMetricsReporter' }),
    '/spec/cruiseControl/metricsConfig',
    'strimziMetricsReporter is not for this component',
  ],
  [
    'a rack by label names it',
    kafka({ rack: { topologyKey: 'zone' } }),
    kafka({ rack: {} }),
    '/spec/kafka/rack',
    'a rack of type topology-label has no topologyKey',
  ],
  [
    'a rack by label names one that is not empty',
    kafka({ rack: { type: 'topology-label', topologyKey: 'zone' } }),
    kafka({ rack: { type: 'topology-label', topologyKey: '' } }),
    '/spec/kafka/rack',
    'a rack of type topology-label has no topologyKey',
  ],
  [
    'a rack by environment variable names it',
    kafka({ rack: { type: 'environment-variable', envVarName: 'RACK' } }),
    kafka({ rack: { type: 'environment-variable' } }),
    '/spec/kafka/rack',
    'a rack of type environment-variable has no envVarName',
  ],
  [
    'days are for certificates',
    user({ type: 'scram-sha-512' }),
    user({ type: 'scram-sha-512', validityDays: 30, renewalDays: 10 }),
    '/spec/authentication',
    'validityDays and renewalDays are for type tls only',
  ],
  [
    'both days are there',
    user({ type: 'tls' }),
    user({ type: 'tls', validityDays: 30 }),
    '/spec/authentication',
    'only one of validityDays and renewalDays is there',
  ],
  [
    'a certificate is renewed before its end',
    user({ type: 'tls', validityDays: 30, renewalDays: 29 }),
    user({ type: 'tls', validityDays: 30, renewalDays: 30 }),
    '/spec/authentication',
    'renewalDays is not less than validityDays',
  ],
])('%s', (_, good, bad, pointer, message) => {
  test('passes when it is so', () => {
    expect(problemsOf(good)).toEqual([]);
  });

  test('is refused when it is not', () => {
    expect(problemsOf(bad)).toMatchObject([{ rule: 'schema/cel', pointer, message }]);
  });
});

test('rules wait until the fields are right', () => {
  const wrong = { type: 'tls', validityDays: 30 };

  expect(problemsOf(user(wrong, { quotas: { producerByteRate: 'many' } }))).toMatchObject([
    { rule: 'schema/type' },
  ]);
  expect(problemsOf(user(wrong, { quotas: { producerByteRate: -1 } }))).toMatchObject([
    { rule: 'schema/range' },
    { rule: 'schema/cel' },
  ]);
});

test('every rule of the CRDs has words', () => {
  const rules = [...JSON.stringify(readSchemaFile()).matchAll(/"rule":("(?:[^"\\]|\\.)*")/g)].map(([, text = '']) =>
    String(JSON.parse(text)),
  );

  expect([...new Set(rules)].filter((rule) => !RULE_WORDS.has(rule))).toEqual([]);
  expect([...RULE_WORDS.keys()].filter((rule) => !rules.includes(rule))).toEqual([]);
});

test('every pattern that has words is one of the CRDs', () => {
  const schemas = JSON.stringify(readSchemaFile());

  expect(
    [...PATTERN_WORDS.keys()].filter((pattern) => !schemas.includes(`"pattern":${JSON.stringify(pattern)}`)),
  ).toEqual([]);
});
