import type { RulePages } from '../page';

const workload = (name: string, secret: string, more = '', namespace = 'kafka'): string => `
apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: ${namespace} }
spec:
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec:
      ${more}
      containers: [{ name: app, image: "registry.example.org/${name}:1.4" }]
      volumes: [{ name: kafka, secret: { secretName: ${secret} } }]`;
const NO_TOKEN = 'automountServiceAccountToken: false';
const ACCOUNT = `
apiVersion: v1
kind: ServiceAccount
metadata: { name: orders, namespace: kafka }`;
const BINDING = `
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: orders, namespace: kafka }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: orders }
subjects: [{ kind: ServiceAccount, name: orders }]`;

/** What workloads of applications hold. */
export const WORKLOAD_PAGES: RulePages = {
  'security/shared-credentials': {
    title: 'each application has a user of its own',
    why: 'Rights, quotas and records go by the user. Two applications with one have the rights of both, and neither can be shut out alone.',
    remedy: 'make a KafkaUser for each application',
    sources: ['Strimzi documentation, "Securing user access to Kafka"'],
    controls: { pciDss: ['8.2.2'], soc2: ['CC6.1'], iso27001: ['A.5.16'], nist80053: ['IA-2', 'AC-6'] },
    pass: [`${workload('orders', 'order-api')}\n---${workload('billing', 'billing')}`],
    fail: [
      `${workload('orders', 'order-api')}\n---${workload('billing', 'order-api', '', 'billing')}`,
      workload('orders', 'pipes'),
    ],
  },
  'security/account-token': {
    title: 'clients of Kafka hold no token of Kubernetes that they do not use',
    why: 'Kubernetes mounts a token into every pod. Who takes over the pod can use it, today for little, and tomorrow for whatever somebody allows its account.',
    remedy: 'write automountServiceAccountToken: false in the pod or its ServiceAccount',
    sources: ['CIS Kubernetes Benchmark 5.1.6', 'Kubernetes documentation, "Configure Service Accounts for Pods"'],
    controls: { pciDss: ['7.2.5'], soc2: ['CC6.3'], iso27001: ['A.8.2'], nist80053: ['AC-6'] },
    pass: [
      workload('orders', 'order-api', NO_TOKEN),
      workload('orders', 'order-api', 'serviceAccountName: orders'),
      `${workload('orders', 'order-api', 'serviceAccountName: orders')}\n---${ACCOUNT}\n---${BINDING}`,
      workload('orders', 'other'),
    ],
    fail: [
      workload('orders', 'order-api'),
      `${workload('orders', 'order-api', 'serviceAccountName: orders')}\n---${ACCOUNT}`,
    ],
  },
};
