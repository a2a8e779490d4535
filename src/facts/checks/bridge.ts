import type { Problem } from '../../problems';
import { at } from '../json';
import { resourceNameProblems } from '../names';
import { authenticationProblems } from './client-authentication';
import { bootstrapProblems } from './client-bootstrap';
import { clientConfigProblems } from './client-config';
import { clientPodProblems } from './client-pod';
import { refusedLabels } from './labels';
import { problemAt } from './problem';
import { serviceNameProblems } from './service-name';
import { numberProblems } from './whole-numbers';

const VOLUMES = ['kube-api-access', 'strimzi-tmp', 'kafka-bridge-configurations'];

/** The Bridge shows its health and metrics here. */
const MANAGEMENT_PORT = 8081;
const LAST_PORT = 65535;

const CONFIGS = {
  bridge: ['config'],
  'bridge-http-tls': ['http', 'tls', 'config'],
  'bridge-consumer': ['consumer', 'config'],
  'bridge-producer': ['producer', 'config'],
  'bridge-admin': ['adminClient', 'config'],
} as const;

/** What one KafkaBridge shows to be wrong: the operator would refuse or drop it, or it could not work. */
export function kafkaBridgeProblems(bridge: unknown): Problem[] {
  const spec = at(bridge, 'spec');
  return [
    ...resourceNameProblems(at(bridge, 'metadata')),
    ...serviceNameProblems(bridge, '-bridge-service'),
    ...refusedLabels(at(bridge, 'metadata', 'labels')),
    ...numberProblems(bridge, 'spec'),
    ...httpProblems(spec),
    ...clientPodProblems(spec, VOLUMES),
    ...bootstrapProblems(spec, ['spec']),
    ...authenticationProblems(spec, ['spec']),
    ...(Object.keys(CONFIGS) as (keyof typeof CONFIGS)[]).flatMap((config) =>
      clientConfigProblems(config, at(spec, ...CONFIGS[config]), ['spec', ...CONFIGS[config]]),
    ),
  ];
}

function httpProblems(spec: unknown): Problem[] {
  if (spec === undefined) return [];
  if (at(spec, 'http') === undefined) {
    const message = 'the Bridge has no HTTP configuration';
    return [problemAt('operator/bridge-http', message, 'write http: { port: 8080 }', ['spec'])];
  }
  const port = at(spec, 'http', 'port');
  if (typeof port !== 'number' || (port !== MANAGEMENT_PORT && port <= LAST_PORT)) return [];
  const message =
    port === MANAGEMENT_PORT
      ? `the Bridge needs port ${port} for its health and metrics`
      : `there is no port ${port}, and Kubernetes takes no Service with it`;
  return [problemAt('operator/bridge-port', message, 'use 8080', ['spec', 'http', 'port'])];
}
