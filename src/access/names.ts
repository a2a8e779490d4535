import { isTopicName } from '../facts';
import type { Problem } from '../problems';
import type { AclResource, NameOrPrefix } from './rule';

/**
 * What is wrong with a name or prefix to give rights on. An empty one is nothing to Kafka, though it looks like all; a star stands for all
 * only as a name (Kafka's StandardAuthorizer).
 */
export function nameOrPrefixProblems(type: AclResource['type'], name: NameOrPrefix): Problem[] {
  const text = typeof name === 'string' ? name : name.prefix;
  const what = typeof name === 'string' ? 'name' : 'prefix';
  if (text === '') {
    return [
      { rule: 'kafka/acl-name', message: `the ${what} of a ${type} is empty`, remedy: "write '*' for all of them" },
    ];
  }
  if (what === 'name' || text !== '*') return [];
  return [
    {
      rule: 'operator/acl-prefix-star',
      message: `the prefix * of a ${type} matches only names that begin with *`,
      remedy: "write '*' instead of { prefix: '*' } for all of them",
    },
  ];
}

/** What is wrong with an `application.id`: Kafka Streams makes the names of topics of it. */
export function applicationIdProblems(applicationId: string): Problem[] {
  if (isTopicName(applicationId)) return [];
  return [
    {
      rule: 'kafka/application-id',
      message: `${JSON.stringify(applicationId)} cannot be an application id`,
      remedy: 'use letters, digits, ., _ and -',
    },
  ];
}
