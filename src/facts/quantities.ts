const DURATION_PART = /(\d+(?:\.\d+)?)(ms|w|d|h|m|s)/g;
const DURATION = /^(?:\d+(?:\.\d+)?(?:ms|w|d|h|m|s))+$/;
const MILLISECONDS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const;

const SIZE = /^(\d+(?:\.\d+)?)(k|[KMGTPE]i?)?B?$/;
const RATE = /^(\d+(?:\.\d+)?)([kKMG]i?)?B\/s$/;
const LETTERS = 'KMGTPE';

/** Milliseconds of a duration such as `7d`, `1d12h` or `250ms`; nothing when it is none or not a whole number of them. */
export function parseDuration(text: string): number | undefined {
  if (!DURATION.test(text)) return undefined;
  let sum = 0;
  for (const [, amount = '', unit = ''] of text.matchAll(DURATION_PART)) {
    sum += Number(amount) * MILLISECONDS[unit as keyof typeof MILLISECONDS];
  }
  return whole(sum);
}

/** Bytes of a size such as `10Gi` (2^30), `10G` or `10GB` (10^9), or a number of bytes; nothing when it is none. */
export function parseSize(text: string | number): number | undefined {
  if (typeof text === 'number') return text >= 0 ? whole(text) : undefined;
  const match = SIZE.exec(text);
  return match === null ? undefined : whole(Number(match[1]) * factor(match[2]));
}

/** Bytes per second of a rate such as `50MB/s` (10^6) or `512KiB/s`; nothing when it is none. */
export function parseRate(text: string): number | undefined {
  const match = RATE.exec(text);
  return match === null ? undefined : whole(Number(match[1]) * factor(match[2]));
}

/** A size as Kubernetes writes it: `10GB` becomes `10G`; what it does not change stays as it was written. */
export function kubernetesSize(text: string | number): string {
  const plain = String(text).replace(/B$/, '');
  return plain.replace(/^(\d+(?:\.\d+)?)K$/, '$1k');
}

/** A heap as the JVM writes it: whole mebibytes as `m`, whole gibibytes as `g`. */
export function jvmSize(bytes: number): string {
  const mebibytes = Math.floor(bytes / 1024 ** 2);
  return mebibytes % 1024 === 0 ? `${mebibytes / 1024}g` : `${mebibytes}m`;
}

function factor(prefix: string | undefined): number {
  if (prefix === undefined) return 1;
  const power = LETTERS.indexOf(prefix.charAt(0).toUpperCase()) + 1;
  return (prefix.endsWith('i') ? 1024 : 1000) ** power;
}

function whole(value: number): number | undefined {
  const rounded = Math.round(value);
  return Math.abs(value - rounded) < 1e-6 && Number.isSafeInteger(rounded) ? rounded : undefined;
}
