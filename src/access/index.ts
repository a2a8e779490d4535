export { mergeRules } from './merge';
export { applicationIdProblems, nameOrPrefixProblems } from './names';
export { admin, consumer, producer, readOnly, streams } from './recipes';
export type { ConsumerAccess, ProducerAccess, StreamsAccess } from './recipes';
export type { AclOperation, AclResource, AclRule, NameOrPrefix } from './rule';
