/** A number of things in words: `1 broker`, `3 brokers`. */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

/** The same after `there`: `is 1 broker`, `are 3 brokers`. */
export function areCounted(count: number, thing: string): string {
  return `${count === 1 ? 'is' : 'are'} ${counted(count, thing)}`;
}
