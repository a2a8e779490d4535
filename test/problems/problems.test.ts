import fc from 'fast-check';

import { didYouMean, formatPlace, formatProblem, printable, refuse, UserError } from '../../src/problems';
import type { Problem } from '../../src/problems';

const PLACE = { file: 'kafka.yaml', line: 14, column: 17, path: 'topics.orders.replicas' };

const PROBLEM: Problem = {
  rule: 'kafka/replication-above-brokers',
  message: 'topic "orders": replication factor 3 is more than the 1 broker of cluster "dev"',
  remedy: 'set replicas to 1, or add brokers to a node pool with role broker',
};

describe('a problem', () => {
  it('is told with its place', () => {
    expect(formatProblem({ ...PROBLEM, place: PLACE, subject: 'dev/orders', pointer: '/spec' })).toBe(
      'topic "orders": replication factor 3 is more than the 1 broker of cluster "dev"\n' +
        '  at kafka.yaml:14:17 (topics.orders.replicas)\n' +
        '  set replicas to 1, or add brokers to a node pool with role broker  [kafka/replication-above-brokers]',
    );
  });

  it('is told with the resource when no file is at hand', () => {
    expect(formatProblem({ ...PROBLEM, subject: 'dev/orders', pointer: '/spec/replicas' }).split('\n')[1]).toBe(
      '  in dev/orders at /spec/replicas',
    );
    expect(formatProblem({ ...PROBLEM, subject: 'dev/orders', pointer: '' }).split('\n')[1]).toBe(
      '  in dev/orders',
    );
  });

  it('is told without either', () => {
    expect(formatProblem({ rule: 'schema/name', message: 'there is no name', pointer: '/metadata' })).toBe(
      'there is no name\n  [schema/name]',
    );
  });

  it('has a place without a path at the top of a file', () => {
    expect(formatPlace({ file: 'a.yaml', line: 1, column: 1 })).toBe('a.yaml:1:1');
    expect(formatPlace({ file: 'a.yaml', line: 1, column: 1, path: '' })).toBe('a.yaml:1:1');
  });

  it('brings nothing to a terminal but text', () => {
    const hostile = formatProblem({
      rule: 'schema/name',
      message: 'name "a\u001b[2J\nb" and "\u202eevil"',
      remedy: 'remove \u0007 and \u200f',
      subject: 'x\r',
      pointer: '/a\u2028',
    });
    expect(hostile).toBe(
      'name "a\\u001b[2J\\u000ab" and "\\u202eevil"\n' +
        '  in x\\u000d at /a\\u2028\n' +
        '  remove \\u0007 and \\u200f  [schema/name]',
    );
  });

  it('brings no control character, whatever it is told of', () => {
    const marks = fc.constantFrom(...'\u0000\u001b\u007f\u0085\u061c\u200e\u2028\u202a\u2066\u2069\n\t'.split(''));
    fc.assert(
      fc.property(
        fc.string({ unit: fc.oneof(marks, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })) }),
        (text) => {
          expect(printable(text)).not.toMatch(/[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
        },
      ),
    );
  });

  it('leaves all other text as it is', () => {
    expect(printable('größe, 日本, 🙂 and \\u001b')).toBe('größe, 日本, 🙂 and \\u001b');
  });
});

describe('a guess at what was meant', () => {
  const KEYS = ['partitions', 'replicas', 'retention', 'retention.ms', 'owner', 'name'];

  it.each([
    ['partition', 'partitions'],
    ['parttions', 'partitions'],
    ['retentoin', 'retention'],
    ['Replicas', 'replicas'],
    ['onwer', 'owner'],
    ['naem', 'name'],
    ['retentionms', 'retention.ms'],
    ['partitio', 'partitions'],
  ])('for %s is %s', (written, meant) => {
    expect(didYouMean(written, KEYS)).toBe(meant);
  });

  it.each(['', 'zookeeper', 'nmea', 'ow', 'retries', 'partitionsxyz', 'rexxxtion'])('for %j is none', (written) => {
    expect(didYouMean(written, KEYS)).toBeUndefined();
  });

  it.each([
    ['b', 'a'],
    ['*', 'o'],
    ['ab', 'abc'],
    ['abc', 'ab'],
  ])('for %j is not %j: short words are near to everything', (written, near) => {
    expect(didYouMean(written, [near])).toBeUndefined();
  });

  it('counts a swap of neighbours once, so that it is nearer than two changes', () => {
    expect(didYouMean('abdc', ['abcd', 'axdy'])).toBe('abcd');
  });

  it('does not depend on the order of what it chooses from', () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 }), { maxLength: 8 });
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 }),
        words,
        (written, candidates) => {
          expect(didYouMean(written, [...candidates].reverse())).toBe(didYouMean(written, candidates));
        },
      ),
    );
  });

  it('is as near as it may be for every single change of a long word', () => {
    const change = fc.tuple(fc.nat(9), fc.constantFrom('drop', 'double', 'swap', 'replace'));
    fc.assert(
      fc.property(change, ([index, how]) => {
        const word = 'partitions';
        const [before, at, next, rest] = [
          word.slice(0, index),
          word.charAt(index),
          word.charAt(index + 1),
          word.slice(index + 2),
        ];
        const written = {
          drop: before + next + rest,
          double: before + at + at + next + rest,
          swap: before + next + at + rest,
          replace: `${before}_${next}${rest}`,
        }[how];
        expect(didYouMean(written, KEYS)).toBe(word);
      }),
    );
  });
});

describe('the mistakes of a user', () => {
  it('are told all at once', () => {
    const second: Problem = { rule: 'schema/name', message: 'there is no name' };
    const error = new UserError([PROBLEM, second]);
    expect(error.problems).toEqual([PROBLEM, second]);
    expect(error.message).toBe(`${formatProblem(PROBLEM)}\n${formatProblem(second)}`);
    expect(error.name).toBe('UserError');
  });

  it('are thrown when there are any', () => {
    expect(() => refuse([PROBLEM])).toThrow(UserError);
    expect(() => refuse([])).not.toThrow();
  });

  it('are known as such by another copy of this package', () => {
    let other: typeof UserError | undefined;
    jest.isolateModules(() => {
      other = jest.requireActual<{ UserError: typeof UserError }>('../../src/problems').UserError;
    });
    const error = other === undefined ? undefined : new other([PROBLEM]);

    expect(error).not.toBeInstanceOf(UserError);
    expect(UserError.is(error)).toBe(true);
    expect(other?.is(new UserError([PROBLEM]))).toBe(true);
  });

  it.each([[new Error('bug')], [{ name: 'UserError', problems: [] }], [null], ['UserError'], [undefined]])(
    'are not what %p is',
    (error) => {
      expect(UserError.is(error)).toBe(false);
    },
  );
});
