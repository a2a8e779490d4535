import type { RulePages } from '../page';

const ACCESS = 'Strimzi documentation, "Using the Strimzi Access Operator"';
const access = (spec: string): string => `apiVersion: access.strimzi.io/v1alpha1
kind: KafkaAccess
metadata: { name: shop, namespace: shop }
spec: ${spec}`;
const USER = 'user: { kind: KafkaUser, apiGroup: kafka.strimzi.io, name: order-api, namespace: kafka }';

/** Credentials that are handed to other namespaces. */
export const ACCESS_PAGES: RulePages = {
  'operator/access-kafka': {
    title: 'the Kafka of an access is there',
    why: 'The Access Operator makes no Secret without it. The namespace is that of the KafkaAccess unless it says another.',
    remedy: 'correct kafka.name and kafka.namespace',
    sources: [ACCESS],
    pass: [{ yaml: access('{ kafka: { name: main, namespace: kafka } }'), closedWorld: true }],
    fail: [{ yaml: access('{ kafka: { name: main } }'), closedWorld: true }],
  },
  'operator/access-listener': {
    title: 'an access names a listener that is there and fits its user',
    why: 'The Access Operator makes no Secret for a listener that the Kafka has not, or that the user cannot log in to.',
    remedy: 'name another listener, or leave it out',
    sources: [ACCESS],
    pass: [access(`{ kafka: { name: main, namespace: kafka, listener: scram }, ${USER} }`)],
    fail: [
      access('{ kafka: { name: main, namespace: kafka, listener: plain } }'),
      access(`{ kafka: { name: main, namespace: kafka, listener: tls }, ${USER} }`),
    ],
  },
  'operator/access-secret': {
    title: 'the Secret of an access belongs to it alone',
    why: 'It is named after the KafkaAccess unless secretName says otherwise. Two writers of one Secret undo each other, or one never comes about.',
    remedy: 'choose another secretName',
    sources: [ACCESS],
    pass: [access(`{ kafka: { name: main, namespace: kafka }, ${USER}, secretName: order-api }`)],
    fail: [
      access(`{ kafka: { name: main, namespace: kafka }, ${USER}, secretName: order-api }`).replace(
        'namespace: shop',
        'namespace: kafka',
      ),
      `${access(`{ kafka: { name: main, namespace: kafka }, ${USER} }`)}
---
{ apiVersion: v1, kind: Secret, metadata: { name: shop, namespace: shop }, type: Opaque }`,
      `${access(`{ kafka: { name: main, namespace: kafka }, ${USER}, secretName: both }`)}
---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: { name: ours, namespace: shop }
spec: { secretStoreRef: { name: vault }, target: { name: both } }`,
      `${access(`{ kafka: { name: main, namespace: kafka }, ${USER}, secretName: both }`)}
---
apiVersion: access.strimzi.io/v1alpha1
kind: KafkaAccess
metadata: { name: another, namespace: shop }
spec: { kafka: { name: main, namespace: kafka }, secretName: both }`,
      access(`{ kafka: { name: main, namespace: kafka }, ${USER}, secretName: Both_Of_Us }`),
    ],
  },
  'operator/access-user': {
    title: 'the user of an access is a KafkaUser that is there',
    why: 'The Access Operator knows no other users, and waits for one that is missing.',
    remedy: 'write kind: KafkaUser and apiGroup: kafka.strimzi.io, and correct name and namespace',
    sources: [ACCESS],
    pass: [access(`{ kafka: { name: main, namespace: kafka }, ${USER} }`)],
    fail: [
      access(`{ kafka: { name: main, namespace: kafka }, ${USER.replace('KafkaUser', 'User')} }`),
      {
        yaml: access(`{ kafka: { name: main, namespace: kafka }, ${USER.replace('order-api', 'none')} }`),
        closedWorld: true,
      },
    ],
  },
};
