import type { RulePages } from '../page';

const kafka = (fields: string): string => `kind: Kafka\nspec: { kafka: { ${fields} } }`;

const context = (fields: string): string =>
  kafka(`template: { kafkaContainer: { securityContext: { ${fields} } } }`);

const RESTRICTED =
  'kind: Namespace\nmetadata: { labels: { pod-security.kubernetes.io/enforce: restricted } }\n---\n';

const FULL =
  'allowPrivilegeEscalation: false, runAsNonRoot: true, capabilities: { drop: [ALL] }, seccompProfile: { type: RuntimeDefault }';

const DIGEST = `sha256:${'0'.repeat(64)}`;

export const POD_PAGES: RulePages = {
  'security/pod-security-level': {
    title: 'the namespace holds pods to a level that those of Strimzi reach',
    why: 'Without a level any pod may take over its node. With the level restricted the pods of Strimzi are refused, unless the operator is told to make them so.',
    remedy:
      'enforce baseline and warn of restricted, or enforce restricted with the provider restricted on the operator',
    sources: [
      'Kubernetes documentation, "Pod Security Standards"',
      'Strimzi documentation, "Applying security context to Strimzi pods and containers"',
    ],
    controls: { pciDss: ['2.2.1'], soc2: ['CC6.8'], iso27001: ['A.8.9'], nist80053: ['AC-6', 'CM-6'] },
    pass: [{ yaml: RESTRICTED, facts: { operator: { podSecurityProvider: 'restricted' } } }],
    fail: [
      'kind: Namespace\nmetadata: { labels: { pod-security.kubernetes.io/enforce: null } }',
      { yaml: RESTRICTED, facts: { operator: { podSecurityProvider: 'baseline' } } },
    ],
  },
  'security/security-context': {
    title: 'own security contexts are whole',
    why: 'What a template says takes the place of all that the operator would set: one field added loses the others. A pod without fsGroup may not be able to write to its volumes.',
    remedy: 'write all the fields, or remove the override; in the pod keep fsGroup: 0',
    sources: [
      'Kubernetes documentation, "Pod Security Standards"',
      'Strimzi documentation, "Applying security context to Strimzi pods and containers"',
    ],
    controls: { pciDss: ['2.2.1'], soc2: ['CC6.8'], iso27001: ['A.8.9'], nist80053: ['AC-6', 'CM-6'] },
    pass: [
      context('readOnlyRootFilesystem: true'),
      { yaml: RESTRICTED + context(FULL), facts: { operator: { podSecurityProvider: 'restricted' } } },
    ],
    fail: [
      context('privileged: true'),
      {
        yaml: RESTRICTED + context('runAsNonRoot: true'),
        facts: { operator: { podSecurityProvider: 'restricted' } },
      },
      'kind: KafkaNodePool\nmetadata: { name: brokers }\nspec: { template: { pod: { securityContext: { runAsUser: 1001 } } } }',
    ],
  },
  'security/image-pinned': {
    title: 'images stay what they are',
    why: 'A tag that moves gives brokers of one cluster different code whenever one is rescheduled. The operator believes the declared version, whatever the image runs.',
    remedy: 'leave images to the operator; a mirror by tag and digest, with the version of Kafka in the tag',
    sources: ['Strimzi documentation, "Configuring container images"', 'CIS Kubernetes Benchmark 5.5.1'],
    controls: { soc2: ['CC8.1'], iso27001: ['A.8.9', 'A.8.32'], nist80053: ['CM-2', 'SI-7'] },
    pass: [
      kafka('image: "quay.io/strimzi/kafka:1.2.0-kafka-4.3.1"'),
      kafka(`image: "registry.example.org:5000/kafka:4.3.1@${DIGEST}"`),
    ],
    fail: [
      kafka('image: registry.example.org:5000/kafka'),
      kafka('image: "registry.example.org/kafka:1.2.0-kafka-4.3.1"'),
      { yaml: kafka(`image: "registry.example.org/kafka:4.2.0@${DIGEST}"`), profile: 'dev' },
      { yaml: kafka(`image: "registry.example.org/kafka:3.4.0-kafka-4.1.0@${DIGEST}"`), profile: 'dev' },
      // a tag of one's own says nothing of Kafka; with a digest that is all there is to say
      { yaml: kafka(`image: "registry.example.org/kafka:build-17@${DIGEST}"`), profile: 'dev' },
    ],
  },
  'security/pull-secrets': {
    title: 'nodes may fetch images from private registries',
    why: 'Without credentials a pod stays in ImagePullBackOff in the middle of a roll, and a broker is missing.',
    remedy: 'name pull secrets in template.pod, or on the operator',
    sources: ['Strimzi documentation, "Configuring the Cluster Operator"'],
    controls: { soc2: ['A1.2'] },
    pass: [
      {
        yaml: `${kafka(`image: "registry.example.org/kafka:4.3.1@${DIGEST}"`)}
---
kind: KafkaNodePool
metadata: { name: brokers }
spec: { template: { pod: { imagePullSecrets: [{ name: registry }] } } }
---
kind: KafkaNodePool
metadata: { name: controllers }
spec: { template: { pod: { imagePullSecrets: [{ name: registry }] } } }`,
        facts: { privateRegistries: ['registry.example.org'] },
      },
    ],
    fail: [
      {
        yaml: kafka(`image: "registry.example.org/kafka:4.3.1@${DIGEST}"`),
        facts: { privateRegistries: ['registry.example.org'] },
      },
    ],
  },
};
