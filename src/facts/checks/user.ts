import type { Problem } from '../../problems';
import { at, listOf, pointer } from '../json';
import { resourceNameProblems } from '../names';
import { refusedLabels } from './labels';

/** Operations that mean something for each type of resource, besides All (from Kafka's own AclEntry). */
export const OPERATIONS: Readonly<Record<string, readonly string[]>> = {
  topic: ['Read', 'Write', 'Create', 'Describe', 'Delete', 'Alter', 'DescribeConfigs', 'AlterConfigs'],
  group: ['Read', 'Describe', 'Delete', 'DescribeConfigs', 'AlterConfigs'],
  cluster: ['Create', 'ClusterAction', 'DescribeConfigs', 'AlterConfigs', 'IdempotentWrite', 'Alter', 'Describe'],
  transactionalId: ['Describe', 'Write'],
};

const MAX_COMMON_NAME = 64;
const QUOTAS = ['producerByteRate', 'consumerByteRate', 'requestPercentage', 'controllerMutationRate'];

/** What one KafkaUser shows to be wrong: the User Operator or Kafka would refuse it, or it would have no effect. */
export function kafkaUserProblems(user: unknown): Problem[] {
  return [
    ...resourceNameProblems(at(user, 'metadata', 'name')),
    ...authenticationProblems(user),
    ...quotaProblems(user),
    ...listOf(at(user, 'spec', 'authorization', 'acls')).flatMap((acl, index) => aclProblems(acl, index)),
    ...refusedLabels(at(user, 'metadata', 'labels'), '/metadata/labels'),
  ];
}

function authenticationProblems(user: unknown): Problem[] {
  const authentication = at(user, 'spec', 'authentication');
  const name = at(user, 'metadata', 'name');
  const type = at(authentication, 'type');
  const problems: Problem[] = [];
  if (type === 'tls' && typeof name === 'string' && name.length > MAX_COMMON_NAME) {
    problems.push({
      rule: 'operator/user-name-length',
      message: `the user name has ${name.length} characters, a certificate takes ${MAX_COMMON_NAME}`,
      remedy: 'shorten it',
      pointer: '/metadata/name',
    });
  }
  const reference = at(authentication, 'password', 'valueFrom', 'secretKeyRef');
  const brought = at(authentication, 'password') !== undefined && type === 'scram-sha-512';
  if (brought && (!filled(at(reference, 'name')) || !filled(at(reference, 'key')))) {
    problems.push({
      rule: 'operator/user-password',
      message: 'the password names no Secret and key',
      remedy: 'set valueFrom.secretKeyRef.name and key',
      pointer: '/spec/authentication/password',
    });
  }
  return [...problems, ...lifetimeProblems(authentication, type)];
}

/** The CRD's own rules for certificate lifetimes, told before the API server does. */
function lifetimeProblems(authentication: unknown, type: unknown): Problem[] {
  const validity = at(authentication, 'validityDays');
  const renewal = at(authentication, 'renewalDays');
  if (validity === undefined && renewal === undefined) return [];
  const problem = (message: string, remedy: string): Problem[] => [
    { rule: 'operator/user-certificate-lifetime', message, remedy, pointer: '/spec/authentication' },
  ];
  if (type !== 'tls')
    return problem(
      `certificate lifetimes are set for a user of type ${String(type)}`,
      'remove them: only tls has them',
    );
  if (validity === undefined || renewal === undefined)
    return problem('only one of validityDays and renewalDays is set', 'set both');
  if (Number(renewal) < Number(validity)) return [];
  return problem(
    `renewalDays ${String(renewal)} is not below validityDays ${String(validity)}`,
    'lower renewalDays',
  );
}

function quotaProblems(user: unknown): Problem[] {
  return QUOTAS.flatMap((quota) => {
    const value = at(user, 'spec', 'quotas', quota);
    if (typeof value !== 'number') return [];
    const tooLarge = quota.endsWith('ByteRate') && value > 2 ** 31 - 1;
    if (value > 0 && !tooLarge) return [];
    return [
      {
        rule: 'operator/user-quota',
        message: tooLarge
          ? `${quota} ${value} is more than the operator can read`
          : `${quota} is ${value}, which Kafka refuses`,
        remedy: tooLarge ? 'use at most 2147483647, or leave it out' : 'use a number above 0, or leave it out',
        pointer: `/spec/quotas/${quota}`,
      },
    ];
  });
}

function aclProblems(acl: unknown, index: number): Problem[] {
  const path = ['spec', 'authorization', 'acls', index] as const;
  const type = at(acl, 'resource', 'type');
  if (typeof type !== 'string' || !Object.hasOwn(OPERATIONS, type)) return [];
  const problem = (rule: string, message: string, remedy: string, ...rest: string[]): Problem => ({
    rule: `operator/acl-${rule}`,
    message,
    remedy,
    pointer: pointer(...path, ...rest),
  });
  const problems: Problem[] = [];
  const name = at(acl, 'resource', 'name');
  if (type !== 'cluster' && !filled(name)) {
    problems.push(problem('name', `a rule for a ${type} names none`, 'set resource.name', 'resource'));
  }
  if (name === '*' && at(acl, 'resource', 'patternType') === 'prefix') {
    problems.push(
      problem(
        'prefix-star',
        'the prefix * matches only names that begin with *',
        'use patternType literal',
        'resource',
        'name',
      ),
    );
  }
  const operations = listOf(at(acl, 'operations'));
  if (operations.length === 0)
    problems.push(problem('operations', 'a rule allows no operation', 'list operations', 'operations'));
  for (const operation of operations) {
    if (operation === 'All' || OPERATIONS[type]?.includes(String(operation)) === true) continue;
    const allowed = OPERATIONS[type]?.join(', ') ?? '';
    problems.push(
      problem(
        'operation',
        `${String(operation)} means nothing for a ${type}`,
        `use one of ${allowed}`,
        'operations',
      ),
    );
  }
  return [...problems, ...hostProblems(at(acl, 'host'), pointer(...path, 'host'))];
}

function hostProblems(host: unknown, where: string): Problem[] {
  if (
    typeof host !== 'string' ||
    host === '*' ||
    /^(\d{1,3}\.){3}\d{1,3}$/.test(host) ||
    /^[0-9a-fA-F:]*:[0-9a-fA-F:.]*$/.test(host)
  )
    return [];
  return [
    {
      rule: 'operator/acl-host',
      message: `the host ${JSON.stringify(host)} never matches: Kafka compares the address itself`,
      remedy: 'use an IP address, or * for any; names and networks do not work',
      pointer: where,
    },
  ];
}

function filled(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}
