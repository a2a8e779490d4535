import fc from 'fast-check';

import {
  admin,
  applicationIdProblems,
  bridge,
  connectWorker,
  consumer,
  lagMonitor,
  mergeRules,
  mirrorSource,
  mirrorTarget,
  nameOrPrefixProblems,
  producer,
  readOnly,
  schemaRegistry,
  sinkConnector,
  sourceConnector,
  streams,
} from '../../src/access';
import type { AclOperation, AclRule } from '../../src/access';
import { kafkaUserProblems } from '../../src/facts';
import { formatProblem, UserError } from '../../src/problems';

/** `topic =orders Read,Write`, with `^` for a prefix and `deny` in front: rules as short lines. */
function lines(rules: readonly AclRule[]): string[] {
  return rules.map(({ type, resource, operations, host }) => {
    const name =
      resource.name === undefined ? '' : ` ${resource.patternType === 'prefix' ? '^' : '='}${resource.name}`;
    return `${type === 'deny' ? 'deny ' : ''}${resource.type}${name} ${operations.join(',')}${host === undefined ? '' : ` from ${host}`}`;
  });
}

const WORKER = {
  groupId: 'workers',
  configStorageTopic: 'configs',
  offsetStorageTopic: 'offsets',
  statusStorageTopic: 'status',
};

/** By the table "ACL recipes" of our reference, from Kafka's documentation on authorization. */
const RECIPES: readonly (readonly [who: string, rules: AclRule[], lines: string[]])[] = [
  ['a producer, idempotent or not', producer('orders'), ['topic =orders Write']],
  ['a producer that makes its topic', producer('orders', { create: true }), ['topic =orders Create,Write']],
  [
    'an idempotent producer of brokers before Kafka 3',
    producer('orders', { idempotent: true }),
    ['cluster IdempotentWrite', 'topic =orders Write'],
  ],
  [
    'a transactional producer',
    producer('orders', { transactionalId: 'tx' }),
    ['topic =orders Write', 'transactionalId =tx Write'],
  ],
  [
    'a producer with made-up transactional ids',
    producer('orders', { transactionalId: { prefix: 'tx-' } }),
    ['topic =orders Write', 'transactionalId ^tx- Write'],
  ],
  [
    'one that consumes, transforms and produces',
    [...producer('out', { transactionalId: 'tx' }), ...consumer('in', { group: 'g' })],
    ['group =g Read', 'topic =in Read', 'topic =out Write', 'transactionalId =tx Write'],
  ],
  ['a consumer of any kind of group', consumer('orders', { group: 'g' }), ['group =g Read', 'topic =orders Read']],
  ['a consumer without a group', consumer('orders'), ['topic =orders Read']],
  [
    'a consumer of a regular expression',
    consumer({ prefix: 'orders-' }, { group: 'g' }),
    ['group =g Read', 'topic ^orders- Read'],
  ],
  [
    'a consumer that deletes its offsets',
    consumer('orders', { group: 'g', deleteOffsets: true }),
    ['group =g Delete,Read', 'topic =orders Read'],
  ],
  [
    'a Streams application',
    streams({ applicationId: 'app', reads: ['in'], writes: ['out'] }),
    ['group =app Read', 'topic =in Read', 'topic =out Write', 'topic ^app- Create,Delete,Read,Write'],
  ],
  [
    'a Streams application that writes exactly once',
    streams({ applicationId: 'app', reads: [{ prefix: 'in-' }], exactlyOnce: true }),
    ['group =app Read', 'topic ^app- Create,Delete,Read,Write', 'topic ^in- Read', 'transactionalId ^app- Write'],
  ],
  [
    'a worker of Kafka Connect',
    connectWorker(WORKER),
    ['group =workers Read', 'topic =configs Read,Write', 'topic =offsets Read,Write', 'topic =status Read,Write'],
  ],
  [
    'one that makes its topics and lets sources write exactly once',
    connectWorker({ ...WORKER, create: true, exactlyOnce: true }),
    [
      'group =workers Read',
      'topic =configs Create,Read,Write',
      'topic =offsets Create,Read,Write',
      'topic =status Create,Read,Write',
      'transactionalId =connect-cluster-workers Write',
    ],
  ],
  ['a source connector', sourceConnector({ writes: ['orders'] }), ['topic =orders Write']],
  [
    'a source connector that writes exactly once, and makes its topics',
    sourceConnector({
      writes: [{ prefix: 'db.' }],
      create: true,
      exactlyOnce: { groupId: 'workers', connector: 'db' },
    }),
    ['topic ^db. Create,Write', 'transactionalId ^workers-db- Write'],
  ],
  [
    'a sink connector',
    sinkConnector({ connector: 'files', reads: ['orders'] }),
    ['group =connect-files Read', 'topic =orders Read'],
  ],
  [
    'a sink connector with a group of its own and dead letters',
    sinkConnector({ connector: 'files', group: 'g', reads: ['orders'], deadLetters: 'dead', create: true }),
    ['group =g Read', 'topic =dead Create,Write', 'topic =orders Read'],
  ],
  [
    'a mirror where it reads',
    mirrorSource({ topics: [{ prefix: 'orders-' }], groups: ['g'], targetAlias: 'west' }),
    [
      'group =g Describe',
      'topic =mm2-offset-syncs.west.internal Create,Read,Write',
      'topic ^orders- DescribeConfigs,Read',
    ],
  ],
  [
    'a mirror that writes nothing where it reads',
    mirrorSource({ topics: ['orders'] }),
    ['topic =orders DescribeConfigs,Read'],
  ],
  [
    'a mirror that keeps offsets where it writes',
    mirrorTarget({ sourceAlias: 'east', offsetSyncs: true }),
    [
      'topic =mm2-offset-syncs.east.internal Create,Read,Write',
      'topic ^east. Alter,AlterConfigs,Create,Read,Write',
    ],
  ],
  [
    'a mirror where it writes',
    mirrorTarget({ sourceAlias: 'east', groups: ['g'] }),
    ['group =g Read', 'topic ^east. Alter,AlterConfigs,Create,Read,Write'],
  ],
  [
    'a mirror that sets no topics, and translates no offsets',
    mirrorTarget({ sourceAlias: 'east', topics: ['orders'], settings: false, checkpoints: false }),
    ['topic =orders Alter,Create,Read,Write'],
  ],
  [
    'a mirror that keeps the names of topics',
    mirrorTarget({ sourceAlias: 'east', separator: '_', topics: ['orders'] }),
    ['topic =east_checkpoints_internal Create,Read,Write', 'topic =orders Alter,AlterConfigs,Create,Read,Write'],
  ],
  [
    'a bridge',
    bridge({ writes: ['out'], reads: ['in'], group: { prefix: 'http-' } }),
    ['group ^http- Read', 'topic =in Read', 'topic =out Write'],
  ],
  [
    'a bridge that tells of topics and makes them',
    bridge({ writes: ['out'], creates: [{ prefix: 'new-' }], details: true }),
    ['topic =out DescribeConfigs,Write', 'topic ^new- Create'],
  ],
  [
    'a schema registry',
    schemaRegistry({ topics: ['_schemas'], group: 'schema-registry' }),
    ['group =schema-registry Read', 'topic =_schemas DescribeConfigs,Read,Write'],
  ],
  [
    'a schema registry that makes its topics',
    schemaRegistry({ topics: ['journal'], group: { prefix: 'registry-' }, create: true }),
    ['group ^registry- Read', 'topic =journal Create,DescribeConfigs,Read,Write'],
  ],
  ['an exporter of lag', lagMonitor(), ['group =* Describe', 'topic =* Describe']],
  [
    'an autoscaler',
    lagMonitor({ topics: ['orders'], groups: ['g'] }),
    ['group =g Describe', 'topic =orders Describe'],
  ],
  [
    'an administrator',
    admin(),
    ['cluster Alter,AlterConfigs', 'group =* All', 'topic =* All', 'transactionalId =* All'],
  ],
  [
    'a console that changes nothing',
    readOnly(),
    [
      'cluster Describe,DescribeConfigs',
      'group =* Describe,DescribeConfigs',
      'topic =* DescribeConfigs,Read',
      'transactionalId =* Describe',
    ],
  ],
];

describe('what an application needs', () => {
  it.each(RECIPES)('%s', (_who, rules, wanted) => {
    expect(lines(mergeRules(rules)).toSorted()).toEqual(wanted);
  });

  it.each(RECIPES)('is nothing that Kafka or Strimzi refuses: %s', (_who, rules) => {
    const user = {
      metadata: { name: 'app' },
      spec: { authorization: { type: 'simple', acls: mergeRules(rules) } },
    };
    expect(kafkaUserProblems(user)).toEqual([]);
  });

  it.each([
    ['an empty topic', () => producer('')],
    ['an empty prefix', () => consumer({ prefix: '' })],
    ['a star as a prefix', () => consumer('orders', { group: { prefix: '*' } })],
    ['an empty transactional id', () => producer('orders', { transactionalId: '' })],
    ['an application id for all groups', () => streams({ applicationId: '*', reads: ['in'] })],
    ['a worker without a group', () => connectWorker({ ...WORKER, groupId: '' })],
    ['a star as a prefix of what a sink reads', () => sinkConnector({ connector: 's', reads: [{ prefix: '*' }] })],
    ['an empty alias', () => mirrorTarget({ sourceAlias: '', separator: '' })],
    ['an empty application id', () => streams({ applicationId: '', reads: ['in'] })],
    ['a star as a prefix of a source', () => streams({ applicationId: 'app', reads: [{ prefix: '*' }] })],
  ])('is not told of %s', (_what, make) => {
    expect(make).toThrow(UserError);
  });

  it('says what to write for everything', () => {
    expect(nameOrPrefixProblems('topic', { prefix: '' }).map(formatProblem)).toEqual([
      "the prefix of a topic is empty\n  write '*' for all of them  [kafka/acl-name]",
    ]);
    expect(nameOrPrefixProblems('group', { prefix: '*' }).map(formatProblem)).toEqual([
      'the prefix * of a group matches only names that begin with *\n' +
        "  write '*' instead of { prefix: '*' } for all of them  [operator/acl-prefix-star]",
    ]);
    expect(nameOrPrefixProblems('group', '*')).toEqual([]);
    expect(applicationIdProblems('my app').map(formatProblem)).toEqual([
      '"my app" cannot be an application id\n  use letters, digits, ., _ and -  [kafka/application-id]',
    ]);
  });
});

describe('merged rules', () => {
  const topic = { type: 'topic', name: 'orders' } as const;
  const OPERATIONS: readonly AclOperation[] = [
    'Read',
    'Write',
    'Create',
    'Delete',
    'Alter',
    'Describe',
    'AlterConfigs',
    'DescribeConfigs',
    'All',
  ];
  const resource = fc.oneof(
    fc.constant({ type: 'cluster' } as const),
    fc.record(
      {
        type: fc.constantFrom('topic', 'group'),
        name: fc.constantFrom('a', 'b', '*'),
        patternType: fc.constantFrom('literal', 'prefix'),
      },
      { requiredKeys: ['type', 'name'] },
    ),
  );
  const rule: fc.Arbitrary<AclRule> = fc.record(
    {
      type: fc.constantFrom('allow', 'deny'),
      resource,
      operations: fc.array(fc.constantFrom(...OPERATIONS), { minLength: 1, maxLength: 4 }),
      host: fc.constantFrom('*', '10.0.0.1'),
    },
    { requiredKeys: ['resource', 'operations'] },
  );

  it('do not depend on the order of what they are made of', () => {
    const shuffled = fc
      .array(rule, { maxLength: 8 })
      .chain((rules) => fc.tuple(fc.constant(rules), fc.shuffledSubarray(rules, { minLength: rules.length })));
    fc.assert(
      fc.property(shuffled, ([rules, others]) => {
        expect(JSON.stringify(mergeRules(others))).toBe(JSON.stringify(mergeRules(rules)));
      }),
    );
  });

  it('are their own merger', () => {
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 8 }), (rules) => {
        const merged = mergeRules(rules);
        expect(mergeRules(merged)).toEqual(merged);
        expect(mergeRules([...merged, ...rules])).toEqual(merged);
      }),
    );
  });

  it('allow and deny what the rules did', () => {
    fc.assert(
      fc.property(fc.array(rule, { minLength: 1, maxLength: 8 }), (rules) => {
        const merged = mergeRules(rules);
        for (const one of rules) {
          for (const operation of OPERATIONS) {
            expect(covers(merged, one, operation)).toBe(covers(rules, one, operation));
          }
        }
      }),
    );
  });

  it('leave out what another operation brings along', () => {
    const operations: AclOperation[] = ['Describe', 'Read', 'DescribeConfigs', 'AlterConfigs', 'Create'];
    expect(lines(mergeRules([{ resource: topic, operations }]))).toEqual([
      'topic =orders AlterConfigs,Create,Read',
    ]);
  });

  it('keep what is denied apart, in front and whole', () => {
    const rules: AclRule[] = [
      { resource: topic, operations: ['Read'] },
      { type: 'deny', resource: topic, operations: ['Read', 'Describe'] },
    ];
    expect(lines(mergeRules(rules))).toEqual(['deny topic =orders Describe,Read', 'topic =orders Read']);
  });

  it('keep names, prefixes and hosts apart', () => {
    const rules: AclRule[] = [
      { resource: topic, operations: ['Read'] },
      { resource: { ...topic, patternType: 'prefix' }, operations: ['Read'] },
      { resource: topic, operations: ['Read'], host: '10.0.0.1' },
    ];
    expect(lines(mergeRules(rules))).toEqual([
      'topic =orders Read',
      'topic =orders Read from 10.0.0.1',
      'topic ^orders Read',
    ]);
  });

  it('do not say what goes without saying', () => {
    const spelled: AclRule = {
      type: 'allow',
      resource: { ...topic, patternType: 'literal' },
      operations: ['Read'],
      host: '*',
    };
    const cluster: AclRule = {
      resource: { type: 'cluster', name: 'mine', patternType: 'prefix' },
      operations: ['All'],
    };
    expect(mergeRules([spelled, { resource: topic, operations: ['Read'] }, cluster])).toEqual([
      { resource: { type: 'cluster' }, operations: ['All'] },
      { resource: topic, operations: ['Read'] },
    ]);
  });
});

/** Whether an operation is in what some rules say of the subject of one rule. */
function covers(rules: readonly AclRule[], one: AclRule, operation: AclOperation): boolean {
  return rules.some((other) => subject(other) === subject(one) && matches(other, operation));
}

/** What a rule is about, with whom and how. */
function subject({ type = 'allow', resource, host = '*' }: AclRule): string {
  const { name = '', patternType = 'literal' } = resource.type === 'cluster' ? {} : resource;
  return [type, resource.type, name, patternType, host].join(' ');
}

/** As Kafka's StandardAuthorizer matches the operation of a rule. */
function matches({ type, operations }: AclRule, operation: AclOperation): boolean {
  const implies: Partial<Record<AclOperation, readonly AclOperation[]>> = {
    Describe: ['Read', 'Write', 'Delete', 'Alter'],
    DescribeConfigs: ['AlterConfigs'],
  };
  const more = type === 'deny' ? [] : (implies[operation] ?? []);
  return operations.some((one) => one === 'All' || one === operation || more.includes(one));
}
