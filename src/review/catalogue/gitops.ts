import type { RulePages } from './page';

const kafka = (metadata: string): string => `kind: Kafka\nmetadata: ${metadata}`;

const annotated = (kind: string, annotations: string): string =>
  `kind: ${kind}\nmetadata: { annotations: { ${annotations} } }`;

const config = (metadata: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: ${metadata}\ndata: { a: b }`;

const PROTECTED = 'argocd.argoproj.io/sync-options: "Prune=false,Delete=false"';

const protectedAll = ['Kafka', 'Namespace', 'KafkaTopic']
  .map((kind) => annotated(kind, PROTECTED))
  .concat(
    ['brokers', 'controllers'].map(
      (name) => `kind: KafkaNodePool\nmetadata: { name: ${name}, annotations: { ${PROTECTED} } }`,
    ),
  )
  .join('\n---\n');

const claims = (annotations: string): string =>
  ['brokers', 'controllers']
    .map(
      (name) =>
        `kind: KafkaNodePool\nmetadata: { name: ${name} }\nspec: { template: { persistentVolumeClaim: { metadata: { annotations: { ${annotations} } } } } }`,
    )
    .join('\n---\n');

const byLabel = { gitops: 'argocd', argocdTracking: 'label' } as const;

export const GITOPS_PAGES: RulePages = {
  'gitops/namespace': {
    title: 'every object says its namespace',
    why: 'An object without one goes wherever the shell of that day points.',
    remedy: 'write the namespace of the Kafka cluster',
    sources: ['CIS Kubernetes Benchmark, "The default namespace should not be used"'],
    controls: { soc2: ['CC8.1'], iso27001: ['A.8.9'], nist80053: ['CM-2'] },
    pass: [
      { yaml: config('{ name: app }'), facts: { elsewhere: { namespaceOfObjects: true } } },
      { yaml: config('{ name: app, namespace: default }'), profile: 'dev' },
      'apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: { name: fast-ssd }\nprovisioner: ebs.csi.aws.com',
      // nothing of Strimzi: the manifests of other software
      { yaml: config('{ name: app }'), alone: true },
    ],
    fail: [config('{ name: app }'), config('{ name: app, namespace: default }')],
  },
  'gitops/labels': {
    title: 'every object carries the labels of the organization',
    why: 'Labels tell who owns an object and who pays for it.',
    remedy: 'add the labels that facts.requiredLabels names; labels in kafka.yaml reach every object',
    sources: ['Kubernetes documentation, "Recommended Labels"'],
    controls: { soc2: ['CC6.1'], iso27001: ['A.5.9'], nist80053: ['CM-8'] },
    pass: [
      {
        yaml: config('{ name: app, namespace: shop, labels: { owner: shop } }'),
        facts: { requiredLabels: ['owner'] },
        alone: true,
      },
    ],
    fail: [{ yaml: '', facts: { requiredLabels: ['owner'] } }],
  },
  'gitops/mode-annotations': {
    title: 'nobody switches to what is there anyway',
    why: 'Since ZooKeeper is gone every cluster has KRaft and node pools. Who writes that one of them is disabled believes in another cluster than there is.',
    remedy: 'remove the annotations',
    sources: ['Strimzi change log, 0.46 and 0.48', 'KIP-500'],
    pass: [annotated('Kafka', 'example.org/kraft: enabled')],
    fail: [annotated('Kafka', 'strimzi.io/kraft: enabled'), annotated('Kafka', 'strimzi.io/node-pools: disabled')],
  },
  'gitops/duplicate-resource': {
    title: 'every object is there once',
    why: 'Of two objects with one kind, namespace and name the one that is applied last wins, and tools take turns for ever.',
    remedy: 'remove or rename one of them; give each Kafka a namespace of its own',
    sources: ['Kubernetes documentation, "Object Names and IDs"'],
    controls: { soc2: ['CC8.1'], iso27001: ['A.8.9'], nist80053: ['CM-2'] },
    pass: [
      {
        yaml: `${config('{ name: app, namespace: kafka }')}\n---\n${config('{ name: app, namespace: shop }')}`,
        alone: true,
      },
    ],
    fail: [
      {
        yaml: `${config('{ name: app, namespace: kafka }')}\n---\n${config('{ name: app, namespace: kafka }')}`,
        alone: true,
      },
    ],
  },
  'gitops/one-shot': {
    title: 'Git holds no commands',
    why: 'The operator removes the annotation when it is done, Git brings it back, and it is done again. A paused object is not repaired, and its certificates run out.',
    remedy: 'remove it, and annotate the object in the cluster',
    sources: [
      'Strimzi documentation, "Pausing reconciliation of custom resources"',
      'Strimzi documentation, "Performing manual rolling updates"',
    ],
    controls: { soc2: ['CC8.1'], iso27001: ['A.8.32'], nist80053: ['CM-3'] },
    pass: [
      annotated('Kafka', 'strimzi.io/skip-broker-scaledown-check: "true"'),
      { yaml: annotated('Kafka', 'strimzi.io/pause-reconciliation: "true"'), profile: 'dev' },
    ],
    fail: [
      annotated('KafkaRebalance', 'strimzi.io/rebalance: approve'),
      annotated('KafkaConnector', 'strimzi.io/restart: "true"'),
      '{ apiVersion: v1, kind: Secret, metadata: { name: main-cluster-ca-cert, namespace: kafka, annotations: { strimzi.io/force-renew: "true" } } }',
      annotated('Kafka', 'strimzi.io/pause-reconciliation: "true"'),
      annotated('KafkaTopic', 'strimzi.io/managed: "false"'),
    ],
  },
  'gitops/pod-set': {
    title: 'Git holds no StrimziPodSets',
    why: 'The operator makes them for pools, Connect and MirrorMaker 2, and writes over what others change of them. Deleted with the rest they take all their pods at once.',
    remedy: 'remove it, and change the KafkaNodePool, KafkaConnect or KafkaMirrorMaker2 that it comes from',
    sources: ['Strimzi documentation, "StrimziPodSet"'],
    pass: ['{ kind: KafkaNodePool, metadata: { name: brokers, annotations: { team: platform } } }'],
    fail: [
      '{ apiVersion: core.strimzi.io/v1, kind: StrimziPodSet, metadata: { name: main-brokers, namespace: kafka }, spec: { selector: { matchLabels: { a: b } }, pods: [] } }',
    ],
  },
  'gitops/exported': {
    title: 'manifests come from people, not from a cluster',
    why: 'What the cluster has added is wrong in the next one. An input that comes from a cluster as a whole is a look at its state, and fine.',
    remedy: 'remove status, managedFields, resourceVersion and uid',
    sources: ['Kubernetes documentation, "Declarative Management of Kubernetes Objects"'],
    pass: [
      {
        yaml: `apiVersion: kafka.strimzi.io/v1\n${kafka('{ name: main, namespace: kafka, uid: "1" }')}\nspec: { kafka: { listeners: [{ name: tls, port: 9093, type: internal, tls: true }] } }`,
        alone: true,
      },
      kafka('{ generation: 4 }'),
    ],
    fail: [kafka('{ uid: "1", resourceVersion: "7" }')],
  },
  'gitops/prune-protection': {
    title: 'no commit deletes data',
    why: 'When an object is gone from Git, the tool deletes it. With a KafkaTopic go its records, with a Kafka or a namespace everything; a rename is a deletion too.',
    remedy: 'protect clusters, pools, topics and their namespace; the profile prod does',
    sources: [
      'Argo CD documentation, "Sync Options"',
      'Flux documentation, "Kustomization"',
      'Strimzi documentation, "Deleting managed topics"',
    ],
    controls: { soc2: ['A1.2'], iso27001: ['A.8.13'], nist80053: ['CP-9', 'CM-3'] },
    pass: [
      { yaml: protectedAll, facts: { gitops: 'argocd' } },
      { yaml: '', facts: { gitops: 'kubectl' } },
    ],
    fail: [
      { yaml: '', facts: { gitops: 'argocd' } },
      { yaml: protectedAll, facts: { gitops: 'flux' } },
      { yaml: annotated('KafkaTopic', 'helm.sh/resource-policy: keep'), facts: { gitops: 'helm' } },
      {
        yaml: `${protectedAll}
---
{ apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, metadata: { name: kafkas.kafka.strimzi.io } }`,
        facts: { gitops: 'argocd' },
      },
    ],
  },
  'gitops/claims-prune': {
    title: 'Argo CD leaves the claims of brokers alone',
    why: 'Claims inherit the labels of their pool, and with them the one by which Argo CD knows its objects. It finds none of them in Git, takes them for left over and deletes the disks.',
    remedy: 'annotate the claims in the template of the pool, or let Argo CD track by annotation',
    sources: ['Argo CD documentation, "Resource Tracking"', 'Argo CD documentation, "Compare Options"'],
    controls: { soc2: ['A1.2'], iso27001: ['A.8.13'], nist80053: ['CP-9'] },
    pass: [
      {
        yaml: claims(
          'argocd.argoproj.io/compare-options: IgnoreExtraneous, argocd.argoproj.io/sync-options: Prune=false',
        ),
        facts: byLabel,
      },
      { yaml: '', facts: { gitops: 'argocd', argocdTracking: 'annotation' } },
    ],
    fail: [
      { yaml: '', facts: byLabel },
      { yaml: claims('argocd.argoproj.io/sync-options: Prune=false'), facts: byLabel },
    ],
  },
  'gitops/volatile-labels': {
    title: 'labels stay the same from one release to the next',
    why: 'The operator copies labels of a resource to its pods, and a changed label restarts them. The version of a chart or a commit changes with every release, whether the pods do or not.',
    remedy: 'write it as an annotation, which is not copied',
    sources: ['Strimzi documentation, "Configuring the Cluster Operator"'],
    controls: { soc2: ['A1.2'], iso27001: ['A.8.32'] },
    pass: [
      '{ kind: KafkaNodePool, metadata: { name: brokers, labels: { app.kubernetes.io/version: "1.2", team: shop } } }',
      '{ kind: KafkaNodePool, metadata: { name: brokers, annotations: { helm.sh/chart: kafka-1.2.0 } } }',
    ],
    fail: [
      '{ kind: KafkaNodePool, metadata: { name: brokers, labels: { helm.sh/chart: kafka-1.2.0 } } }',
      '{ kind: Kafka, metadata: { labels: { example.org/git-commit: 5f3c2a1 } } }',
    ],
  },
  'gitops/sync-order': {
    title: 'nothing is applied before what it needs',
    why: 'Argo CD applies wave by wave and waits for each: what comes before its namespace, its definition or its Kafka cannot be healthy, and stops the sync. Flux applies Kustomizations at once, but for those that they depend on.',
    remedy:
      'give it a wave that is not before the one of what it needs; let a Kustomization depend on the one that has it',
    sources: ['Argo CD documentation, "Sync Phases and Waves"', 'Flux documentation, "Kustomization"'],
    pass: [
      {
        yaml: annotated('KafkaTopic', 'argocd.argoproj.io/sync-wave: "1"'),
        facts: { gitops: 'argocd' },
      },
    ],
    fail: [
      {
        yaml: annotated('Kafka', 'argocd.argoproj.io/sync-wave: "2"'),
        facts: { gitops: 'argocd' },
      },
      {
        yaml: annotated('KafkaConnect', 'argocd.argoproj.io/sync-wave: "-1"'),
        facts: { gitops: 'argocd' },
      },
    ],
  },
};
