import { DEFAULT_KAFKA_VERSION, KAFKA_VERSIONS } from '../../src/facts';
import { isMetadataVersion, isNewer } from '../../src/facts/versions';

describe('a version of Kafka', () => {
  it('brings a metadata version that Kafka knows, of its own line', () => {
    for (const [version, metadata] of Object.entries(KAFKA_VERSIONS)) {
      expect(isMetadataVersion(metadata)).toBe(true);
      expect(isNewer(metadata, version)).toBe(false);
      expect(isNewer(version, metadata)).toBe(false);
    }
  });

  it('is the newest where none is said', () => {
    expect(Object.keys(KAFKA_VERSIONS).filter((version) => isNewer(version, DEFAULT_KAFKA_VERSION))).toEqual([]);
  });

  it.each([
    ['4.3', '4.2-IV1', true],
    ['4.10', '4.9', true],
    ['5', '4.3-IV0', true],
    ['4.3.1', '4.3-IV0', false],
    ['4.3-IV9', '4.3-IV0', false],
    ['4', '4.3-IV0', false],
    ['4.1', '4.2', false],
    ['abc', '4.3', undefined],
    ['', '4.3', undefined],
    ['4.x', '4.3', undefined],
    ['4.x', '5.0', false],
  ])('%s is newer than %s: %s', (version, than, newer) => {
    expect(isNewer(version, than)).toBe(newer);
  });
});
