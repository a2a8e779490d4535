import fc from 'fast-check';

import { brokerMemory, GIB, incoming, keptBytes, mostReplicasPerBroker, outgoing } from '../../src/review/sizing';
import type { Kept, Load } from '../../src/review/sizing';

const LOAD: Load = { written: 50e6, groups: 3, replicas: 3, brokers: 6, skew: 1 };
const KEPT: Kept = {
  partitions: 240,
  replicas: 3,
  segmentBytes: 0,
  retentionBytes: 10 * GIB,
  retentionSeconds: undefined,
  rate: undefined,
};

describe('the network of a broker', () => {
  test.each([
    [6, 25, 41.67],
    [5, 30, 50],
  ])('of %i takes %f MB/s and sends %f', (brokers, taken, sent) => {
    expect(incoming({ ...LOAD, brokers }) / 1e6).toBeCloseTo(taken, 2);
    expect(outgoing({ ...LOAD, brokers }) / 1e6).toBeCloseTo(sent, 2);
  });

  test('never carries more because there are more brokers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }), (few, more) => {
        expect(incoming({ ...LOAD, brokers: few + more })).toBeLessThan(incoming({ ...LOAD, brokers: few }));
        expect(outgoing({ ...LOAD, brokers: few + more })).toBeLessThan(outgoing({ ...LOAD, brokers: few }));
      }),
    );
  });
});

describe('what topics keep', () => {
  test.each<[string, Partial<Kept>, number | undefined]>([
    ['by size', {}, 240 * 10 * 3],
    ['by size, with open segments', { segmentBytes: GIB }, 240 * 11 * 3],
    ['by time', { retentionBytes: undefined, rate: GIB / 100, retentionSeconds: 1000 }, 30],
    ['by the smaller of both', { rate: GIB / 100, retentionSeconds: 1000 }, 30],
    ['by size without a rate', { retentionSeconds: 1000 }, 240 * 10 * 3],
    ['unknown without a bound', { retentionBytes: undefined, retentionSeconds: 1000 }, undefined],
  ])('%s', (_, more, gibibytes) => {
    const bytes = keptBytes({ ...KEPT, ...more });

    expect(bytes === undefined ? undefined : Math.round(bytes / GIB)).toBe(gibibytes);
  });
});

test('memory holds the heap, what the JVM takes beside it, and half a minute of writes', () => {
  expect(brokerMemory(6 * GIB, 25e6) / GIB).toBeCloseTo(8.2, 1);
});

test.each([
  [4, 1000],
  [8, 2000],
  [31, 2000],
  [64, 4000],
])('a broker with %i GiB holds %i replicas', (gibibytes, replicas) => {
  expect(mostReplicasPerBroker(gibibytes * GIB)).toBe(replicas);
});
