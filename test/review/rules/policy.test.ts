import { sampleObjects } from '../../../src/review/catalogue/sample';
import { review } from '../../../src/review/review';
import type { ReviewContext } from '../../../src/review';

function found(yaml: string, context: Partial<ReviewContext> = {}) {
  const objects = sampleObjects(yaml).map((object) => ({ object }));
  return review(objects, { profile: 'prod', ...context }).findings;
}

const SECRET = 'very-secret-value';

describe('findings about secrets', () => {
  test('never repeat the value', () => {
    const findings = found(`
apiVersion: v1
kind: Secret
metadata: { name: a, namespace: kafka }
stringData: { password: ${SECRET} }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: b, namespace: kafka }
data: { db.password: ${SECRET}, client.properties: "ssl.key.password=${SECRET}" }`);

    expect(findings.filter(({ rule }) => rule === 'security/literal-secret')).toHaveLength(3);
    expect(findings.map(({ message, remedy }) => message + remedy).join()).not.toContain(SECRET);
  });

  test('are one for a Secret with the key of an authority', () => {
    const yaml =
      'apiVersion: v1\nkind: Secret\nmetadata: { name: main-cluster-ca, namespace: kafka }\ndata: { ca.key: YWJj }';

    expect(found(yaml).map(({ rule }) => rule)).toEqual(['security/ca-key']);
  });
});

describe('an allow list', () => {
  const evil = `
kind: Kafka
spec: { kafka: { metricsConfig: { values: { allowList: ["(k+)+$", "([a-z_]+)*x"] } } } }
---
apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata: { name: kafka, namespace: kafka }
spec: { groups: [{ rules: [{ alert: A, expr: "kafka_server_${'k'.repeat(5000)} > 0" }] }] }`;

  test('with patterns that run away is not tried', () => {
    const objects = sampleObjects(evil).map((object) => ({ object }));
    const { skipped } = review(objects, { profile: 'prod' });

    expect(skipped.map(({ rule }) => rule)).toContain('operations/allow-list');
  });
});

describe('two objects of one identity', () => {
  test('name the place of the first', () => {
    const object = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a', namespace: 'b' } };
    const at = (line: number) => ({ object, source: { placeOf: () => ({ file: 'a.yaml', line, column: 1 }) } });
    const { findings } = review([at(3), at(9)], { profile: 'dev' });

    expect(findings.map(({ message }) => message)).toEqual([
      'ConfigMap b/a is in the input already, first in a.yaml:3, and the last one wins',
    ]);
  });

  test('are one mistake', () => {
    const platform = sampleObjects('').map((object) => ({ object }));
    const kinds = new Set(['Kafka', 'KafkaNodePool', 'KafkaTopic', 'KafkaUser']);
    const again = platform.filter(({ object }) => kinds.has(String(object['kind'])));
    const { findings } = review([...platform, ...again], { profile: 'prod', closedWorld: true });
    const before = review(platform, { profile: 'prod', closedWorld: true }).findings.map(({ rule }) => rule);

    expect(again.length).toBeGreaterThan(3);
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set([...before, 'gitops/duplicate-resource']));
  });
});

describe('what is said of open connections', () => {
  const listener = (authentication: string) =>
    `kind: Kafka\nspec: { kafka: { listeners: [{ name: open, port: 9092, type: internal, tls: false${authentication} }] } }`;
  const bridge = (authentication: string) =>
    `kind: KafkaBridge\nspec: { bootstrapServers: "kafka.example.org:9094", tls: null, authentication: ${authentication} }`;

  test.each([
    [listener(''), 'whoever is on the network reads records'],
    [listener(', authentication: { type: custom, sasl: true }'), 'reads records, passwords or tokens'],
    [listener(', authentication: { type: scram-sha-512 }'), 'reads records, and enough to guess passwords'],
    [bridge('null'), 'records cross the network as they are'],
    [
      bridge('{ type: plain, username: a, passwordSecret: { secretName: a, password: b } }'),
      'records and passwords cross the network as they are',
    ],
  ])('is what is sent: %s', (yaml, said) => {
    const messages = found(yaml).flatMap(({ rule, message }) =>
      /(?:listener|client)-tls$/.test(rule) ? [message] : [],
    );

    expect(messages).toEqual([expect.stringMatching(new RegExp(`${said}$`))]);
  });
});

describe('objects whose namespace is written nowhere', () => {
  function unplaced(more = '') {
    const objects = sampleObjects(more).map((object): { object: Readonly<Record<string, unknown>> } => {
      const { namespace: _, ...metadata } = object['metadata'] as Record<string, unknown>;
      return { object: { ...object, metadata } };
    });
    const unguarded = objects.filter(({ object }) => object['kind'] !== 'NetworkPolicy');
    return review(unguarded, { profile: 'prod', closedWorld: true }).findings;
  }

  test('are scraped by a monitor that names one', () => {
    const monitor = `
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata: { name: all, namespace: kafka }
spec:
  namespaceSelector: { matchNames: [kafka] }
  selector: { matchExpressions: [{ key: strimzi.io/kind, operator: Exists }] }
  podMetricsEndpoints: [{ port: tcp-prometheus }, { port: rest-api-mgmt }, { portNumber: 8080 }, { portNumber: 8081 }]`;

    expect(unplaced().map(({ rule }) => rule)).toContain('operations/scraping');
    expect(unplaced(monitor).map(({ rule }) => rule)).not.toContain('operations/scraping');
  });

  test('leave no gap in what is said', () => {
    const said = unplaced().map(({ message, remedy }) => `${message}; ${remedy}`);

    expect(said.filter((text) => / {2}| $| [,;]/.test(text))).toEqual([]);
    expect(said.join()).toContain('pods beside the brokers that have no policy are open to all');
  });
});

test('an input that is a dump as a whole is a look at a cluster', () => {
  const dump = sampleObjects('').map((object) => ({
    object: { ...object, metadata: { ...(object['metadata'] as object), uid: '1', resourceVersion: '2' } },
  }));

  expect(review(dump, { profile: 'prod' }).findings).toEqual([]);
});

test.each([
  [1000, '1000 ms'],
  [1_800_000, '30 minutes'],
])('a retention of %d ms is told as %s', (milliseconds, words) => {
  const yaml = `kind: KafkaTopic\nspec: { config: { retention.ms: ${milliseconds} } }`;
  const messages = found(yaml).filter(({ rule }) => rule === 'topics/retention');

  expect(messages).toMatchObject([{ message: expect.stringContaining(`gone after ${words}:`) as unknown }]);
});

describe('an image of Kafka', () => {
  const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;
  test.each([
    ['that may be moved and says nothing', 'r.example.org/c:1', ['warning', 'info']],
    ['that may be moved', 'r.example.org/c:4.3.1-1', ['warning']],
    ['that says nothing', `r.example.org/c:1@${DIGEST}`, ['info']],
    ['of another version', 'r.example.org/c:4.2.0', ['error']],
    ['of this version', `r.example.org/c:4.3.1@${DIGEST}`, []],
  ])('%s', (_, image, severities) => {
    const findings = found(`kind: Kafka\nspec: { kafka: { image: "${image}" } }`);

    const about = findings.filter(({ rule }) => rule === 'security/image-pinned');
    expect(about.map(({ severity }) => severity).toSorted()).toEqual(severities.toSorted());
  });
});

describe('a right on a prefix', () => {
  test.each([
    ['of one letter', 'a', ['error']],
    ['that is nothing but a separator', '-', ['error']],
    ['that is short and ends in a separator', 'a.', ['warning']],
    ['that is the name of the user', 'c-', []],
    ['that is long enough', 'ab.', []],
  ])('%s', (_, prefix, severities) => {
    const rule = `{ resource: { type: topic, name: "${prefix}", patternType: prefix }, operations: [Write] }`;
    const findings = found(`
apiVersion: kafka.strimzi.io/v1
kind: KafkaUser
metadata: { name: c, namespace: kafka, labels: { strimzi.io/cluster: main } }
spec: { authorization: { type: simple, acls: [${rule}] } }`);

    const about = findings.filter(({ rule: id }) => id === 'users/wildcards');
    expect(about.map(({ severity }) => severity)).toEqual(severities);
  });
});
