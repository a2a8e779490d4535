import type { RulePages } from '../page';

const LISTENER = ['Strimzi API reference, "GenericKafkaListener"'];

/** A Kafka with these listeners alone, as YAML in flow style. */
const kafka = (...listeners: readonly string[]): string =>
  `kind: Kafka\nspec: { kafka: { listeners: [${listeners.map((listener) => `{ ${listener} }`).join(', ')}] } }`;

const PLAIN = 'name: plain, port: 9092, type: internal, tls: false';
const TLS = 'name: tls, port: 9093, type: internal, tls: true';
const INGRESS = 'name: ext, port: 9094, type: ingress, tls: true';
const ROUTE = 'name: ext, port: 9094, type: tlsroute, tls: true';
const HOSTS = 'bootstrap: { host: kafka.example.org }, hostTemplate: "b{nodeId}.example.org"';

export const LISTENER_PAGES: RulePages = {
  'operator/listeners': {
    title: 'a Kafka has a listener',
    why: 'Clients reach brokers through listeners; the operator makes no cluster without one.',
    remedy: 'add a listener',
    sources: LISTENER,
    pass: [kafka(TLS)],
    fail: [kafka()],
  },
  'operator/listener-name': {
    title: 'each listener has a name of its own',
    why: 'Settings, Services and certificates of a listener are named after it, so that the operator refuses two of one name.',
    remedy: 'use at most 11 lower-case letters and digits, differently for each listener',
    sources: LISTENER,
    pass: [kafka(TLS, 'name: tls2, port: 9094, type: internal, tls: true')],
    fail: [kafka(TLS, 'name: tls, port: 9094, type: internal, tls: true')],
  },
  'operator/listener-port': {
    title: 'each listener has a port of its own',
    why: 'All listeners of a broker are on one address: the operator refuses two with one port.',
    remedy: 'give each listener another port',
    sources: LISTENER,
    pass: [kafka(PLAIN, TLS)],
    fail: [kafka(PLAIN, 'name: tls, port: 9092, type: internal, tls: true')],
  },
  'operator/listener-port-forbidden': {
    title: 'a listener keeps off the ports of Strimzi',
    why: 'Below 9092 and on 9404 and 9999 Strimzi listens itself, for replication, metrics and JMX, and refuses the Kafka.',
    remedy: 'choose a port of 9092 to 65535 other than 9404 and 9999',
    sources: LISTENER,
    pass: [kafka('name: tls, port: 9405, type: internal, tls: true')],
    fail: [kafka('name: tls, port: 9404, type: internal, tls: true')],
  },
  'operator/listener-port-range': {
    title: 'the port of a listener is a port',
    why: 'The operator takes any number above 9091; Kubernetes refuses the Service that it makes of it.',
    remedy: 'choose a port of 9092 to 65535',
    sources: LISTENER,
    pass: [kafka('name: tls, port: 65535, type: internal, tls: true')],
    fail: [kafka('name: tls, port: 65536, type: internal, tls: true')],
  },
  'operator/listener-tls': {
    title: 'a listener that needs TLS has it',
    why: 'Ingress and Route pass TLS through by its server name, and client certificates and certificates of your own are part of TLS: the operator refuses them without.',
    remedy: 'set tls: true',
    sources: LISTENER,
    pass: [
      kafka(`${TLS}, authentication: { type: tls }`),
      kafka(`${PLAIN}, authentication: { type: scram-sha-512 }`),
    ],
    fail: [
      kafka(`${PLAIN}, authentication: { type: tls }`),
      kafka('name: ext, port: 9094, type: route, tls: false'),
      kafka(`${PLAIN}, configuration: { brokerCertChainAndKey: { secretName: a, certificate: b, key: c } }`),
    ],
  },
  'operator/listener-tls-route': {
    title: 'a listener of type tlsroute has TLS',
    why: 'A TLSRoute finds its broker by the server name in TLS. The operator does not check it, and no client would get through.',
    remedy: 'set tls: true',
    sources: LISTENER,
    pass: [kafka(`${ROUTE}, configuration: { ${HOSTS}, parentRefs: [{ name: gateway }] }`)],
    fail: [
      kafka(
        `name: ext, port: 9094, type: tlsroute, tls: false, configuration: { ${HOSTS}, parentRefs: [{ name: gateway }] }`,
      ),
    ],
  },
  'operator/ingress-deprecated': {
    title: 'no listener is of type ingress',
    why: 'Strimzi gives this type up, and warns in the status: the controllers that can pass TLS through go away.',
    remedy: 'plan for tlsroute, loadbalancer or nodeport',
    sources: LISTENER,
    pass: [kafka(`${ROUTE}, configuration: { ${HOSTS}, parentRefs: [{ name: gateway }] }`)],
    fail: [kafka(`${INGRESS}, configuration: { ${HOSTS} }`)],
  },
};
