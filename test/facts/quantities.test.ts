import fc from 'fast-check';

import { amount, jvmSize, kubernetesSize, parseDuration, parseRate, parseSize } from '../../src/facts';

describe('a duration', () => {
  it.each([
    ['250ms', 250],
    ['1s', 1000],
    ['5m', 300_000],
    ['1.5h', 5_400_000],
    ['7d', 604_800_000],
    ['2w', 1_209_600_000],
    ['1d12h', 129_600_000],
    ['0.1s', 100],
    ['1.1d', 95_040_000],
    ['0s', 0],
  ])('reads %s', (text, milliseconds) => {
    expect(parseDuration(text)).toBe(milliseconds);
  });

  it.each([
    '',
    '7',
    '7 d',
    '-1s',
    '7D',
    'd',
    '1.ms',
    '.5s',
    '7days',
    '0.5ms',
    '0.0000001ms',
    '1e3s',
    '999999999999w',
  ])('does not read %j', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });

  it('is as long as the sum of its parts', () => {
    const part = fc.tuple(fc.nat(1000), fc.constantFrom('ms', 's', 'm', 'h', 'd', 'w'));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const texts = parts.map(([count, unit]) => `${count}${unit}`);
        const sum = texts.reduce((total, text) => total + (parseDuration(text) ?? Number.NaN), 0);
        expect(parseDuration(texts.join(''))).toBe(sum);
      }),
    );
  });

  it('costs no time when it is long', () => {
    expect(parseDuration('1.'.concat('0'.repeat(1_000_000), 's'))).toBeUndefined();
  });
});

describe('a size', () => {
  it.each([
    ['10Gi', 10_737_418_240],
    ['10GiB', 10_737_418_240],
    ['10G', 10_000_000_000],
    ['10GB', 10_000_000_000],
    ['1.5Ki', 1536],
    ['1k', 1000],
    ['1K', 1000],
    ['1kB', 1000],
    ['512', 512],
    ['512B', 512],
    [512, 512],
    ['0.1M', 100_000],
    ['1.1G', 1_100_000_000],
    ['4.35k', 4350],
    ['7Pi', 7_881_299_347_898_368],
  ])('reads %s', (text, bytes) => {
    expect(parseSize(text)).toBe(bytes);
  });

  it.each(['', 'G', '10 G', '-1', '10g', '10ki', '1e9', '0.1Gi', '8Ei', '10Bi', -1, 0.5, Number.NaN, 2 ** 53])(
    'does not read %j',
    (text) => {
      expect(parseSize(text)).toBeUndefined();
    },
  );

  it('is read back from its own digits in every unit', () => {
    const units = ['', 'k', 'K', 'M', 'G', 'T', 'Ki', 'Mi', 'Gi', 'Ti'];
    fc.assert(
      fc.property(fc.nat(4000), fc.constantFrom(...units), fc.constantFrom('', 'B'), (count, unit, ending) => {
        const factor =
          (unit.endsWith('i') ? 1024 : 1000) ** ['', 'K', 'M', 'G', 'T'].indexOf(unit.charAt(0).toUpperCase());
        expect(parseSize(`${count}${unit}${ending}`)).toBe(count * factor);
      }),
    );
  });

  it('stays the same amount as Kubernetes writes it', () => {
    fc.assert(
      fc.property(fc.nat(4000), fc.constantFrom('', 'kB', 'K', 'MB', 'Gi', 'GiB', 'TB'), (count, unit) => {
        const text = `${count}${unit}`;
        expect(amount(kubernetesSize(text))).toBe(parseSize(text));
      }),
    );
  });

  it.each([
    ['10GB', '10G'],
    ['10KB', '10k'],
    ['500Gi', '500Gi'],
    ['1.5TB', '1.5T'],
    [1024, '1024'],
    ['about 5GB', 'about 5GB'],
  ])('is written for Kubernetes: %s', (text, written) => {
    expect(kubernetesSize(text)).toBe(written);
  });

  it.each([
    [4 * 1024 ** 3, '4g'],
    [1536 * 1024 ** 2, '1536m'],
    [1024 ** 3 + 1, '1g'],
    [1000, '0m'],
  ])('is written for the JVM: %d', (bytes, written) => {
    expect(jvmSize(bytes)).toBe(written);
  });
});

describe('a rate', () => {
  it.each([
    ['50MB/s', 50_000_000],
    ['512KiB/s', 524_288],
    ['1kB/s', 1000],
    ['100B/s', 100],
    ['1.5GiB/s', 1_610_612_736],
  ])('reads %s', (text, bytes) => {
    expect(parseRate(text)).toBe(bytes);
  });

  it.each(['50MB', '50M/s', '50 MB/s', '50mB/s', '1kiB/s', '1TB/s', '0.5B/s', ''])('does not read %j', (text) => {
    expect(parseRate(text)).toBeUndefined();
  });
});

describe('a quantity of Kubernetes', () => {
  it.each([
    ['500m', 0.5],
    ['1.5', 1.5],
    ['2', 2],
    [2, 2],
    ['1Ki', 1024],
    ['1k', 1000],
    ['3Gi', 3_221_225_472],
    ['1e3', 1000],
    ['2E2', 200],
    ['1E', 1e18],
    ['100u', 0.0001],
    ['5n', 5e-9],
    ['-1', -1],
    ['.5', 0.5],
  ])('reads %s', (quantity, number) => {
    expect(amount(quantity)).toBe(number);
  });

  it.each(['', 'ten', '1K', '1 Gi', '1gi', undefined, null, {}])('does not read %j', (quantity) => {
    expect(amount(quantity)).toBeUndefined();
  });
});
