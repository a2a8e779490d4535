/** The releases of Kafka that the targeted Strimzi runs, oldest first (`kafka-versions.yaml` of its release). */
export const RELEASES: readonly string[] = ['4.2.0', '4.2.1', '4.3.0', '4.3.1'];

/** The last one before Kafka 4, which knows what is gone. */
export const BEFORE = '3.9.2';

/** What to tell Maven beside the version: some mirrors lack a module of a release, whose settings are those of the one before. */
export const EXTRA: Readonly<Record<string, readonly string[]>> = {
  '4.2.1': ['-Dmirror.client.version=4.2.0'],
};
