import { at, javaText, listOf, words } from '../facts';

/** What Kafka's own authorizer goes by, beside the rules. */
export interface Authorization {
  /** Principals that may do everything, with their type: `User:admin`. */
  readonly superUsers: readonly string[];
  /** `allow.everyone.if.no.acl.found`: what no rule at all is about is open to everybody. */
  readonly openWithoutAcl: boolean;
}

/** Strimzi's own components, which it makes super users (of the organization `io.strimzi`). */
const COMPONENTS = ['kafka', 'entity-topic-operator', 'entity-user-operator', 'kafka-exporter', 'cruise-control'];
const OPEN = 'allow.everyone.if.no.acl.found';

/**
 * How a Kafka decides who may do what: `none` when everybody may do everything, `custom` when an authorizer decides that is not Kafka's own.
 * @param kafka the plain object, of any shape
 */
export function authorizationOf(kafka: unknown): Authorization | 'none' | 'custom' {
  const authorization = at(kafka, 'spec', 'kafka', 'authorization');
  if (authorization === undefined) return 'none';
  if (at(authorization, 'type') !== 'simple') return 'custom';
  const name = words(at(kafka, 'metadata', 'name') ?? '');
  const own = [...COMPONENTS.map((component) => `${name}-${component}`), 'cluster-operator'];
  const given = listOf(at(authorization, 'superUsers')).map(words);
  const all = [...own.map((component) => `CN=${component},O=io.strimzi`), ...given];
  return {
    // written as one text, in which a semicolon ends a name
    superUsers: all.flatMap((user) => `User:${user}`.split(';')).map((principal) => principal.trim()),
    openWithoutAcl:
      javaText(at(kafka, 'spec', 'kafka', 'config', OPEN))
        ?.trim()
        .toLowerCase() === 'true',
  };
}
