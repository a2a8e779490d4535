import type { RulePages } from '../page';

const RACKLESS = 'kind: Kafka\nspec: { kafka: { rack: null } }';
const NO_RACK = (kind: string): string => `kind: ${kind}\nspec: { rack: null }`;

/** Reading in one's own zone. */
export const CLIENT_RACK_PAGES: RulePages = {
  'connect/client-rack': {
    title: 'a Kafka whose clients say their rack makes use of it',
    why: 'Brokers look for a copy near the client only if they know their own racks and have a selector that compares them. Otherwise all reads go to leaders, in whatever zone.',
    remedy: 'set rack and the rack-aware replica selector in the Kafka',
    sources: ['KIP-392', 'Strimzi documentation, "Rack awareness"'],
    pass: [
      'kind: KafkaBridge\nspec: { consumer: { config: { client.rack: "${strimzienv:ZONE}" } } }',
      `${RACKLESS}\n---\n${NO_RACK('KafkaConnect')}`,
    ],
    fail: [
      RACKLESS,
      `${RACKLESS}\n---\n${NO_RACK('KafkaConnect')}\n---\nkind: KafkaBridge\nspec: { consumer: { config: { client.rack: a } } }`,
      { yaml: 'kind: Kafka\nspec: { kafka: { config: { replica.selector.class: null } } }', profile: 'dev' },
    ],
  },
};
