import { isIPv4, isIPv6 } from 'node:net';

/** A network: its first address, and how many of its bits are fixed. */
export interface Cidr {
  readonly bits: 32 | 128;
  readonly address: bigint;
  readonly prefix: number;
}

/** Addresses of IPv4 in the clothes of IPv6 (`::ffff:10.0.0.1`), which Kubernetes takes for neither. */
const MAPPED = 0xffffn;

/** An address with a prefix length, as Kubernetes reads it: no leading zeros, no zone. */
export function parseCidr(text: string): Cidr | undefined {
  const [, written = '', length = ''] = /^([^/%]+)\/(0|[1-9]\d{0,2})$/.exec(text) ?? [];
  const bits = isIPv4(written) ? 32 : isIPv6(written) ? 128 : undefined;
  if (bits === undefined || Number(length) > bits) return undefined;
  const address = bits === 32 ? numberOf(written.split('.').map(BigInt), 8n) : numberOf(groupsOf(written), 16n);
  if (bits === 128 && address >> 32n === MAPPED) return undefined;
  return { bits, address, prefix: Number(length) };
}

/** The network that an address with a prefix length stands in. */
export function networkOf({ bits, address, prefix }: Cidr): Cidr {
  const free = BigInt(bits - prefix);
  return { bits, address: (address >> free) << free, prefix };
}

/** True for a network that is part of the other one, and not all of it. */
export function isStrictlyInside(inner: Cidr, outer: Cidr): boolean {
  if (inner.bits !== outer.bits || inner.prefix <= outer.prefix) return false;
  return networkOf({ ...inner, prefix: outer.prefix }).address === networkOf(outer).address;
}

/** A network in words; one of IPv6 in full. */
export function cidrText({ bits, address, prefix }: Cidr): string {
  const [size, radix, separator] = bits === 32 ? ([8, 10, '.'] as const) : ([16, 16, ':'] as const);
  const parts = Array.from({ length: bits / size }, (_, index) =>
    BigInt.asUintN(size, address >> BigInt(bits - size * (index + 1))).toString(radix),
  );
  return `${parts.join(separator)}/${prefix}`;
}

function numberOf(parts: readonly bigint[], size: bigint): bigint {
  return parts.reduce((number, part) => (number << size) | part, 0n);
}

/** The eight groups of an IPv6 address; its end may be written as IPv4. */
function groupsOf(address: string): bigint[] {
  const [front = [], back = []] = address.split('::').map((half) => half.split(':').flatMap(groupOf));
  return [...front, ...Array.from({ length: 8 - front.length - back.length }, () => 0n), ...back];
}

function groupOf(part: string): bigint[] {
  if (part === '') return [];
  if (!part.includes('.')) return [BigInt(`0x${part}`)];
  const address = numberOf(part.split('.').map(BigInt), 8n);
  return [address >> 16n, BigInt.asUintN(16, address)];
}
