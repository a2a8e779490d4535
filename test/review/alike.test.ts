import fc from 'fast-check';

import { sampleObjects } from '../../src/review/catalogue/sample';
import { review } from '../../src/review/review';

const PLATFORM = sampleObjects('');

const topic = fc.record({
  name: fc.constantFrom('orders', 'orders-changelog', '__orders', 'payments.v1'),
  managed: fc.boolean(),
  spec: fc.record(
    {
      topicName: fc.constantFrom('__Orders', 'Orders'),
      partitions: fc.constantFrom(1, 12, 5000),
      replicas: fc.constantFrom(1, 3, 30),
      config: fc.record(
        {
          'cleanup.policy': fc.constantFrom('compact', 'delete', ['compact', 'delete'], null),
          'min.insync.replicas': fc.constantFrom(1, 2, 3, '2', null, Number.NaN),
          'retention.ms': fc.constantFrom(-1, 60_000, 'soon', {}),
          'max.message.bytes': fc.constantFrom(1000, 1_000_000_000),
          'remote.storage.enable': fc.constantFrom(true, 'true'),
          'unclean.leader.election.enable': fc.boolean(),
          'compression.type': fc.constantFrom('uncompressed', 'zstd'),
          unknown: fc.constant(1),
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: [] },
  ),
});

interface Told {
  readonly name: string;
  readonly managed: boolean;
  readonly spec: { readonly topicName?: string };
}

function manifestOf({ name, managed, spec }: Told, index: number): Record<string, unknown> {
  return {
    apiVersion: 'kafka.strimzi.io/v1',
    kind: 'KafkaTopic',
    metadata: {
      name: `${name}-${index}`.replaceAll('_', 'x'),
      namespace: index % 3 === 0 ? 'kafka' : 'elsewhere',
      labels: { 'strimzi.io/cluster': 'main' },
      ...(managed ? {} : { annotations: { 'strimzi.io/managed': 'false' } }),
    },
    spec: spec.topicName === undefined ? spec : { ...spec, topicName: `${spec.topicName}${index}` },
  };
}

function about(topics: readonly Record<string, unknown>[], profile: 'dev' | 'prod'): string[] {
  const { findings } = review(
    [...PLATFORM, ...topics].map((object) => ({ object })),
    { profile },
  );
  return findings
    .filter(({ resource }) => topics.some((one) => one === resource.object))
    .map(({ rule, path, message, resource }) => [resource.name, rule, path, message].join(' '));
}

test('topics that are alike are judged as if each was alone', () => {
  fc.assert(
    fc.property(
      fc.array(topic, { minLength: 2, maxLength: 6 }),
      fc.constantFrom<'dev' | 'prod'>('dev', 'prod'),
      (told, profile) => {
        const topics = told.map(manifestOf);
        const alone = topics.flatMap((one) => about([one], profile));

        expect(about(topics, profile).toSorted()).toEqual(alone.toSorted());
      },
    ),
    { numRuns: 60 },
  );
});
