/** Versions of Kafka that Strimzi 1.2.0 runs, with the metadata version that each brings (`kafka-versions.yaml` of the release). */
export const KAFKA_VERSIONS: Readonly<Record<string, string>> = {
  '4.2.0': '4.2-IV1',
  '4.2.1': '4.2-IV1',
  '4.3.0': '4.3-IV0',
  '4.3.1': '4.3-IV0',
};

/** The version that Strimzi takes when none is said. */
export const DEFAULT_KAFKA_VERSION = '4.3.1';

/** How many metadata versions each release line has; the last one is what the short form stands for. */
const METADATA_LEVELS: Readonly<Record<string, readonly number[]>> = {
  '3.3': [3],
  '3.4': [0],
  '3.5': [0, 1, 2],
  '3.6': [0, 1, 2],
  '3.7': [0, 1, 2, 3, 4],
  '3.8': [0],
  '3.9': [0],
  '4.0': [0, 1, 2, 3],
  '4.1': [0, 1],
  '4.2': [0, 1],
  '4.3': [0],
};

/** True for what the operator takes as `metadataVersion`: `4.3-IV0`, the short `4.3`, or a version of Kafka (`4.3.1`). */
export function isMetadataVersion(text: string): boolean {
  const match = /^(\d+\.\d+)(?:-IV(\d+)|(\.\d+))?$/.exec(text);
  const levels = match?.[1] === undefined ? undefined : METADATA_LEVELS[match[1]];
  if (match === null || levels === undefined) return false;
  return match[2] === undefined || levels.includes(Number(match[2]));
}

/** The release line of a metadata version or of a version of Kafka, to compare: 4.3 is 403. */
export function releaseLine(version: string): number | undefined {
  const match = /^(\d+)\.(\d+)/.exec(version);
  return match === null ? undefined : Number(match[1]) * 100 + Number(match[2]);
}
