import { UserError } from '../../../src/problems';
import type { OwnRule } from '../../../src/review/own-rules/own-rule';
import { compileOwnRules } from '../../../src/review/own-rules/own-rules';
import { reported } from '../../support/review';

const THREES: OwnRule = {
  id: 'org/threes',
  title: 'topics have a multiple of three partitions',
  on: 'KafkaTopic',
  expression: 'object.spec.partitions % 3 == 0',
  message: '{{ object.spec.partitions }} partitions on {{ cluster.brokers }} brokers of {{ cluster.name }}',
  path: '/spec/partitions',
  severity: { dev: 'off', prod: 'warning' },
  pass: ['kind: KafkaTopic\nspec: { partitions: 6 }'],
  fail: ['kind: KafkaTopic\nspec: { partitions: 7 }'],
  placeOf: () => ({ file: 'kafka.yaml', line: 3, column: 5 }),
};

function found(rule: Partial<OwnRule>, yaml: string) {
  const rules = compileOwnRules([{ ...THREES, ...rule }]);
  return reported(yaml, { rules }).findings.filter(({ rule: id }) => id.startsWith('org/'));
}

function refused(...rules: Partial<OwnRule>[]): string[] {
  try {
    compileOwnRules(rules.map((rule) => ({ ...THREES, ...rule })));
    return [];
  } catch (error) {
    if (!UserError.is(error)) throw error;
    return error.problems.map(({ message }) => message);
  }
}

describe('a rule of an organization', () => {
  test('looks at an object with its cluster', () => {
    expect(found({}, 'kind: KafkaTopic\nspec: { partitions: 10 }')).toMatchObject([
      { severity: 'warning', message: '10 partitions on 6 brokers of main', path: '/spec/partitions' },
    ]);
    expect(found({}, '')).toEqual([]);
  });

  test('looks only where its condition is true', () => {
    const when = "has(object.metadata.labels.tier) && object.metadata.labels.tier == 'gold'";
    const gold = 'kind: KafkaTopic\nmetadata: { labels: { tier: gold } }\nspec: { partitions: 7 }';

    expect(found({ when, fail: [gold] }, 'kind: KafkaTopic\nspec: { partitions: 7 }')).toEqual([]);
    expect(found({ when, fail: [gold] }, gold)).toHaveLength(1);
  });

  test('looks at who writes and reads a topic', () => {
    const unread = `apiVersion: kafka.strimzi.io/v1
kind: KafkaTopic
metadata: { name: audit, namespace: kafka, labels: { strimzi.io/cluster: main } }`;
    const rule: Partial<OwnRule> = {
      expression: 'consumers.size() > 0',
      message: 'nobody reads the topic, and {{ producers.size() }} write it',
      path: '',
      pass: ['kind: KafkaTopic\nspec: { partitions: 7 }'],
      fail: [unread],
    };

    expect(found(rule, '')).toEqual([]);
    expect(found(rule, unread)).toMatchObject([{ message: 'nobody reads the topic, and 0 write it' }]);
  });

  test('looks at the whole input', () => {
    const rule: Partial<OwnRule> = {
      on: 'input',
      expression: "objects.filter(o, o.kind == 'KafkaTopic').size() < 3",
      pass: ['kind: KafkaTopic'],
      fail: [
        'kind: KafkaTopic\nmetadata: { name: a, namespace: kafka }\n---\nkind: KafkaTopic\nmetadata: { name: b, namespace: kafka }',
      ],
      message: 'too many topics',
      path: '',
    };

    expect(found(rule, '')).toEqual([]);
    expect(found(rule, rule.fail?.[0] ?? '')).toMatchObject([
      { message: 'too many topics', origin: { file: 'kafka.yaml', line: 3 } },
    ]);
  });

  test('says when it cannot be judged', () => {
    const rule = {
      expression: 'object.spec.nothing == 1',
      fail: ['kind: KafkaTopic\nspec: { nothing: 2 }'],
      pass: ['kind: KafkaTopic\nspec: { nothing: 1 }'],
    };

    expect(found(rule, '')[0]?.message).toMatch(/^the rule cannot be judged: /);
  });
});

describe('is refused', () => {
  test('when an expression is none', () => {
    expect(refused({ expression: 'object.spec.', when: 'nowhere == 1' })).toEqual([
      expect.stringMatching(/^the condition of org\/threes is no expression: /),
      expect.stringMatching(/^the expression of org\/threes is no expression: /),
    ]);
  });

  test('when it asks one object for what only the input has, or the other way', () => {
    expect(refused({ expression: 'objects.size() < 1' }, { id: 'org/two', on: 'input', message: '' })).toEqual([
      expect.stringContaining('unknown variable: objects'),
      expect.stringContaining('unknown variable: object '),
    ]);
  });

  test('when a sample shows it to be wrong', () => {
    expect(
      refused({
        pass: ['kind: KafkaTopic\nspec: { partitions: 7 }'],
        fail: ['kind: KafkaTopic\nspec: { partitions: 6 }'],
      }),
    ).toEqual([
      'org/threes finds in its sample pass[0]: 7 partitions on 6 brokers of main',
      'org/threes finds nothing in its sample fail[0]',
    ]);
    expect(refused({ fail: ['kind: ['] })).toEqual(['org/threes cannot read its sample fail[0]']);
  });

  test('when it has no verdict on a sample: nothing is proven by it', () => {
    const pass = ['kind: KafkaTopic\nspec: { nothing: 1 }'];

    expect(refused({ expression: 'object.spec.nothing == 1', pass, fail: ['kind: KafkaTopic'] })).toEqual([
      expect.stringMatching(/^org\/threes finds in its sample fail\[0\]: the rule cannot be judged: /),
    ]);
    expect(refused({ expression: 'object.spec.partitions' })).toEqual([
      'org/threes finds in its sample pass[0]: the rule cannot be judged: its expression gives 6',
      'org/threes finds in its sample fail[0]: the rule cannot be judged: its expression gives 7',
    ]);
  });

  test('when its id is there twice', () => {
    expect(refused({}, {})).toEqual(['two rules have the id org/threes']);
  });
});
