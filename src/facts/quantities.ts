const DURATION_PART = /(\d+(?:\.\d+)?)(ms|w|d|h|m|s)/g;
const DURATION = /^(?:\d+(?:\.\d+)?(?:ms|w|d|h|m|s))+$/;
const MILLISECONDS = { ms: 1n, s: 1000n, m: 60_000n, h: 3_600_000n, d: 86_400_000n, w: 604_800_000n } as const;

const SIZE = /^(\d+(?:\.\d+)?)(k|[KMGTPE]i?)?B?$/;
const RATE = /^(\d+(?:\.\d+)?)(k|[KMG]i?)?B\/s$/;
const LETTERS = 'KMGTPE';

/** Longer texts are no quantities, and would cost time. */
const MAX_LENGTH = 64;

/** Milliseconds of a duration such as `7d`, `1d12h` or `250ms`; nothing when it is none or not a whole number of them. */
export function parseDuration(text: string): number | undefined {
  if (text.length > MAX_LENGTH || !DURATION.test(text)) return undefined;
  let sum = 0;
  for (const [, amount = '', unit = ''] of text.matchAll(DURATION_PART)) {
    sum += exact(amount, MILLISECONDS[unit as keyof typeof MILLISECONDS]) ?? Number.NaN;
  }
  return Number.isSafeInteger(sum) ? sum : undefined;
}

/** Bytes of a size such as `10Gi` (2^30), `10G` or `10GB` (10^9), or a number of bytes; nothing when it is none. */
export function parseSize(text: string | number): number | undefined {
  if (typeof text === 'number') return text >= 0 && Number.isSafeInteger(text) ? text : undefined;
  const match = text.length > MAX_LENGTH ? null : SIZE.exec(text);
  return match === null ? undefined : exact(match[1] ?? '', factor(match[2]));
}

/** Bytes per second of a rate such as `50MB/s` (10^6) or `512KiB/s`; nothing when it is none. */
export function parseRate(text: string): number | undefined {
  const match = text.length > MAX_LENGTH ? null : RATE.exec(text);
  return match === null ? undefined : exact(match[1] ?? '', factor(match[2]));
}

/** A size as Kubernetes writes it: `10GB` becomes `10G`, `10K` becomes `10k`; what is no size stays as it was written. */
export function kubernetesSize(text: string | number): string {
  const match = SIZE.exec(String(text));
  if (match === null) return String(text);
  const [, digits = '', prefix = ''] = match;
  return `${digits}${prefix === 'K' ? 'k' : prefix}`;
}

/** A heap as the JVM writes it: whole gibibytes as `g`, else whole mebibytes as `m`. */
export function jvmSize(bytes: number): string {
  const mebibytes = Math.floor(bytes / 1024 ** 2);
  return mebibytes > 0 && mebibytes % 1024 === 0 ? `${mebibytes / 1024}g` : `${mebibytes}m`;
}

function factor(prefix: string | undefined): bigint {
  if (prefix === undefined) return 1n;
  const power = LETTERS.indexOf(prefix.charAt(0).toUpperCase()) + 1;
  return (prefix.endsWith('i') ? 1024n : 1000n) ** BigInt(power);
}

/** A decimal number times a factor; nothing when that is not whole, or more than a number holds exactly. */
function exact(decimal: string, times: bigint): number | undefined {
  const [whole = '', fraction = ''] = decimal.split('.');
  const scale = 10n ** BigInt(fraction.length);
  const product = BigInt(whole + fraction) * times;
  const value = product % scale === 0n ? Number(product / scale) : Number.NaN;
  return Number.isSafeInteger(value) ? value : undefined;
}
