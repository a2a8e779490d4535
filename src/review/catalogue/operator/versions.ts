import type { RulePages } from '../page';

const UPGRADE = ['Strimzi documentation, "Upgrading Kafka clusters"'];

/** The Kafka of the sound platform with a change below spec.kafka. */
const kafka = (change: string): string => `{ kind: Kafka, spec: { kafka: { ${change} } } }`;

export const VERSION_PAGES: RulePages = {
  'operator/kafka-version': {
    title: 'the version of Kafka is one that Strimzi runs',
    why: 'Strimzi 1.2.0 has images for 4.2 and 4.3, and refuses other versions.',
    remedy: 'write one of 4.2.0, 4.2.1, 4.3.0, 4.3.1',
    sources: UPGRADE,
    pass: [kafka('version: 4.2.1, metadataVersion: 4.2-IV1')],
    fail: [kafka('version: 4.1.0, metadataVersion: 4.1-IV1'), kafka('version: latest')],
  },
  'operator/kafka-version-change': {
    title: 'the new version of Kafka can run the metadata of the old',
    why: 'Metadata are not turned back. The operator refuses an upgrade from, and a downgrade to, a version that is older than the metadata version.',
    remedy: 'keep the version that runs',
    sources: UPGRADE,
    pass: [
      { yaml: '{ kind: Kafka, status: { kafkaVersion: 4.2.1, kafkaMetadataVersion: 4.2-IV1 } }' },
      {
        facts: { runningKafkaVersions: ['4.2.1'] },
        yaml: '{ kind: Kafka, status: { kafkaMetadataVersion: 4.2-IV1 } }',
      },
    ],
    fail: [
      '{ kind: Kafka, spec: { kafka: { version: 4.2.1, metadataVersion: null } }, status: { kafkaVersion: 4.3.1, kafkaMetadataVersion: 4.3-IV0 } }',
      {
        facts: { runningKafkaVersions: ['4.3.1'] },
        yaml: '{ kind: Kafka, spec: { kafka: { version: 4.2.1, metadataVersion: null } }, status: { kafkaMetadataVersion: 4.3-IV0 } }',
      },
    ],
  },
  'operator/metadata-version': {
    title: 'the metadata version is one of Kafka',
    why: 'The operator refuses what Kafka does not know, and everything before 3.3-IV3.',
    remedy: 'write the one that belongs to your version of Kafka',
    sources: UPGRADE,
    pass: [kafka('metadataVersion: "4.3"')],
    fail: [kafka('metadataVersion: 4.3-IV1'), kafka('metadataVersion: 3.0-IV1')],
  },
  'operator/metadata-version-newer': {
    title: 'the metadata version is not newer than Kafka',
    why: 'The operator takes the one of the version of Kafka instead, with a line in its log.',
    remedy: 'raise the version of Kafka first',
    sources: UPGRADE,
    pass: [kafka('version: 4.2.1, metadataVersion: 4.2-IV0')],
    fail: [kafka('version: 4.2.1, metadataVersion: 4.3-IV0')],
  },
  'operator/metadata-version-older': {
    title: 'the metadata version follows the version of Kafka',
    why: 'Features of the new version wait for it. It is right to stay behind until the new version has proved itself, and the operator warns as long.',
    remedy: 'raise metadataVersion as the last step of the upgrade',
    sources: UPGRADE,
    pass: [kafka('version: 4.2.1, metadataVersion: 4.2-IV0'), kafka('metadataVersion: null')],
    fail: [
      kafka('metadataVersion: 4.2-IV1'),
      {
        facts: { runningKafkaVersions: ['4.2.1'] },
        yaml: '{ kind: Kafka, status: { kafkaMetadataVersion: 4.2-IV1 } }',
      },
    ],
  },
};
