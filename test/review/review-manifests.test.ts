import { readManifests } from '../../src/manifests';
import { formatProblem } from '../../src/problems';
import { reviewManifests } from '../../src/review';
import { placeholderIn } from '../../src/problems';

const TOPIC = `apiVersion: kafka.strimzi.io/v1
kind: KafkaTopic
metadata:
  name: orders
  namespace: kafka
  labels: { strimzi.io/cluster: main }
`;

function reviewed(text: string) {
  const { manifests, problems } = readManifests(['-'], { stdin: () => text });
  const review = reviewManifests(manifests, { profile: 'prod' });
  return {
    objects: review.result.resources.length,
    rules: review.result.findings.map(({ rule }) => rule),
    problems: [...problems, ...review.problems].map(formatProblem),
  };
}

const REMEDY = 'fill it in first, for example with flux build kustomization or envsubst, and name what comes out';

describe('a placeholder of Flux or envsubst', () => {
  test.each([
    ['a number', 'spec: { partitions: "${PARTITIONS}" }', '${PARTITIONS}', '7:21'],
    ['a number with a default', 'spec:\n  replicas: ${REPLICAS:=3}', '${REPLICAS:=3}', '8:13'],
    ['a number of Kustomize', 'spec:\n  replicas: $(REPLICAS)', '$(REPLICAS)', '8:13'],
    ['a configuration', 'spec:\n  config:\n    retention.ms: ${RETENTION}', '${RETENTION}', '9:19'],
    ['braces of YAML', 'spec: { partitions: ${PARTITIONS} }', '${PARTITIONS}', '7:22'],
  ])('in place of %s is told once, and the object is left out', (_, spec, written, place) => {
    const { objects, rules, problems } = reviewed(`${TOPIC}${spec}\n---\n${TOPIC.replace('orders', '${NAME}')}`);

    expect(problems[0]).toBe(
      `"${written}" is for another program to fill in: the file is no manifest yet\n  at <stdin>:${place}\n  ${REMEDY}  [manifests/template]`,
    );
    expect(objects).toBe(0);
    expect(rules.filter((rule) => /^(schema|kafka|operator)/.test(rule))).toEqual([]);
  });

  test('is told once a file', () => {
    expect(
      reviewed(`${TOPIC}spec: { partitions: "\${A}" }\n---\n${TOPIC}spec: { replicas: "\${B}" }\n`).problems,
    ).toEqual([expect.stringContaining('"${A}"') as string]);
  });

  test('is a text where a text may stand', () => {
    const { objects, problems } = reviewed(`${TOPIC}  annotations: { team: "\${TEAM}" }\n`);

    expect([objects, problems]).toEqual([1, []]);
  });

  test('does not hide a mistake beside it', () => {
    const { rules, problems } = reviewed(
      TOPIC.replace('KafkaTopic', 'Kafka') + 'spec: { kafka: { config: { ssl.key.password: "${PASSWORD}" } } }\n',
    );

    expect(problems).toEqual([]);
    expect(rules).toContain('operator/config-forbidden');
  });
});

test.each([
  ['${NAME}', true],
  ['x-${name_1}-y', true],
  ['${NAME:-a:b}', true],
  ['${NAME/a/b}', true],
  ['$(NAME)', true],
  ['$${NAME}', false],
  ['${env:NAME}', false],
  ['${strimzienv:NAME}', false],
  ['${secrets:kafka/credentials:password}', false],
  ['${kafka.root.logger.level}', false],
  ['$1', false],
  ['$(a b)', false],
])('%s is a placeholder: %s', (text, expected) => {
  expect(placeholderIn(text) !== undefined).toBe(expected);
});
