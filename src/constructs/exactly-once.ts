/** Whether workers with this config let sources write by transactions, or are about to (KIP-618). */
export function isExactlyOnce(config: Readonly<Record<string, unknown>> | undefined): boolean {
  const support = config?.['exactly.once.source.support'];
  return support === 'preparing' || support === 'enabled';
}
