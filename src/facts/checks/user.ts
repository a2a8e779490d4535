import type { Problem } from '../../problems';
import { at, listOf, words } from '../json';
import { resourceNameProblems } from '../names';
import { aclProblems } from './acls';
import { refusedLabels } from './labels';
import { problemAt } from './problem';
import { templateProblems } from './templates';
import { numberProblems } from './whole-numbers';

const MAX_COMMON_NAME = 64;
const MAX_INT = 2 ** 31 - 1;

/** What Strimzi reads into 32 bits; the rate of controller mutations is a fraction. */
const WHOLE_QUOTAS = ['producerByteRate', 'consumerByteRate', 'requestPercentage'];
const QUOTAS = [...WHOLE_QUOTAS, 'controllerMutationRate'];

/** Users of these types get a Secret. */
const WITH_SECRET: ReadonlySet<string> = new Set(['tls', 'scram-sha-512']);

/** What one KafkaUser shows to be wrong: the User Operator or Kafka would refuse it, or it would have no effect. */
export function kafkaUserProblems(user: unknown): Problem[] {
  const type = words(at(user, 'spec', 'authentication', 'type'));
  return [
    ...resourceNameProblems(at(user, 'metadata')),
    ...authenticationProblems(user, type),
    ...lifetimeProblems(at(user, 'spec', 'authentication'), type),
    ...numberProblems(user, 'spec', 'authentication'),
    ...quotasProblems(at(user, 'spec', 'quotas')),
    ...listOf(at(user, 'spec', 'authorization', 'acls')).flatMap((acl, index) =>
      aclProblems(acl, ['spec', 'authorization', 'acls', index]),
    ),
    ...(WITH_SECRET.has(type) ? templateProblems(at(user, 'spec', 'template'), [], ['spec', 'template']) : []),
    ...refusedLabels(at(user, 'metadata', 'labels')),
  ];
}

function authenticationProblems(user: unknown, type: string): Problem[] {
  const name = at(user, 'metadata', 'name');
  if (type === 'tls' && typeof name === 'string' && name.length > MAX_COMMON_NAME) {
    return [
      problemAt(
        'operator/user-name-length',
        `the user name has ${name.length} characters, a certificate takes ${MAX_COMMON_NAME}`,
        'shorten it',
        ['metadata', 'name'],
      ),
    ];
  }
  const password = at(user, 'spec', 'authentication', 'password');
  if (type !== 'scram-sha-512' || password === undefined) return [];
  const reference = at(password, 'valueFrom', 'secretKeyRef');
  if (['name', 'key'].every((key) => (at(reference, key) ?? '') !== '')) return [];
  return [
    problemAt(
      'operator/user-password',
      'the password names no Secret and key',
      'set valueFrom.secretKeyRef.name and key',
      ['spec', 'authentication', 'password'],
    ),
  ];
}

/** The rules of the CRD for certificate lifetimes, told before the API server does. */
function lifetimeProblems(authentication: unknown, type: string): Problem[] {
  const validity = at(authentication, 'validityDays');
  const renewal = at(authentication, 'renewalDays');
  if (validity === undefined && renewal === undefined) return [];
  const problem = (message: string, remedy: string): Problem[] => [
    problemAt('schema/user-certificate-lifetime', message, remedy, ['spec', 'authentication']),
  ];
  if (type !== 'tls') {
    return problem(`certificate lifetimes are set for a user of type ${type}`, 'remove them: only tls has them');
  }
  if (validity === undefined || renewal === undefined) {
    return problem('only one of validityDays and renewalDays is set', 'set both');
  }
  if (Number(words(renewal)) < Number(words(validity))) return [];
  return problem(`renewalDays ${words(renewal)} is not below validityDays ${words(validity)}`, 'lower renewalDays');
}

function quotasProblems(quotas: unknown): Problem[] {
  return quotas === undefined ? [] : QUOTAS.flatMap((quota) => quotaProblems(quota, at(quotas, quota)));
}

function quotaProblems(quota: string, value: unknown): Problem[] {
  if (typeof value !== 'number') return [];
  if (value > MAX_INT && WHOLE_QUOTAS.includes(quota)) {
    return [
      problemAt(
        'operator/user-quota',
        `${quota} ${value} is more than the operator can read`,
        `use at most ${MAX_INT}, or leave it out`,
        ['spec', 'quotas', quota],
      ),
    ];
  }
  if (value > 0) return [];
  return [
    problemAt(
      'kafka/user-quota',
      `${quota} is ${value}, which Kafka refuses`,
      'use a number above 0, or leave it out',
      ['spec', 'quotas', quota],
    ),
  ];
}
