/** Where a broker setting stands in a Kafka. */
export function brokerPath(key: string): string[] {
  return ['spec', 'kafka', 'config', key];
}

/** Where a setting stands in a KafkaTopic. */
export function configPath(key: string): string[] {
  return ['spec', 'config', key];
}
