import type { RulePages } from '../page';

const LISTENER = ['Strimzi API reference, "GenericKafkaListener"'];
const CONFIGURATION = ['Strimzi API reference, "GenericKafkaListenerConfiguration"'];

/** A Kafka with these listeners alone, as YAML in flow style. */
const kafka = (...listeners: readonly string[]): string =>
  `kind: Kafka\nspec: { kafka: { listeners: [${listeners.map((listener) => `{ ${listener} }`).join(', ')}] } }`;

const TLS = 'name: tls, port: 9093, type: internal, tls: true';
const INGRESS = 'name: ext, port: 9094, type: ingress, tls: true';
const ROUTE = 'name: ext, port: 9094, type: tlsroute, tls: true';
const HOSTS = 'bootstrap: { host: kafka.example.org }, hostTemplate: "b{nodeId}.example.org"';

const THROUGH_GATEWAY = `${ROUTE}, configuration: { ${HOSTS}, parentRefs: [{ name: gateway }] }`;

export const LISTENER_CONFIGURATION_PAGES: RulePages = {
  'operator/listener-configuration': {
    title: 'a listener is configured with what its type knows',
    why: 'Each field of the configuration belongs to some types of listener; the operator refuses it with another type.',
    remedy: 'remove the field, or change the type',
    sources: CONFIGURATION,
    pass: [kafka('name: ext, port: 9094, type: loadbalancer, tls: true, configuration: { class: nlb }')],
    fail: [
      kafka(`${TLS}, configuration: { class: nlb }`),
      kafka(
        'name: ext, port: 9094, type: nodeport, tls: true, configuration: { bootstrap: { loadBalancerIP: 10.0.0.1 } }',
      ),
    ],
  },
  'operator/listener-certificate': {
    title: 'a certificate of a listener names its Secret and both keys',
    why: 'The operator refuses empty names, since it would not know what to hand to the brokers.',
    remedy: 'write secretName, certificate and key',
    sources: ['Strimzi API reference, "CertAndKeySecretSource"'],
    pass: [
      kafka(
        `${TLS}, configuration: { brokerCertChainAndKey: { secretName: web, certificate: tls.crt, key: tls.key } }`,
      ),
    ],
    fail: [
      kafka(`${TLS}, configuration: { brokerCertChainAndKey: { secretName: web, certificate: "", key: tls.key } }`),
    ],
  },
  'operator/listener-certificate-secret': {
    title: 'the Secret with the certificate of a listener is there and has both keys',
    why: 'The operator stops when it reconciles listeners, after it has touched the Services already.',
    remedy: 'add the Secret beside the Kafka, or correct the names of its keys',
    sources: ['Strimzi API reference, "CertAndKeySecretSource"'],
    pass: [
      `${kafka(`${TLS}, configuration: { brokerCertChainAndKey: { secretName: web, certificate: tls.crt, key: tls.key } }`)}
---
{ apiVersion: v1, kind: Secret, metadata: { name: web, namespace: kafka }, stringData: { tls.crt: a, tls.key: b } }`,
      {
        closedWorld: true,
        yaml: `${kafka(`${TLS}, configuration: { brokerCertChainAndKey: { secretName: web, certificate: tls.crt, key: tls.key } }`)}
---
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: { name: main-web, namespace: kafka }
spec: { secretName: web, issuerRef: { name: platform }, dnsNames: ["*.main-kafka-brokers.kafka.svc"] }`,
      },
      kafka(
        `${TLS}, configuration: { brokerCertChainAndKey: { secretName: web, certificate: tls.crt, key: tls.key } }`,
      ),
    ],
    fail: [
      `${kafka(`${TLS}, configuration: { brokerCertChainAndKey: { secretName: web, certificate: tls.crt, key: tls.key } }`)}
---
{ apiVersion: v1, kind: Secret, metadata: { name: web, namespace: kafka }, stringData: { tls.key: b } }`,
      {
        closedWorld: true,
        yaml: kafka(
          `${TLS}, configuration: { brokerCertChainAndKey: { secretName: web, certificate: tls.crt, key: tls.key } }`,
        ),
      },
    ],
  },
  'operator/listener-host': {
    title: 'every broker behind an Ingress or TLSRoute has a host name',
    why: 'Neither makes up names: the operator refuses a bootstrap or a broker without one, and a TLSRoute without a Gateway.',
    remedy: 'set bootstrap.host and hostTemplate, and parentRefs for a TLSRoute',
    sources: CONFIGURATION,
    pass: [kafka(`${INGRESS}, configuration: { ${HOSTS} }`)],
    fail: [
      kafka(`${INGRESS}, configuration: { bootstrap: { host: kafka.example.org } }`),
      kafka(`${ROUTE}, configuration: { ${HOSTS} }`),
      kafka(
        `${INGRESS}, configuration: { bootstrap: { host: kafka.example.org }, brokers: [{ broker: 0, host: b0.example.org }] }`,
      ),
    ],
  },
  'operator/listener-parent-refs': {
    title: 'a listener of type tlsroute names a Gateway',
    why: 'The operator takes an empty list, and then no Gateway takes the route.',
    remedy: 'name the Gateway in parentRefs',
    sources: CONFIGURATION,
    pass: [kafka(`${ROUTE}, configuration: { ${HOSTS}, parentRefs: [{ name: gateway }] }`)],
    fail: [kafka(`${ROUTE}, configuration: { ${HOSTS}, parentRefs: [] }`)],
  },
  'operator/listener-dns-name': {
    title: 'host names of listeners can stand in a certificate',
    why: 'The operator writes them into the certificates of the brokers, and fails there with anything but a DNS name or an address.',
    remedy: 'write a DNS name or an IP address',
    sources: CONFIGURATION,
    pass: [
      kafka(`${TLS}, configuration: { bootstrap: { alternativeNames: [kafka.example.org, "*.example.org"] } }`),
    ],
    fail: [kafka(`${TLS}, configuration: { bootstrap: { alternativeNames: [kafka_main.example.org] } }`)],
  },
  'operator/listener-advertised-port': {
    title: 'the template of advertised ports can be computed',
    why: 'The operator knows numbers, +, -, * and parentheses, and fails with anything else.',
    remedy: 'write for example 9000 + {nodeId}',
    sources: CONFIGURATION,
    pass: [kafka(`${TLS}, configuration: { advertisedPortTemplate: "9000 + {nodeId}" }`)],
    fail: [kafka(`${TLS}, configuration: { advertisedPortTemplate: "9000 / {nodeId}" }`)],
  },
  'operator/listener-peer': {
    title: 'the peers of a listener are peers of a NetworkPolicy',
    why: 'The operator copies them without a look, and Kubernetes refuses the NetworkPolicy: then the listener stays open as it was.',
    remedy: 'write a podSelector, a namespaceSelector or an ipBlock with a network',
    sources: ['Kubernetes documentation, "Network Policies"'],
    pass: [kafka(`${TLS}, networkPolicyPeers: [{ ipBlock: { cidr: 10.0.0.0/8 } }]`)],
    fail: [
      kafka(`${TLS}, networkPolicyPeers: [{ ipBlock: { cidr: 10.0.0.0/33 } }]`),
      kafka(`${TLS}, networkPolicyPeers: [{}]`),
    ],
  },
  'operator/listener-config-forbidden': {
    title: 'custom authentication leaves the keystore to Strimzi',
    why: 'Strimzi brings the keystore of a listener, and drops what you write with a line in its log.',
    remedy: 'remove it; set configuration.brokerCertChainAndKey for a certificate of your own',
    sources: ['Strimzi API reference, "KafkaListenerAuthenticationCustom"'],
    pass: [
      kafka(
        `${TLS}, authentication: { type: custom, sasl: true, listenerConfig: { sasl.enabled.mechanisms: OAUTHBEARER } }`,
      ),
    ],
    fail: [
      kafka(
        `${TLS}, authentication: { type: custom, sasl: true, listenerConfig: { ssl.keystore.location: /mnt/k } }`,
      ),
    ],
  },
  'operator/listener-broker-unknown': {
    title: 'the configuration of a listener names brokers that there are',
    why: 'What is written for another id has no effect; the operator says so in its log alone. Ids stand in the status of the KafkaNodePools.',
    remedy: 'correct the id',
    sources: ['Strimzi API reference, "GenericKafkaListenerConfigurationBroker"'],
    pass: [
      `${kafka(`${TLS}, configuration: { brokers: [{ broker: 5, advertisedHost: b5.example.org }] }`)}
---
{ kind: KafkaNodePool, metadata: { name: brokers }, status: { nodeIds: [0, 1, 2, 3, 4, 5] } }`,
    ],
    fail: [
      `${kafka(`${TLS}, configuration: { brokers: [{ broker: 6, advertisedHost: b6.example.org }] }`)}
---
{ kind: KafkaNodePool, metadata: { name: brokers }, status: { nodeIds: [0, 1, 2, 3, 4, 5] } }`,
    ],
  },
  'operator/listener-route': {
    title: 'listeners of type route are on OpenShift',
    why: 'Other Kubernetes has no Routes: the operator fails when it comes to the listeners.',
    remedy: 'use loadbalancer, nodeport or tlsroute',
    sources: LISTENER,
    pass: [{ facts: { openshift: true }, yaml: kafka('name: ext, port: 9094, type: route, tls: true') }],
    fail: [
      { facts: { openshift: false }, yaml: kafka('name: ext, port: 9094, type: route, tls: true') },
      { facts: { apis: [] }, yaml: kafka('name: ext, port: 9094, type: route, tls: true') },
    ],
  },
  'operator/listener-template': {
    title: 'templates of listeners give each broker its own',
    why: 'The operator fills in {nodeId} and {nodePodName}, and leaves other braces as they are. Brokers that share an address cannot be told apart: clients reach any one of them.',
    remedy: 'write {nodeId} or {nodePodName}',
    sources: CONFIGURATION,
    pass: [
      kafka(`${INGRESS}, configuration: { ${HOSTS} }`),
      kafka(
        'name: ext, port: 9094, type: nodeport, tls: true, configuration: { advertisedHostTemplate: kafka.example.org }',
      ),
      kafka(
        'name: ext, port: 9094, type: loadbalancer, tls: true, configuration: { advertisedHostTemplate: kafka.example.org, advertisedPortTemplate: "9000 + {nodeId}" }',
      ),
    ],
    fail: [
      kafka(
        `${INGRESS}, configuration: { bootstrap: { host: kafka.example.org }, hostTemplate: broker.example.org }`,
      ),
      kafka(
        'name: ext, port: 9094, type: loadbalancer, tls: true, configuration: { perBrokerAnnotationsTemplate: { external-dns.alpha.kubernetes.io/hostname: "b{broker}.example.org" } }',
      ),
    ],
  },
  'operator/listener-gateway': {
    title: 'listeners of type tlsroute are where the Gateway API is',
    why: 'The operator makes TLSRoutes of version v1. Where they do not exist, or only as v1alpha2 or v1alpha3, it fails when it comes to the listeners, after the brokers.',
    remedy: 'install the Gateway API with TLSRoute v1, or use loadbalancer or nodeport',
    sources: LISTENER,
    pass: [{ facts: { apis: ['gateway.networking.k8s.io/v1/TLSRoute'] }, yaml: kafka(THROUGH_GATEWAY) }],
    fail: [
      { facts: { apis: ['gateway.networking.k8s.io/v1alpha2/TLSRoute'] }, yaml: kafka(THROUGH_GATEWAY) },
      `${kafka(THROUGH_GATEWAY)}
---
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: tlsroutes.gateway.networking.k8s.io
  annotations: { api-approved.kubernetes.io: "https://github.com/kubernetes-sigs/gateway-api" }
spec:
  group: gateway.networking.k8s.io
  scope: Namespaced
  names: { kind: TLSRoute, listKind: TLSRouteList, plural: tlsroutes, singular: tlsroute }
  versions: [{ name: v1alpha3, served: true, storage: true, schema: { openAPIV3Schema: { type: object } } }]`,
    ],
  },
};
