import { aclsOf, authorizationOf, Authorizer } from '../../src/access';
import type { AclRule, Answer, Authorization, Question } from '../../src/access';

const CLOSED: Authorization = { superUsers: ['User:root'], openWithoutAcl: false };
const OPEN: Authorization = { ...CLOSED, openWithoutAcl: true };

function user(name: string, acls: readonly unknown[], type?: string): object {
  const authentication = type === undefined ? {} : { authentication: { type } };
  return { metadata: { name }, spec: { ...authentication, authorization: { type: 'simple', acls } } };
}

const orders = (operations: AclRule['operations'], more: Partial<AclRule> = {}): AclRule => ({
  resource: { type: 'topic', name: 'orders' },
  operations,
  ...more,
});
const everyTopic = (operations: AclRule['operations'], more: Partial<AclRule> = {}): AclRule => ({
  resource: { type: 'topic', name: '*' },
  operations,
  ...more,
});
const prefixed = (name: string, operations: AclRule['operations'], more: Partial<AclRule> = {}): AclRule => ({
  resource: { type: 'topic', name, patternType: 'prefix' },
  operations,
  ...more,
});
const DENY = { type: 'deny' } as const;

/** `app Read topic:orders from 10.0.0.1` */
function ask(text: string): Question {
  const [principal = '', operation, resource = '', , host] = text.split(' ');
  const [type, name] = resource.split(':');
  return {
    principal,
    operation: operation as Question['operation'],
    resource: { type: type as Question['resource']['type'], ...(name === undefined ? {} : { name }) },
    ...(host === undefined ? {} : { host }),
  };
}

function told({ allowed, because }: Answer): string {
  return `${allowed ? 'yes' : 'no'}, ${because}`;
}

describe('whether somebody may do something', () => {
  it.each<readonly [question: string, rules: readonly AclRule[], answer: string]>([
    ['app Read topic:orders', [orders(['Read'])], 'yes, rule'],
    ['app Read topic:orders', [orders(['All'])], 'yes, rule'],
    ['app Describe topic:orders', [orders(['Read'])], 'yes, implied'],
    ['app Describe topic:orders', [orders(['Create'])], 'no, noAcl'],
    ['app Describe topic:orders', [orders(['Read', 'Describe'])], 'yes, rule'],
    ['app DescribeConfigs topic:orders', [orders(['AlterConfigs'])], 'yes, implied'],
    ['app Write topic:orders', [orders(['Read'])], 'no, noAcl'],
    ['app Read topic:orders-dlq', [orders(['Read'])], 'no, noAcl'],
    ['app Read topic:Orders', [orders(['Read'])], 'no, noAcl'],
    ['app Read group:orders', [orders(['Read'])], 'no, noAcl'],
    ['other Read topic:orders', [orders(['Read'])], 'no, noAcl'],
    ['CN=app Read topic:orders', [orders(['Read'])], 'no, noAcl'],
    ['app Read topic:orders', [everyTopic(['Read'])], 'yes, rule'],
    ['app Read topic:orders', [prefixed('ord', ['Read'])], 'yes, rule'],
    ['app Read topic:orders', [prefixed('orders', ['Read'])], 'yes, rule'],
    ['app Read topic:orders', [prefixed('orders-', ['Read'])], 'no, noAcl'],
    ['app Read topic:orders', [prefixed('*', ['Read'])], 'no, noAcl'],
    ['app Read topic:orders', [everyTopic(['Read']), orders(['Read'], DENY)], 'no, denied'],
    ['app Read topic:orders', [orders(['Read']), everyTopic(['All'], DENY)], 'no, denied'],
    ['app Describe topic:orders', [orders(['Read']), orders(['Read'], DENY)], 'yes, implied'],
    ['app Read topic:orders from 10.0.0.1', [orders(['Read'], { host: '10.0.0.1' })], 'yes, rule'],
    ['app Read topic:orders from 10.0.0.2', [orders(['Read'], { host: '10.0.0.1' })], 'no, noAcl'],
    ['app Read topic:orders', [orders(['Read'], { host: '10.0.0.1' })], 'no, noAcl'],
    ['app Read topic:orders', [orders(['Read']), orders(['Read'], { ...DENY, host: '10.0.0.1' })], 'yes, rule'],
    ['app Alter cluster', [{ resource: { type: 'cluster' }, operations: ['Alter'] }], 'yes, rule'],
    ['root Alter cluster', [], 'yes, superUser'],
    // Kafka does not take the star for names that begin with one
    ['app Read group:*g', [{ resource: { type: 'group', name: '*' }, operations: ['Read'] }], 'no, noAcl'],
  ])('%s', (question, rules, answer) => {
    const authorizer = new Authorizer(CLOSED, aclsOf(user('app', rules)));
    expect(told(authorizer.decide(ask(question)))).toBe(answer);
  });

  it('knows users that log in by certificate by its subject', () => {
    const authorizer = new Authorizer(CLOSED, aclsOf(user('app', [orders(['Read'])], 'tls')));
    expect(authorizer.decide(ask('CN=app Read topic:orders')).allowed).toBe(true);
    expect(authorizer.decide(ask('app Read topic:orders')).allowed).toBe(false);
  });

  it('says which rule of which user decides', () => {
    const rules = [prefixed('ord', ['Write']), orders(['Describe'])];
    const { acl } = new Authorizer(CLOSED, aclsOf(user('app', rules))).decide(ask('app Describe topic:orders'));
    expect(acl).toMatchObject({ user: 'app', index: 1, rule: rules[1] });
  });

  it('is open without any rule where the cluster wants it so', () => {
    const authorizer = new Authorizer(OPEN, aclsOf(user('app', [orders(['Read'])])));
    expect(told(authorizer.decide(ask('other Write topic:payments')))).toBe('yes, noAcl');
    expect(told(authorizer.decide(ask('other Write topic:orders')))).toBe('no, noAcl');
  });

  it('is always so without an authorizer', () => {
    const authorizer = new Authorizer('none', aclsOf(user('app', [orders(['Read'], DENY)])));
    expect(told(authorizer.decide(ask('app Read topic:orders')))).toBe('yes, noAuthorizer');
  });

  it('costs as much as the rules that match, not as all there are', () => {
    const many = Array.from({ length: 20_000 }, (_, n) => aclsOf(user(`app-${n}`, [orders(['Read'])]))).flat();
    const authorizer = new Authorizer(OPEN, many);
    const answers = Array.from({ length: 20_000 }, (_, n) => authorizer.decide(ask(`app-${n} Write topic:orders`)));
    expect(answers.filter(({ allowed }) => allowed)).toEqual([]);
  });
});

describe('whether somebody may do something with any topic', () => {
  it.each<readonly [rules: readonly AclRule[], answer: string]>([
    [[], 'no, noAcl'],
    [[orders(['Write'])], 'yes, rule'],
    [[prefixed('orders-', ['All'])], 'yes, rule'],
    [[orders(['Read'])], 'no, noAcl'],
    [[orders(['Write'], { host: '10.0.0.1' })], 'no, noAcl'],
    [[orders(['Write']), orders(['Write'], DENY)], 'no, denied'],
    [[orders(['Write']), prefixed('ord', ['Write'], DENY)], 'no, denied'],
    [[orders(['Write']), everyTopic(['Write'], DENY)], 'no, denied'],
    [[prefixed('orders', ['Write']), orders(['Write'], DENY)], 'yes, rule'],
    [[everyTopic(['Write']), prefixed('o', ['Write'], DENY)], 'yes, rule'],
    [[everyTopic(['Write']), everyTopic(['Write'], DENY)], 'no, denied'],
  ])('rules %#', (rules, answer) => {
    const authorizer = new Authorizer(CLOSED, aclsOf(user('app', rules)));
    expect(told(authorizer.decideForAny({ principal: 'app', operation: 'Write', type: 'topic' }))).toBe(answer);
  });

  it('is so for super users, and implies nothing', () => {
    const authorizer = new Authorizer(CLOSED, aclsOf(user('app', [orders(['Write'])])));
    const describe = { operation: 'Describe', type: 'topic' } as const;
    expect(told(authorizer.decideForAny({ principal: 'root', ...describe }))).toBe('yes, superUser');
    expect(told(authorizer.decideForAny({ principal: 'app', ...describe }))).toBe('no, noAcl');
  });
});

describe('the authorization of a Kafka', () => {
  const kafka = (authorization: unknown, config: unknown = {}): object => ({
    metadata: { name: 'main' },
    spec: { kafka: { authorization, config } },
  });

  it.each([
    ['nothing there', kafka(undefined), 'none'],
    ['null', kafka(null), 'none'],
    ['one that somebody brings', kafka({ type: 'custom' }), 'custom'],
    ['no object at all', 'Kafka', 'none'],
  ])('is with %s', (_what, object, found) => {
    expect(authorizationOf(object)).toBe(found);
  });

  it('has super users of its own and those that are given', () => {
    expect(authorizationOf(kafka({ type: 'simple', superUsers: ['CN=ops', 'a;User:b'] }))).toEqual({
      superUsers: [
        'User:CN=main-kafka,O=io.strimzi',
        'User:CN=main-entity-topic-operator,O=io.strimzi',
        'User:CN=main-entity-user-operator,O=io.strimzi',
        'User:CN=main-kafka-exporter,O=io.strimzi',
        'User:CN=main-cruise-control,O=io.strimzi',
        'User:CN=cluster-operator,O=io.strimzi',
        'User:CN=ops',
        'User:a',
        'User:b',
      ],
      openWithoutAcl: false,
    });
  });

  it.each([
    [true, true],
    ['TRUE', true],
    ['yes', false],
    [false, false],
    [{}, false],
  ])('is open without rules by %j: %s', (value, open) => {
    const found = authorizationOf(kafka({ type: 'simple' }, { 'allow.everyone.if.no.acl.found': value }));
    expect(found).toMatchObject({ openWithoutAcl: open });
  });
});

describe('the entries of a KafkaUser', () => {
  it('are one for each operation of each rule', () => {
    const rules = [orders(['Read', 'Write']), { resource: { type: 'cluster', name: 'x' }, operations: ['Alter'] }];
    expect(
      aclsOf(user('app', rules)).map(({ type, name, operation, host }) => [type, name, operation, host]),
    ).toEqual([
      ['topic', 'orders', 'Read', '*'],
      ['topic', 'orders', 'Write', '*'],
      ['cluster', 'kafka-cluster', 'Alter', '*'],
    ]);
  });

  it.each([
    [undefined],
    ['user'],
    [
      user('app', [
        null,
        7,
        {},
        { resource: null },
        { resource: { type: 'toString', name: 'x' }, operations: ['Read'] },
      ]),
    ],
    [user('app', [{ resource: { type: 'topic' }, operations: ['Read'] }])],
    [user('app', [{ resource: { type: 'topic', name: '' }, operations: ['Read'] }])],
    [user('app', [{ resource: { type: 'topic', name: 'x' }, operations: 'Read' }])],
  ])('are none where there is no rule: %j', (object) => {
    expect(aclsOf(object)).toEqual([]);
  });

  it('may have operations that there are not', () => {
    const strange = user('app', [{ resource: { type: 'topic', name: 'x' }, operations: ['constructor', 7, null] }]);
    const authorizer = new Authorizer(CLOSED, aclsOf(strange));
    expect(told(authorizer.decide(ask('app Read topic:x')))).toBe('no, noAcl');
  });
});
