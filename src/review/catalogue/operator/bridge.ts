import type { RulePages } from '../page';

const BRIDGE = 'Strimzi documentation, "Configuring the Kafka Bridge"';

/** The HTTP Bridge. */
export const BRIDGE_PAGES: RulePages = {
  'operator/bridge-http': {
    title: 'a Bridge says how it speaks HTTP',
    why: 'The CRD does not ask for it, and the operator refuses a Bridge without.',
    remedy: 'write http: { port: 8080 }',
    sources: [BRIDGE],
    pass: ['kind: KafkaBridge\nspec: { http: { port: null } }'],
    fail: ['kind: KafkaBridge\nspec: { http: null }'],
  },
  'operator/bridge-port': {
    title: 'the port of a Bridge is free',
    why: 'Health and metrics are at 8081, and Kubernetes takes no port above 65535.',
    remedy: 'use 8080',
    sources: [BRIDGE],
    pass: ['kind: KafkaBridge\nspec: { http: { port: 8082 } }'],
    fail: [
      'kind: KafkaBridge\nspec: { http: { port: 8081 } }',
      'kind: KafkaBridge\nspec: { http: { port: 65536 } }',
    ],
  },
};
