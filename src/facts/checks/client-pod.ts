import type { Problem } from '../../problems';
import { at, words } from '../json';
import { KAFKA_VERSIONS } from '../versions';
import { loggingProblems, metricsProblems } from './components';
import { heapProblems } from './heap';
import { problemAt } from './problem';
import { resourceProblems } from './resources';
import { templateProblems } from './templates';

const WORKER_VOLUMES = ['kube-api-access', 'strimzi-tmp', 'kafka-connect-configurations'];

/** What is wrong with the parts that Connect, MirrorMaker 2 and the Bridge share: resources, heap, metrics, logging, templates. */
export function clientPodProblems(spec: unknown, volumes: readonly string[]): Problem[] {
  return [
    ...resourceProblems(at(spec, 'resources'), ['spec', 'resources']),
    ...heapProblems(spec, 'use at most three quarters of the memory'),
    ...metricsProblems(at(spec, 'metricsConfig'), ['spec', 'metricsConfig']),
    ...loggingProblems(at(spec, 'logging'), ['spec', 'logging']),
    ...templateProblems(at(spec, 'template'), [...volumes, ...rackVolume(spec)], ['spec', 'template']),
  ];
}

/** The same for workers of Connect, which MirrorMaker 2 runs on too; they have a version of Kafka. */
export function workerProblems(spec: unknown): Problem[] {
  return [...versionProblems(spec), ...clientPodProblems(spec, WORKER_VOLUMES)];
}

function rackVolume(spec: unknown): string[] {
  const rack = at(spec, 'rack');
  const byNodeLabel = rack !== undefined && (at(rack, 'type') ?? 'topology-label') === 'topology-label';
  return byNodeLabel ? ['rack-volume'] : [];
}

function versionProblems(spec: unknown): Problem[] {
  const version = at(spec, 'version');
  const known = typeof version !== 'string' || Object.hasOwn(KAFKA_VERSIONS, version);
  if (known || at(spec, 'image') !== undefined) return [];
  return [
    problemAt(
      'operator/connect-version',
      `Strimzi 1.2.0 does not run Kafka ${words(version)}`,
      `use one of ${Object.keys(KAFKA_VERSIONS).join(', ')}`,
      ['spec', 'version'],
    ),
  ];
}
