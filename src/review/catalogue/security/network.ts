import type { RulePages } from '../page';

const own = (spec: string): string => `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: kafka, namespace: kafka }
spec: ${spec}`;

const open = `
kind: Kafka
spec: { kafka: { listeners: [{ name: tls, port: 9093, type: internal, tls: true, authentication: { type: tls } }] } }
---`;

const withoutStrimzis = { operator: { networkPolicyGeneration: false } } as const;

export const NETWORK_PAGES: RulePages = {
  'security/own-network-policy': {
    title: 'own network policies for Kafka do what they say',
    why: 'Policies add up: beside the one of Strimzi, which opens a listener to all, another one keeps nobody out. Where Strimzi makes none, a policy that forgets a port of the nodes stops the cluster.',
    remedy:
      'write peers into networkPolicyPeers of the listener; where Strimzi makes no policies, open 9090, 9091, 8443 and 9404 too',
    sources: [
      'Kubernetes documentation, "Network Policies"',
      'Strimzi documentation, "Restricting access to listeners with network policies"',
    ],
    controls: { pciDss: ['1.2.1'], soc2: ['CC6.6'], iso27001: ['A.8.20'], nist80053: ['AC-4', 'SC-7'] },
    pass: [
      own(
        '{ podSelector: { matchLabels: { strimzi.io/kind: Kafka } }, policyTypes: [Ingress], ingress: [{ ports: [{ port: 9093 }] }] }',
      ),
      open +
        own('{ podSelector: { matchLabels: { strimzi.io/kind: Kafka } }, policyTypes: [Egress], egress: [{}] }'),
      open +
        own(
          '{ podSelector: { matchExpressions: [{ key: strimzi.io/kind, operator: NotIn, values: [Kafka] }] }, ingress: [] }',
        ),
      {
        yaml: own(
          '{ podSelector: { matchLabels: { strimzi.io/name: main-kafka } }, ingress: [{ ports: [{ port: 9090, endPort: 9095 }, { port: tcp-kafkaagent }, { port: 9404 }] }] }',
        ),
        facts: withoutStrimzis,
      },
    ],
    fail: [
      open +
        own(
          '{ podSelector: { matchLabels: { strimzi.io/kind: Kafka } }, ingress: [{ ports: [{ port: 9093 }], from: [{ podSelector: {} }] }] }',
        ),
      {
        yaml: own(
          '{ podSelector: { matchLabels: { strimzi.io/kind: Kafka } }, ingress: [{ ports: [{ port: 9090, endPort: 9095 }] }] }',
        ),
        facts: withoutStrimzis,
      },
    ],
  },
  'security/default-deny': {
    title: 'the namespace of Kafka lets nobody in unasked',
    why: 'Strimzi writes policies for its own pods. What else runs in the namespace is open to every pod.',
    remedy: 'add a NetworkPolicy for all pods with policyTypes: [Ingress] and no rules',
    sources: ['Kubernetes documentation, "Network Policies"', 'CIS Kubernetes Benchmark 5.3.2'],
    controls: { pciDss: ['1.3.1'], soc2: ['CC6.6'], iso27001: ['A.8.20', 'A.8.22'], nist80053: ['SC-7'] },
    pass: [
      'kind: NetworkPolicy\nspec: { policyTypes: [Ingress, Egress] }',
      { yaml: 'kind: NetworkPolicy\nspec: { policyTypes: [Egress] }', facts: { elsewhere: { namespaces: true } } },
    ],
    fail: [
      'kind: NetworkPolicy\nspec: { ingress: [{ from: [{ podSelector: {} }] }] }',
      'kind: NetworkPolicy\nspec: { podSelector: { matchLabels: { app: web } } }',
      {
        yaml: 'kind: NetworkPolicy\nspec: { podSelector: { matchLabels: { app: web } } }',
        facts: { operator: { networkPolicyGeneration: false } },
      },
    ],
  },
};
