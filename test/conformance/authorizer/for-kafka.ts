import { at, listOf, words } from '../../../src/facts';
import { kafkaWords, plannedUser } from '../broker/plan';
import type { AnyQuestion } from './mutants';
import type { RuleSet } from './rule-sets';

const OWN = ['kafka', 'entity-topic-operator', 'entity-user-operator', 'kafka-exporter', 'cruise-control'];
const OPEN = 'allow.everyone.if.no.acl.found';

/** What the Java side reads; made as the operators make it, and by other code than ours. */
export function forKafka({ kafka, users, questions }: RuleSet): object {
  const given = listOf(at(kafka, 'spec', 'kafka', 'authorization', 'superUsers'));
  const own = [...OWN.map((component) => `CN=main-${component},O=io.strimzi`), 'CN=cluster-operator,O=io.strimzi'];
  const open = at(kafka, 'spec', 'kafka', 'config', OPEN);
  const settings = {
    'super.users': [...own, ...given].map((user) => `User:${words(user)}`).join(';'),
    ...(open === undefined ? {} : { [OPEN]: words(open) }),
  };
  return { settings, acls: [...entries(users)], questions: questions.map(asked) };
}

/** Each once, as Kafka has no two that are the same. */
function entries(users: RuleSet['users']): Iterable<object> {
  const all = users.flatMap((user) => {
    const { principal, acls } = plannedUser(user);
    return acls.map((acl) => ({ principal, ...acl }));
  });
  return new Map(all.map((acl) => [JSON.stringify(acl), acl])).values();
}

/** Without a name it is about any resource of the type. */
function asked(question: AnyQuestion): object {
  const { principal, host } = question;
  const { type, name = 'kafka-cluster' } = 'type' in question ? { type: question.type } : question.resource;
  const words = { operation: kafkaWords(question.operation), type: kafkaWords(type) };
  return { principal, host, ...words, name: 'type' in question ? null : name };
}
