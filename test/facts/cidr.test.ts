import fc from 'fast-check';

import { cidrText, isStrictlyInside, networkOf, parseCidr } from '../../src/facts/cidr';
import type { Cidr } from '../../src/facts/cidr';

const cidrs = fc.constantFrom(32 as const, 128 as const).chain((bits) =>
  fc
    .record({ address: fc.bigInt({ min: 0n, max: 2n ** BigInt(bits) - 1n }), prefix: fc.nat({ max: bits }) })
    // addresses of IPv4 within IPv6 are no CIDR
    .filter(({ address }) => bits === 32 || address >> 32n !== 0xffffn)
    .map((rest): Cidr => ({ bits, ...rest })),
);

test('a CIDR is read from what is said of it', () => {
  fc.assert(fc.property(cidrs, (cidr) => expect(parseCidr(cidrText(cidr))).toEqual(cidr)));
});

test('a network is strictly inside the ones around it, and none is inside itself', () => {
  fc.assert(
    fc.property(cidrs, fc.nat({ max: 127 }), (cidr, length) => {
      const around = networkOf({ ...cidr, prefix: length % (cidr.prefix + 1) });

      expect(isStrictlyInside(networkOf(cidr), around)).toBe(around.prefix < cidr.prefix);
      expect(isStrictlyInside(around, networkOf(cidr))).toBe(false);
    }),
  );
});

test.each([
  ['10.1.2.3/8', '10.0.0.0/8'],
  ['10.1.2.3/0', '0.0.0.0/0'],
  ['192.0.2.129/25', '192.0.2.128/25'],
  ['2001:db8::1/32', '2001:db8:0:0:0:0:0:0/32'],
  ['1:2:3:4:5:6:7::/64', '1:2:3:4:0:0:0:0/64'],
  ['::1.2.3.4/120', '0:0:0:0:0:0:102:300/120'],
])('%s stands in %s', (text, network) => {
  const cidr = parseCidr(text);
  expect(cidr && cidrText(networkOf(cidr))).toBe(network);
});
