import fc from 'fast-check';
import { parse } from 'yaml';

import { isOfYaml11, kubectlValue } from '../../src/yaml/kubectl-scalar';

/** What sigs.k8s.io/yaml 1.6 makes of plain scalars. */
const READ: readonly (readonly [string, boolean | number | undefined])[] = [
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON'].map((text) => [text, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF'].map((text) => [text, false] as const),
  ...['yEs', 'oFF', '_1', '-_', '0b', '0o', '0x', '0b2', '._5', '.e3', '.5__0'].map(
    (text) => [text, undefined] as const,
  ),
  ...['1:30', '2001-01-01', '2001-1-1', '0x1p3', '1_000Gi', '12_abc', '.infinity', '+Inf', '.git_x'].map(
    (text) => [text, undefined] as const,
  ),
  ['0755', 493],
  ['-0755', -493],
  ['0O755', 493],
  ['0o755', 493],
  ['-0o7', -7],
  ['0_o17', 15],
  ['0b101', 5],
  ['-0B1', -1],
  ['0X1f', 31],
  ['-0x1', -1],
  ['+0x1', 1],
  ['0x_1', 1],
  ['1_000', 1000],
  ['1_', 1],
  ['2001_01', 200101],
  ['1e5_0', 1e50],
  ['+_1', 1],
  ['+._8', 0.8],
  ['.5_0', 0.5],
  ['08', 8],
  ['0_8', 8],
  ['01777777777777777777777', 2 ** 64],
  ['07777777777777777777777777', 7.777777777777778e24],
  ...['.inf', '-.inf', '+.Inf', '.nan', '.NaN'].map((text) => [text, Number.NaN] as const),
];

test.each(READ)('kubectl reads %s as %s', (text, value) => {
  expect(kubectlValue(text)).toBe(value);
});

test('the cheap look misses no text that kubectl reads otherwise', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[-+.0-9a-zA-Z_]{1,6}$|^[-+]?[.0-9_xXbBoOeE]{1,6}$/), (text) => {
      const value = kubectlValue(text);
      fc.pre(!isOfYaml11(text) && value !== undefined && !Number.isNaN(value));

      expect(parse(text, { logLevel: 'silent' }) === value).toBe(true);
    }),
    { numRuns: 2000, seed: 1 },
  );
});
