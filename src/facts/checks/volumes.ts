import type { Problem } from '../../problems';
import type { Path } from '../json';
import { at, isMap, listOf, words } from '../json';
import { problemAt } from './problem';

/** What the operator takes as the name of a volume; Kubernetes is stricter. */
const VOLUME_NAME = /^(?=.{2,63}$)[a-zA-Z0-9][a-zA-Z0-9._-]*[a-zA-Z0-9]$/;
const DNS_LABEL = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;

const POD_VOLUMES = ['kube-api-access', 'strimzi-tmp', 'kafka-metrics-and-logging', 'ready-files'];

/** Names of volumes that the operator gives to every Kafka pod of a cluster. */
export function kafkaVolumes(spec: unknown): string[] {
  const rack = at(spec, 'rack');
  const byNodeLabel = isMap(rack) && (at(rack, 'type') ?? 'topology-label') === 'topology-label';
  const nodePort = listOf(at(spec, 'listeners')).some((listener) => at(listener, 'type') === 'nodeport');
  return [...POD_VOLUMES, ...(byNodeLabel || nodePort ? ['rack-volume'] : [])];
}

/** The same for the pods of one pool, with its data. */
export function poolVolumes(pool: unknown): string[] {
  const storage = at(pool, 'spec', 'storage');
  const data =
    at(storage, 'type') === 'jbod'
      ? listOf(at(storage, 'volumes')).map((volume) => `data-${words(at(volume, 'id'))}`)
      : ['data'];
  return [...POD_VOLUMES, ...data];
}

/** The same for the pods beside the brokers. */
export function componentVolumes(kafka: unknown, component: string): string[] {
  const cruiseControl = at(kafka, 'spec', 'cruiseControl') !== undefined;
  switch (component) {
    case 'cruiseControl':
      return ['strimzi-tmp', 'cc-certs', 'cluster-ca-certs', 'api-auth-config', 'config'];
    case 'kafkaExporter':
      return ['strimzi-tmp', 'cluster-ca-certs', 'kafka-exporter-certs'];
    case 'entityOperator':
      return [
        'kube-api-access',
        ...(at(kafka, 'spec', component, 'topicOperator') === undefined
          ? []
          : [
              'strimzi-to-tmp',
              'entity-topic-operator-metrics-and-logging',
              ...(cruiseControl ? ['cluster-ca-certs', 'eto-cc-api'] : []),
            ]),
        ...(at(kafka, 'spec', component, 'userOperator') === undefined
          ? []
          : ['strimzi-uo-tmp', 'entity-user-operator-metrics-and-logging']),
      ];
    default:
      return [];
  }
}

/** What is wrong with the names of the volumes of a pod template, beside those that the pods have anyway. */
export function volumeProblems(pod: unknown, taken: readonly string[], path: Path): Problem[] {
  const names = listOf(at(pod, 'volumes')).map((volume) => at(volume, 'name'));
  const templated = listOf(at(pod, 'templatedVolumes')).map((volume) => at(volume, 'name'));
  return [
    ...listProblems(names, taken, [...path, 'volumes']),
    ...listProblems(templated, [...taken, ...names], [...path, 'templatedVolumes']),
  ];
}

function listProblems(names: readonly unknown[], taken: readonly unknown[], path: Path): Problem[] {
  return names.flatMap((name, index) => {
    if (typeof name !== 'string') return [];
    const where = [...path, index, 'name'];
    const quoted = JSON.stringify(name);
    if (!VOLUME_NAME.test(name)) {
      const remedy = 'use 2 to 63 lower-case letters, digits and -';
      return [
        problemAt('operator/template-volume-name', `${quoted} cannot be the name of a volume`, remedy, where),
      ];
    }
    if (taken.includes(name)) {
      return [
        problemAt('operator/template-volume-name', `the volume name ${quoted} is taken`, 'choose another', where),
      ];
    }
    if (!DNS_LABEL.test(name)) {
      const message = `Kubernetes takes no volume with the name ${quoted}`;
      return [problemAt('operator/template-volume-label', message, 'use lower-case letters, digits and -', where)];
    }
    if (names.indexOf(name) === index) return [];
    return [
      problemAt('operator/template-volume-twice', `two volumes have the name ${quoted}`, 'rename one', where),
    ];
  });
}
