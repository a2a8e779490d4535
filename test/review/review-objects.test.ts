import { review } from '../../src';

const TOPIC = {
  apiVersion: 'kafka.strimzi.io/v1',
  kind: 'KafkaTopic',
  metadata: { name: 'a' },
  spec: { replicas: 1 },
};

describe('review() of the public API', () => {
  test('passes over documents that were empty', () => {
    expect(review([null, TOPIC, null], { profile: 'prod' })).toEqual(review([TOPIC], { profile: 'prod' }));
  });

  test('holds to prod whoever says nothing, as programs without a compiler do', () => {
    const call = review as (...values: unknown[]) => unknown;

    expect(call([TOPIC])).toEqual(review([TOPIC], { profile: 'prod' }));
    expect(call([TOPIC], { profile: undefined })).toEqual(call([TOPIC]));
  });

  test.each([
    [[TOPIC], 'review is given a map'],
    [[[TOPIC, 5]], 'object 1 is 5'],
    [[[TOPIC], null], 'the context of review is empty'],
    [[[TOPIC], { profile: 'test' }], 'the profile of review is "test"'],
    [
      [[TOPIC], { locked: ['durabilty/*'] }],
      'locked: there is no rule "durabilty/*"\n  did you mean durability/*?',
    ],
  ])('says of the call %j what is wrong with it', (values, message) => {
    expect(() => (review as (...values: unknown[]) => unknown)(...values)).toThrow(message);
  });

  test('names the controls of a finding, as the JSON does', () => {
    const { findings } = review([TOPIC], { profile: 'prod' });

    expect(findings.find(({ rule }) => rule === 'topics/replicas')?.controls).toMatchObject({
      nist80053: expect.any(Array) as unknown,
    });
  });
});
