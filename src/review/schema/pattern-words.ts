/** Patterns of Strimzi's CRDs for people: what to write where one does not fit. */
export const PATTERN_WORDS: ReadonlyMap<string, string> = new Map([
  [
    '^[a-z0-9][-_a-z0-9]*[a-z0-9]$',
    'use lower-case letters, digits, - and _, at least two of them, beginning and ending with a letter or digit',
  ],
  ['^[a-z0-9]{1,11}$', 'use up to 11 lower-case letters and digits'],
  ['^[a-zA-Z0-9\\._\\-]{1,100}$', 'use up to 100 letters, digits, ., _ and -'],
  ['^[0-9]+[mMgG]?$', 'write a whole number, such as 512m or 4g'],
  ['^[0-9]+([.][0-9]{0,3}|[m]?)$', 'write cores, such as 2, 0.5 or 500m'],
  ['^[0-9]+([KMG]i?)?B/s$', 'write a rate, such as 100MiB/s'],
  [
    '^(https?|ftp)://[-a-zA-Z0-9+&@#/%?=~_|!:,.;]*[-a-zA-Z0-9+&@#/%=~_|]$',
    'write an address, such as https://repo.example.com/plugin.jar',
  ],
]);
