import type { RulePages } from '../page';

const listener = (fields: string): string =>
  `kind: Kafka\nspec: { kafka: { listeners: [{ name: tls, port: 9093, type: internal, tls: true, ${fields} }] } }`;

const open = (fields: string): string =>
  `kind: Kafka\nspec: { kafka: { listeners: [{ name: tls, port: 9093, ${fields} }] } }`;

const balancer = (configuration: string): string =>
  open(`type: loadbalancer, tls: true, authentication: { type: tls }, configuration: ${configuration}`);

const OWN_CERTIFICATE = '{ brokerCertChainAndKey: { secretName: public, certificate: tls.crt, key: tls.key } }';

const certified = (type: string, configuration: string, dnsNames: string, more = ''): string => `${open(
  `type: ${type}, tls: true, authentication: { type: tls }, configuration: { ${configuration}${configuration === '' ? '' : ', '}${OWN_CERTIFICATE.slice(2)}`,
)}
---
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: { name: public, namespace: kafka }
spec: { secretName: public, issuerRef: { name: platform }, dnsNames: [${dnsNames}] ${more === '' ? '' : `, ${more}`} }`;

export const LISTENER_PAGES: RulePages = {
  'security/listener-tls': {
    title: 'every listener is encrypted',
    why: 'What goes over an open listener can be read by whoever is on the network: records, and in an exchange of SCRAM enough to try passwords at home. Strimzi makes the certificates anyway.',
    remedy: 'set tls: true; an open listener is for dev alone, and of type internal',
    sources: ['Strimzi documentation, "Securing access to a Kafka cluster"', 'KIP-84'],
    controls: { pciDss: ['4.2.1'], soc2: ['CC6.7'], iso27001: ['A.8.24'], nist80053: ['SC-8'] },
    pass: [open('type: internal, tls: true, authentication: { type: tls }')],
    fail: [
      open('type: internal, tls: false'),
      {
        yaml: open('type: internal, tls: false, authentication: { type: scram-sha-512 }'),
        profile: 'dev',
      },
    ],
  },
  'security/listener-authentication': {
    title: 'every listener asks who the client is',
    why: 'A client that nobody asks is User:ANONYMOUS like all others: neither rights nor quotas can be given to it.',
    remedy: 'add authentication of type tls, scram-sha-512 or custom',
    sources: ['Strimzi documentation, "Configuring client authentication on listeners"', 'KIP-84', 'KIP-768'],
    controls: { pciDss: ['8.3.1'], soc2: ['CC6.1'], iso27001: ['A.8.5'], nist80053: ['IA-2', 'IA-9'] },
    pass: [
      listener('authentication: { type: custom, sasl: true }'),
      { yaml: open('type: internal, tls: false'), profile: 'dev' },
    ],
    fail: [open('type: internal, tls: true'), { yaml: open('type: nodeport, tls: false'), profile: 'dev' }],
  },
  'security/network-peers': {
    title: 'listeners admit chosen peers alone',
    why: 'The NetworkPolicy that Strimzi writes lets everybody to every listener. Its networkPolicyPeers are the only way to make that less.',
    remedy: 'choose peers by a label of namespaces and one of pods; outside of Kubernetes by ipBlock',
    sources: [
      'Strimzi documentation, "Restricting access to listeners with network policies"',
      'CIS Kubernetes Benchmark 5.3.2',
    ],
    controls: {
      pciDss: ['1.3.1', '1.4.1'],
      soc2: ['CC6.6'],
      iso27001: ['A.8.20', 'A.8.22'],
      nist80053: ['AC-4', 'SC-7'],
    },
    pass: [
      listener(
        'authentication: { type: tls }, networkPolicyPeers: [{ namespaceSelector: {}, podSelector: { matchLabels: { kafka-client: "true" } } }]',
      ),
      {
        yaml: listener('authentication: { type: tls }'),
        facts: { operator: { networkPolicyGeneration: false } },
      },
    ],
    fail: [
      listener('authentication: { type: tls }, networkPolicyPeers: []'),
      listener('authentication: { type: tls }, networkPolicyPeers: [{ namespaceSelector: {} }]'),
      listener('authentication: { type: tls }, networkPolicyPeers: [{ ipBlock: { cidr: 0.0.0.0/0 } }]'),
    ],
  },
  'security/external-listener': {
    title: 'what is open to the outside is so on purpose',
    why: 'A node port opens every node past all balancers. A balancer without source ranges has a public address for the bootstrap and for each broker, and an annotation on the bootstrap alone leaves those of the brokers public.',
    remedy:
      'use loadbalancer with source ranges or with the internal scheme of the cloud on all its services, or tlsroute',
    sources: [
      'Strimzi documentation, "Setting up client access to a Kafka cluster"',
      'Strimzi change log, 0.51 and 1.1',
    ],
    controls: { pciDss: ['1.4.2'], soc2: ['CC6.6'], iso27001: ['A.8.20'], nist80053: ['SC-7'] },
    pass: [
      balancer('{ loadBalancerSourceRanges: [198.51.100.0/24] }'),
      balancer(
        '{ bootstrap: { annotations: { networking.gke.io/load-balancer-type: Internal } }, perBrokerAnnotationsTemplate: { networking.gke.io/load-balancer-type: Internal } }',
      ),
      open(
        'type: loadbalancer, tls: true, authentication: { type: tls }, configuration: { externalTrafficPolicy: Local }, networkPolicyPeers: [{ ipBlock: { cidr: 198.51.100.0/24 } }]',
      ),
    ],
    fail: [
      open('type: nodeport, tls: true, authentication: { type: tls }'),
      balancer('{ bootstrap: { annotations: { networking.gke.io/load-balancer-type: Internal } } }'),
      balancer('{ loadBalancerSourceRanges: [0.0.0.0/0] }'),
      open('type: loadbalancer, tls: false'),
    ],
  },
  'security/source-addresses': {
    title: 'peers are chosen by addresses that arrive',
    why: 'With the traffic policy Cluster a node may hand a connection on under its own address. The NetworkPolicy then shuts out the clients that it names, or lets in whoever comes by a node.',
    remedy:
      'write configuration.externalTrafficPolicy: Local, and look whether the balancer itself keeps addresses',
    sources: ['Kubernetes documentation, "Create an External Load Balancer", preserving the client source IP'],
    controls: { pciDss: ['1.4.2'], iso27001: ['A.8.20'], nist80053: ['SC-7'] },
    pass: [
      open(
        'type: loadbalancer, tls: true, authentication: { type: tls }, configuration: { externalTrafficPolicy: Local }, networkPolicyPeers: [{ ipBlock: { cidr: 198.51.100.0/24 } }]',
      ),
      open(
        'type: tlsroute, tls: true, authentication: { type: tls }, networkPolicyPeers: [{ ipBlock: { cidr: 198.51.100.0/24 } }]',
      ),
    ],
    fail: [
      open(
        'type: loadbalancer, tls: true, authentication: { type: tls }, networkPolicyPeers: [{ ipBlock: { cidr: 198.51.100.0/24 } }]',
      ),
    ],
  },
  'security/external-certificate': {
    title: 'clients outside of Kubernetes can tell a broker from an impostor',
    why: 'The authority of the cluster is known inside alone. Whoever comes from outside needs its certificate, and those who do not get it switch verification off.',
    remedy: 'give the listener a certificate of an authority that clients know, or hand out that of the cluster',
    sources: ['Strimzi documentation, "Providing your own listener certificates"'],
    controls: { pciDss: ['4.2.1.1'], iso27001: ['A.8.24'], nist80053: ['SC-17', 'SC-23'] },
    pass: [balancer(OWN_CERTIFICATE), open('type: cluster-ip, tls: true, authentication: { type: tls }')],
    fail: [balancer('{ loadBalancerSourceRanges: [198.51.100.0/24] }')],
  },
  'security/certificate-names': {
    title: 'the certificate of a listener names its brokers',
    why: 'A client begins at the bootstrap address and then goes to each broker by the name that the broker gives it. It compares that name with the certificate, and hangs up when it is not there.',
    remedy:
      'give the brokers names (advertisedHostTemplate), and write them into dnsNames of the Certificate, or one with *',
    sources: [
      'Strimzi documentation, "Providing your own listener certificates"',
      'cert-manager documentation, "Certificate resources"',
    ],
    controls: { pciDss: ['4.2.1.1'], soc2: ['A1.1'], iso27001: ['A.8.24'], nist80053: ['SC-17'] },
    pass: [
      certified(
        'loadbalancer',
        'advertisedHostTemplate: "broker-{nodeId}.kafka.example.org"',
        '"*.kafka.example.org"',
      ),
      certified(
        'loadbalancer',
        'brokers: [{ broker: 3, advertisedHost: b3.example.org }]',
        'kafka.example.org, B3.example.org',
      ),
      certified('loadbalancer', '', '"*.elb.example.net"'),
      certified('nodeport', '', 'kafka.example.org', 'ipAddresses: [198.51.100.7]'),
      certified('internal', '', '"*.main-kafka-brokers.kafka.svc"'),
      certified('cluster-ip', '', 'kafka.example.org'),
      balancer(OWN_CERTIFICATE),
    ],
    fail: [
      certified('loadbalancer', '', 'kafka.example.org'),
      certified('nodeport', '', 'kafka.example.org'),
      certified('internal', '', 'main-kafka-bootstrap.kafka.svc'),
      certified('loadbalancer', 'advertisedHostTemplate: "broker-{nodeId}.kafka.example.org"', 'kafka.example.org'),
      certified('loadbalancer', 'brokers: [{ broker: 3, advertisedHost: b3.x.example.org }]', '"*.example.org"'),
    ],
  },
};
