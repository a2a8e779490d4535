import { METADATA_LEVELS } from './generated/kafka-versions';

export { KAFKA_VERSIONS } from './generated/kafka-versions';

/** The version that Strimzi takes when none is said. */
export const DEFAULT_KAFKA_VERSION = '4.3.1';

/** Kafka reads the first two numbers with their level and drops what follows another dot. */
const METADATA = /^(\d+\.\d+)(?:-IV(\d+))?(?:\.+[^.].*)?$/;

/** True for what Kafka takes as a metadata version: `4.3-IV0`, the short `4.3`, or a version of Kafka (`4.3.1`). */
export function isMetadataVersion(text: string): boolean {
  const [, line, level] = METADATA.exec(text) ?? [];
  const levels = line !== undefined && Object.hasOwn(METADATA_LEVELS, line) ? METADATA_LEVELS[line] : undefined;
  return levels !== undefined && (level === undefined || levels.includes(Number(level)));
}

/**
 * Whether one version is newer than another as Strimzi compares them: number by number as far as both go, without what follows a dash.
 * Nothing when one of these is no number, which the operator cannot compare.
 */
export function isNewer(version: string, than: string): boolean | undefined {
  const [left, right] = [version, than].map((text) => (text.split('-')[0] ?? '').split('.'));
  for (const [index, part] of (left ?? []).entries()) {
    const other = right?.[index];
    if (other === undefined) return false;
    if (!/^\d+$/.test(part) || !/^\d+$/.test(other)) return undefined;
    if (Number(part) !== Number(other)) return Number(part) > Number(other);
  }
  return false;
}
