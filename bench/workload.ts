/** More partitions than brokers should hold is what is measured here. */
const WAIVER =
  '{ rule: topics/partition-sum, resource: Kafka/main, reason: a load, owner: bench, until: 2099-01-01 }';

/**
 * A context config of one prod environment with so many topics, and a fifth as many clients, each with five rights: the same text for
 * the same number.
 */
export function workload(topics: number): string {
  const lines = [
    'version: 1',
    'strimzi: 1.2.0',
    // of small ones it is not needed, which is no more than a warning
    `review: { waivers: [${WAIVER}] }`,
    'environments:',
    '  prod: { profile: prod, namespace: kafka }',
    'clusters:',
    '  main: {}',
    'topics:',
  ];
  for (let index = 0; index < topics; index++) {
    lines.push(
      `  ${topicName(index)}:`,
      `    partitions: ${3 * (1 + (index % 12))}`,
      `    retention: ${1 + (index % 14)}d`,
      `    owner: team-${index % 40}`,
    );
  }
  lines.push('clients:');
  for (let index = 0; index < topics / 5; index++) {
    const at = index * 5;
    lines.push(
      `  app-${index}:`,
      `    namespace: team-${index % 40}`,
      `    produces: [${topicName(at)}, ${topicName(at + 1)}]`,
      `    consumes: [${topicName(at + 2)}, ${topicName(at + 3)}]`,
    );
  }
  return `${lines.join('\n')}\n`;
}

/** Manifests whose topics have two replicas, no retention, and a field that there is not. */
export function withMistakes(manifests: string): string {
  return manifests
    .replaceAll(/^    retention\.ms: .*\n/gm, '')
    .replaceAll(/^(  partitions: .*\n)  replicas: 3$/gm, '$1  replicas: 2\n  owner: nobody');
}

function topicName(index: number): string {
  return `domain-${index % 97}.topic-${String(index).padStart(6, '0')}.v1`;
}
