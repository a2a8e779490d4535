import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { CONDITIONS, metadataProblems, namespaceNameProblems, watchedNamespaceProblems } from '../../../src/facts';
import { at, words } from '../../../src/facts/json';
import { formatProblem } from '../../../src/problems';
import { CLIENT_ROWS } from './client-rows';
import { KAFKA_ROWS } from './kafka-rows';
import { POOL_ROWS } from './pool-rows';
import { changed } from './rows';
import type { KindRows } from './rows';
import { TOPIC_ROWS } from './topic-rows';
import { USER_ROWS } from './user-rows';

/** What any object shows, and what one depends on a switch of the operator. */
const OTHER_ROWS: readonly KindRows[] = [
  {
    kind: 'any object',
    sample: { metadata: { labels: { app: 'kafka' }, annotations: { 'example.org/owner': 'core' } } },
    judge: metadataProblems,
    rules: [
      {
        rule: 'schema/label',
        fails: {
          'a value with a space': { '/metadata/labels': { owner: 'team core' } },
          'a value of 64 characters': { '/metadata/labels': { owner: 'x'.repeat(64) } },
          'a number': { '/metadata/labels': { shard: 5 } },
          'a key with a space': { '/metadata/labels': { 'the owner': 'core' } },
          'a prefix with capitals': { '/metadata/labels': { 'Example.org/owner': 'core' } },
        },
        passes: { 'an empty value': { '/metadata/labels': { 'example.org/owner': '' } } },
      },
      {
        rule: 'schema/annotation',
        fails: {
          'a boolean': { '/metadata/annotations': { managed: false } },
          'a key with a space': { '/metadata/annotations': { 'the owner': 'core' } },
          'more than 256 KiB': { '/metadata/annotations': { note: 'x'.repeat(262_144) } },
        },
        passes: { 'any text': { '/metadata/annotations': { 'Example.org/note': 'all, of it!' } } },
      },
    ],
  },
  {
    kind: 'Kafka in a namespace',
    sample: { metadata: { name: 'main', namespace: 'kafka' }, spec: { entityOperator: { topicOperator: {} } } },
    judge: watchedNamespaceProblems,
    rules: [
      {
        rule: 'operator/watched-namespace',
        fails: { 'another namespace': { '/spec/entityOperator/topicOperator/watchedNamespace': 'other' } },
        passes: { 'its own namespace': { '/spec/entityOperator/topicOperator/watchedNamespace': 'kafka' } },
      },
    ],
  },
  {
    kind: 'Namespace',
    sample: { name: 'kafka' },
    judge: (namespace) => namespaceNameProblems(words(at(namespace, 'name') ?? 'kafka')),
    rules: [
      {
        rule: 'schema/name',
        fails: { 'a dot': { '/name': 'kafka.prod' }, '64 characters': { '/name': 'n'.repeat(64) } },
        passes: { '63 characters': { '/name': 'n'.repeat(63) } },
      },
    ],
  },
];

const ALL: readonly KindRows[] = [KAFKA_ROWS, POOL_ROWS, TOPIC_ROWS, USER_ROWS, ...CLIENT_ROWS, ...OTHER_ROWS];

describe.each(ALL)('$kind', ({ sample, judge, rules }) => {
  const rulesOf = (object: unknown): string[] => [...new Set(judge(object).map(({ rule }) => rule))];

  it('is taken when nothing is wrong with it', () => {
    expect(judge(sample)).toEqual([]);
  });

  it.each(
    rules.flatMap(({ rule, fails }) => Object.entries(fails).map(([what, change]) => ({ rule, what, change }))),
  )('breaks $rule alone with $what', ({ rule, change }) => {
    expect(rulesOf(changed(sample, change))).toEqual([rule]);
  });

  it.each(
    rules.flatMap(({ rule, passes }) => Object.entries(passes).map(([what, change]) => ({ rule, what, change }))),
  )('keeps $rule and all others with $what', ({ change }) => {
    expect(rulesOf(changed(sample, change))).toEqual([]);
  });

  it('is looked through whatever its shape is', () => {
    for (const shape of [
      null,
      undefined,
      'text',
      5,
      [],
      {},
      { metadata: [], spec: 'x' },
      { spec: { kafka: [] } },
    ]) {
      expect(() => judge(shape)).not.toThrow();
    }
  });
});

describe('the rules', () => {
  const folder = join(__dirname, '..', '..', '..', 'src', 'facts');
  const sources = [folder, join(folder, 'checks')].flatMap((path) =>
    readdirSync(path)
      .filter((file) => file.endsWith('.ts') && file !== 'conditions.ts')
      .map((file) => readFileSync(join(path, file), 'utf8')),
  );
  const written = new Set(
    sources.flatMap((source) => source.match(/(?<=')(operator|kafka|resources)\/[a-z-]+(?=')/g) ?? []),
  );

  it('are all in the tables of this test', () => {
    const tested = new Set(ALL.flatMap(({ rules }) => rules.map(({ rule }) => rule)));
    expect([...written].filter((rule) => !tested.has(rule))).toEqual([]);
  });

  it('of the operators and of Kafka have each a condition', () => {
    const judged = [...written].filter((rule) => !rule.startsWith('resources/'));
    expect(judged.filter((rule) => !Object.hasOwn(CONDITIONS, rule))).toEqual([]);
  });
});

describe('a message', () => {
  const messages = ({ sample, judge }: KindRows, change: Record<string, unknown>): string =>
    judge(changed(sample, change)).map(formatProblem).join('\n');

  it('says the value, what fits and the rule', () => {
    expect(messages(KAFKA_ROWS, { '/spec/kafka/config/log.retention.hours': '168h' })).toBe(
      'log.retention.hours is "168h"\n  write 168: a whole number of hours  [operator/config-value]',
    );
  });

  it('says the range', () => {
    expect(messages(KAFKA_ROWS, { '/spec/kafka/config/compression.gzip.level': 12 })).toBe(
      'compression.gzip.level is 12\n  write a whole number of -1 or 1 to 9  [operator/config-value]',
    );
  });

  it('guesses what was meant', () => {
    expect(messages(TOPIC_ROWS, { '/spec/config': { 'retentoin.ms': 5 } })).toBe(
      'there is no setting "retentoin.ms"\n  did you mean retention.ms?  [kafka/unknown-config]',
    );
  });

  it('guesses which setting of brokers was meant', () => {
    expect(messages(KAFKA_ROWS, { '/spec/kafka/config/log.retentions.hours': 5 })).toBe(
      'there is no setting "log.retentions.hours"\n  did you mean log.retention.hours?  [kafka/unknown-broker-config]',
    );
  });

  it('names both listeners that want one port, and the name that two want', () => {
    const other = { name: 'other', port: 9093, type: 'internal', tls: true };
    expect(messages(KAFKA_ROWS, { '/spec/kafka/listeners/1': other })).toBe(
      'listeners "tls" and "other" both have the port 9093\n  give each its own  [operator/listener-port]',
    );
    expect(messages(KAFKA_ROWS, { '/spec/kafka/listeners/1': { ...other, name: 'tls', port: 9094 } })).toBe(
      'two listeners have the name "tls"\n  give each its own  [operator/listener-name]',
    );
  });

  it('does not send people to what Kafka keeps to itself', () => {
    expect(messages(TOPIC_ROWS, { '/spec/config': { 'internal.segment.byte': 5 } })).toBe(
      'there is no setting "internal.segment.byte"\n  remove it  [kafka/unknown-config]',
    );
  });

  it('tells of an address that Kafka never sees in that form', () => {
    const change = { '/spec/authorization/acls/0/host': '::1' };
    expect(messages(USER_ROWS, change)).toBe(
      'the host "::1" never matches: Kafka compares the text of the address\n' +
        '  write all eight groups in lower case, without leading zeros: 2001:db8:0:0:0:0:0:1  [operator/acl-host]',
    );
  });
});
