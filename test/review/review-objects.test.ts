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

  test('names the controls of a finding, as the JSON does', () => {
    const { findings } = review([TOPIC], { profile: 'prod' });

    expect(findings.find(({ rule }) => rule === 'topics/replicas')?.controls).toMatchObject({
      nist80053: expect.any(Array) as unknown,
    });
  });
});
