import type { RulePages } from './page';

/** A cluster with something to waive. */
const cluster = (waivers: string): string => `kind: Kafka
metadata: { annotations: { cdk8s-strimzi/waive: '${waivers}' } }
spec: { kafka: { config: { default.replication.factor: 2 } } }`;

const WHOLE = '"reason": "moves in May", "owner": "platform", "until": "2027-05-31"';
const RULE = '"rule": "durability/default-replication-factor"';

/** Exceptions themselves can be wrong. */
export const WAIVERS_PAGES: RulePages = {
  'waivers/incomplete': {
    title: 'an exception says why, who answers for it, and until when',
    why: 'An exception without them is forgotten, and stays for ever. It does not count until it is complete.',
    remedy: 'add reason, owner and until',
    sources: ['cdk8s-strimzi documentation, "Exceptions"'],
    controls: { pciDss: ['12.3.1'], soc2: ['CC3.2'], iso27001: ['A.5.36'], nist80053: ['CA-5'] },
    pass: [cluster(`[{${RULE}, ${WHOLE}}]`)],
    fail: [cluster(`[{${RULE}}]`), cluster('no list')],
  },
  'waivers/expired': {
    title: 'no exception is used after its end',
    why: 'The end was agreed on; after it the rule counts again.',
    remedy: 'mend what is wrong, or agree on a new date',
    sources: ['cdk8s-strimzi documentation, "Exceptions"'],
    controls: { soc2: ['CC3.2'], nist80053: ['CA-5'] },
    pass: [{ yaml: cluster(`[{${RULE}, ${WHOLE}}]`), now: '2027-05-31' }],
    fail: [{ yaml: cluster(`[{${RULE}, ${WHOLE}}]`), now: '2027-06-01' }],
  },
  'waivers/needless': {
    title: 'every exception covers something',
    why: 'An exception from what is in order hides the next mistake of the kind.',
    remedy: 'remove it',
    sources: ['cdk8s-strimzi documentation, "Exceptions"'],
    pass: [cluster(`[{${RULE}, ${WHOLE}}]`)],
    fail: [cluster(`[{"rule": "durability/min-insync-replicas", ${WHOLE}}]`)],
  },
  'waivers/unknown-rule': {
    title: 'every exception names a rule that there is',
    why: 'An exception from a misspelt rule covers nothing, and whoever wrote it believes that it does.',
    remedy: 'write the id as cdk8s-strimzi rules shows it',
    sources: ['cdk8s-strimzi documentation, "Exceptions"'],
    pass: [cluster(`[{${RULE}, ${WHOLE}}]`)],
    fail: [cluster(`[{"rule": "durability/default-replication-facto", ${WHOLE}}]`)],
  },
  'waivers/misplaced': {
    title: 'an exception on an object is about that object',
    why: 'Who may change one object must not be able to excuse another one.',
    remedy: 'leave resource out, or move the exception to that object or to the config',
    sources: ['cdk8s-strimzi documentation, "Exceptions"'],
    controls: { nist80053: ['CM-3'] },
    pass: [cluster(`[{${RULE}, "resource": "Kafka/kafka/main", ${WHOLE}}]`)],
    fail: [cluster(`[{${RULE}, "resource": "KafkaTopic/*", ${WHOLE}}]`)],
  },
  'waivers/not-allowed': {
    title: 'nobody waives what is refused anyway',
    why: 'The API server and the operator refuse it whatever we agree on, and some rules are locked by the organization.',
    remedy: 'mend what is wrong, and remove the exception',
    sources: ['cdk8s-strimzi documentation, "Exceptions"'],
    controls: { pciDss: ['12.3.1'], nist80053: ['CM-3'] },
    pass: [cluster(`[{${RULE}, ${WHOLE}}]`)],
    fail: [
      `kind: Kafka
metadata: { annotations: { cdk8s-strimzi/waive: '[{"rule": "schema/*", ${WHOLE}}]' } }
spec: { kafka: { replicas: 3 } }`,
    ],
  },
};
