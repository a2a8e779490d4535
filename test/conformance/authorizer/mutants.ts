import type { Acl, Answer, Authorization, Question, TypeQuestion } from '../../../src/access';

export type AnyQuestion = Question | TypeQuestion;

/** A wrong idea of how Kafka decides: what it would make of rules, settings, questions or answers. */
export interface Mutant {
  readonly name: string;
  readonly acl?: (acl: Acl, question: AnyQuestion) => readonly Acl[];
  readonly authorization?: (authorization: Authorization) => Authorization;
  readonly question?: (question: AnyQuestion) => AnyQuestion;
  readonly allowed?: (answer: Answer, question: AnyQuestion) => boolean;
}

const IMPLYING: ReadonlySet<string> = new Set(['Read', 'Write', 'Delete', 'Alter']);
const isOfType = (question: AnyQuestion): boolean => 'type' in question;
const bare = (principal: string): string => principal.replace(/^CN=/, '');

/** The judge must tell each of them from Kafka. */
export const MUTANTS: readonly Mutant[] = [
  { name: 'hosts do not count', acl: (acl) => [{ ...acl, host: '*' }] },
  { name: 'rules for one host never match', acl: (acl) => (acl.host === '*' ? [acl] : []) },
  { name: 'a prefix is a whole name', acl: (acl) => [{ ...acl, prefix: false }] },
  { name: 'a name is a prefix', acl: (acl) => [{ ...acl, prefix: true }] },
  { name: 'a star is a name', acl: (acl) => [{ ...acl, name: acl.name.replace('*', '**') }] },
  { name: 'a star is a prefix of all', acl: (acl) => [{ ...acl, prefix: acl.prefix && acl.name !== '*' }] },
  { name: 'names have no case', acl: (acl) => [acl, { ...acl, name: acl.name.toLowerCase() }] },
  { name: 'nothing is denied', acl: (acl) => (acl.deny ? [] : [acl]) },
  {
    name: 'a denied operation implies another',
    acl: (acl) => (acl.deny && IMPLYING.has(acl.operation) ? [acl, { ...acl, operation: 'Describe' }] : [acl]),
  },
  { name: 'nothing is implied', allowed: ({ allowed, because }) => allowed && because !== 'implied' },
  {
    name: 'Create implies Describe',
    acl: (acl) => (acl.operation === 'Create' && !acl.deny ? [acl, { ...acl, operation: 'Describe' }] : [acl]),
  },
  {
    name: 'AlterConfigs implies nothing',
    allowed: ({ allowed, because, acl }) => allowed && (because !== 'implied' || acl?.operation !== 'AlterConfigs'),
  },
  { name: 'All is an operation like others', acl: (acl) => (acl.operation === 'All' ? [] : [acl]) },
  { name: 'nobody is a super user', authorization: (one) => ({ ...one, superUsers: [] }) },
  {
    name: 'no component of Strimzi is a super user',
    authorization: (one) => ({ ...one, superUsers: one.superUsers.filter((user) => !user.includes('O=')) }),
  },
  {
    name: 'super users are bound by denials',
    authorization: (one) => ({ ...one, superUsers: [] }),
    allowed: ({ allowed, because }) => allowed || because === 'noAcl',
  },
  {
    name: 'a certificate counts by its name alone',
    acl: (acl) => [{ ...acl, principal: bare(acl.principal) }],
    question: (question) => ({ ...question, principal: bare(question.principal) }),
  },
  { name: 'what has no rule is never open', authorization: (one) => ({ ...one, openWithoutAcl: false }) },
  { name: 'what has no rule is always open', authorization: (one) => ({ ...one, openWithoutAcl: true }) },
  {
    name: 'what has no rule for oneself is open',
    acl: (acl, question) => (acl.principal === question.principal ? [acl] : []),
  },
  {
    name: 'a right on any of a type is implied',
    acl: (acl, question) =>
      isOfType(question) && !acl.deny && IMPLYING.has(acl.operation)
        ? [acl, { ...acl, operation: 'Describe' }]
        : [acl],
  },
  {
    name: 'a right on any of a type is never denied',
    acl: (acl, question) => (isOfType(question) && acl.deny ? [] : [acl]),
  },
  {
    name: 'a right on any of a type falls to any denial',
    allowed: (answer, question) => answer.allowed && !isOfType(question),
  },
];
