import { matchesGlob } from '../../../src/review/waivers/glob';
import type { Waiver } from '../../../src/review/waivers/waiver';
import { reported } from '../../support/review';

const TWO_COPIES = 'kind: Kafka\nspec: { kafka: { config: { default.replication.factor: 2 } } }';
const RULE = 'durability/default-replication-factor';
const WAIVER: Waiver = {
  rule: RULE,
  resource: 'Kafka/kafka/main',
  reason: 'moves in May',
  owner: 'platform',
  until: '2027-05-31',
};

function found(waiver: Waiver, context: Parameters<typeof reported>[1] = {}): string[] {
  return reported(TWO_COPIES, { waivers: [waiver], ...context }).findings.map(
    ({ rule, waiver: by }) => `${rule}${by === undefined ? '' : ' waived'}`,
  );
}

describe('an exception', () => {
  test.each([
    ['names its rule and object', {}],
    ['has a star in the rule', { rule: 'durability/*' }],
    ['has a star in the name', { resource: 'Kafka/*/ma*n' }],
    ['leaves the namespace out', { resource: 'Kafka/main' }],
  ])('counts when it %s', (_, change) => {
    expect(found({ ...WAIVER, ...change })).toEqual([`${RULE} waived`]);
  });

  test.each([
    ['another object', { resource: 'Kafka/kafka/other' }],
    ['another namespace', { resource: 'Kafka/prod/main' }],
    ['another kind', { resource: 'KafkaTopic/kafka/main' }],
  ])('is nothing to %s', (_, change) => {
    expect(found({ ...WAIVER, ...change })).toEqual([RULE]);
  });

  test('holds until the end of its last day, and for ever where dates play no part', () => {
    expect(found(WAIVER, { now: '2027-05-31' })).toEqual([`${RULE} waived`]);
    expect(found(WAIVER, { now: '2027-06-01' })).toEqual([RULE, 'waivers/expired']);
    expect(found(WAIVER)).toEqual([`${RULE} waived`]);
  });

  test.each([
    [{ reason: ' ' }, 'has no reason'],
    [{ owner: '' }, 'has no owner'],
    [{ until: '2027-02-30' }, 'has the end date "2027-02-30", which is no date such as 2027-03-31'],
  ])('does not count with %p', (change, words) => {
    const { findings, summary } = reported(TWO_COPIES, { waivers: [{ ...WAIVER, ...change }] });

    expect(findings.map(({ message }) => message)).toContain(`the exception from ${RULE} ${words}`);
    expect(summary).toMatchObject({ error: 2, waived: 0 });
  });

  test('is not allowed from what is refused, or locked', () => {
    expect(found(WAIVER, { locked: ['durability/*'] })).toEqual([RULE, 'waivers/not-allowed']);
    const replicas = reported('kind: Kafka\nspec: { kafka: { replicas: 3 } }', {
      waivers: [{ ...WAIVER, rule: 'schema/*' }],
    });
    expect(replicas.findings.map(({ rule }) => rule)).toEqual(['schema/unknown-field', 'waivers/not-allowed']);
  });

  test('that covers nothing is told, when its object is there', () => {
    const needless = (resource: string, closedWorld = false) =>
      reported('', { waivers: [{ ...WAIVER, resource }], closedWorld }).findings.map(({ rule }) => rule);

    expect(needless('Kafka/kafka/main')).toEqual(['waivers/needless']);
    expect(needless('Kafka/kafka/other')).toEqual([]);
    expect(needless('Kafka/kafka/other', true)).toContain('waivers/needless');
  });
});

describe('an exception on an object', () => {
  const WHOLE = { reason: 'moves in May', owner: 'platform', until: '2027-05-31' };

  function on(waiver: object): string[] {
    const annotation = JSON.stringify([{ rule: RULE, ...WHOLE, ...waiver }]);
    return reported(
      `${TWO_COPIES}\nmetadata: { annotations: { cdk8s-strimzi/waive: ${JSON.stringify(annotation)} } }`,
    ).findings.map(({ rule, message, waiver: by }) =>
      by === undefined ? `${rule}: ${message}` : `${rule} waived`,
    );
  }

  test.each([[{}], [{ resource: 'Kafka/kafka/main' }], [{ resource: 'Kafka/*' }]])('counts with %j', (waiver) => {
    expect(on(waiver)).toEqual([`${RULE} waived`]);
  });

  test('does not count when it is for another object', () => {
    expect(on({ resource: 'KafkaTopic/*' })).toEqual([
      expect.stringContaining(`${RULE}: `) as string,
      `waivers/misplaced: the exception from ${RULE} is for "KafkaTopic/*", and stands on another object`,
    ]);
  });

  test.each([
    ['durability/default-replication-facto', 'durability/default-replication-factor'],
    ['durabilty/*', 'durability/*'],
    ['schema/unknown-feld', 'schema/unknown-field'],
  ])('is told when there is no rule %s', (rule, meant) => {
    const annotation = JSON.stringify([{ rule, ...WHOLE }]);
    const { findings } = reported(
      `kind: Kafka\nmetadata: { annotations: { cdk8s-strimzi/waive: ${JSON.stringify(annotation)} } }`,
    );

    expect(findings.map(({ rule: id, message, remedy }) => [id, message, remedy])).toEqual([
      ['waivers/unknown-rule', `an exception: there is no rule "${rule}"`, `did you mean ${meant}?`],
    ]);
  });

  test('may be from a rule of an organization that is not known here', () => {
    const annotation = JSON.stringify([{ rule: 'org/threes', ...WHOLE }]);
    const { findings } = reported(
      `kind: Kafka\nmetadata: { annotations: { cdk8s-strimzi/waive: ${JSON.stringify(annotation)} } }`,
    );

    expect(findings.map(({ rule }) => rule)).toEqual(['waivers/needless']);
  });
});

describe('a glob', () => {
  test.each([
    ['KafkaTopic/kafka/orders', 'KafkaTopic/*/orders', true],
    ['KafkaTopic/kafka/orders', 'KafkaTopic/*', false],
    ['a/b', '*/*', true],
    ['orders.v1', 'o*d*.v*', true],
    ['orders', 'orders*s', false],
    ['aa', 'a*a', true],
    ['a', 'a*a', false],
  ])('%s is %s: %p', (text, pattern, answer) => {
    expect(matchesGlob(text, pattern)).toBe(answer);
  });

  test('takes no longer for many stars', () => {
    expect(matchesGlob('a'.repeat(50_000), `${'*a'.repeat(5_000)}*b`)).toBe(false);
  });
});
