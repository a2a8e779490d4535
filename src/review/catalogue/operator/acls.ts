import type { RulePages } from '../page';

const ACL = ['Strimzi API reference, "AclRule"'];
const user = (change: string): string => `{ kind: KafkaUser, spec: { ${change} } }`;
const acl = (rule: string): string => user(`authorization: { acls: [{ ${rule} }] }`);

export const ACL_PAGES: RulePages = {
  'operator/acl-name': {
    title: 'a rule for topics, groups or transactional ids names them',
    why: 'The schema takes a rule without a name, and the operator fails.',
    remedy: 'set resource.name, * for all',
    sources: ACL,
    pass: [acl('resource: { type: topic, name: orders }, operations: [Read]')],
    fail: [acl('resource: { type: topic }, operations: [Read]')],
  },
  'operator/acl-operations': {
    title: 'a rule has operations',
    why: 'An empty list allows and denies nothing.',
    remedy: 'list operations, or remove the rule',
    sources: ACL,
    pass: [acl('resource: { type: topic, name: orders }, operations: [Describe]')],
    fail: [acl('resource: { type: topic, name: orders }, operations: []')],
  },
  'operator/acl-operation': {
    title: 'operations mean something for the resource of their rule',
    why: 'Kafka keeps a rule with another operation, and never asks for it.',
    remedy: 'use an operation of that resource',
    sources: ['Apache Kafka documentation, "Operations and Resources on Protocols"'],
    pass: [acl('resource: { type: group, name: order-api }, operations: [Read, Delete]')],
    fail: [acl('resource: { type: group, name: order-api }, operations: [Write]')],
  },
  'operator/acl-prefix-star': {
    title: 'the star stands for all names, and is no prefix',
    why: 'As a prefix it matches only names that begin with a star, of which there are none.',
    remedy: 'use patternType: literal',
    sources: ACL,
    pass: [acl('resource: { type: topic, name: "*", patternType: literal }, operations: [Read]')],
    fail: [acl('resource: { type: topic, name: "*", patternType: prefix }, operations: [Read]')],
  },
  'operator/acl-host': {
    title: 'the host of a rule is an address as Kafka writes it',
    why: 'Kafka compares texts: names, networks and addresses that are written otherwise never match.',
    remedy: 'write an IP address in full, or * for any',
    sources: ACL,
    pass: [acl('resource: { type: topic, name: orders }, operations: [Read], host: 10.0.0.7')],
    fail: [
      acl('resource: { type: topic, name: orders }, operations: [Read], host: 10.0.0.0/8'),
      acl('resource: { type: topic, name: orders }, operations: [Read], host: "::1"'),
    ],
  },
};
