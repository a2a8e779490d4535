import type { Problem } from '../../problems';
import { at, listOf, words } from '../json';
import { resourceNameProblems } from '../names';
import { DEFAULT_KAFKA_VERSION, isMetadataVersion, isNewer, KAFKA_VERSIONS } from '../versions';
import { brokerConfigProblems, tieredStorageProblems } from './broker-config';
import { brokerConflicts } from './broker-conflicts';
import { certificateProblems } from './certificates';
import { componentProblems } from './components';
import { cruiseControlProblems } from './cruise-control';
import { refusedLabels } from './labels';
import { listenerProblems } from './listeners';
import { problemAt } from './problem';
import { templateProblems } from './templates';
import { kafkaVolumes } from './volumes';
import { numberProblems } from './whole-numbers';

const MAX_DNS_LABEL = 63;

/** What one Kafka shows to be wrong: the Cluster Operator would refuse it, or it could not work. */
export function kafkaProblems(kafka: unknown): Problem[] {
  const spec = at(kafka, 'spec', 'kafka');
  return [
    ...resourceNameProblems(at(kafka, 'metadata')),
    ...nameProblems(at(kafka, 'metadata', 'name')),
    ...versionProblems(spec),
    ...versionChangeProblems(kafka),
    ...listenerProblems(at(spec, 'listeners'), ['spec', 'kafka', 'listeners']),
    ...authorizationProblems(at(spec, 'authorization')),
    ...brokerConfigProblems(spec),
    ...brokerConflicts(spec),
    ...tieredStorageProblems(spec),
    ...cruiseControlProblems(kafka),
    ...templateProblems(at(spec, 'template'), kafkaVolumes(spec), ['spec', 'kafka', 'template']),
    ...componentProblems(kafka),
    ...certificateProblems(at(kafka, 'spec')),
    ...refusedLabels(at(kafka, 'metadata', 'labels')),
    ...numberProblems(kafka, 'spec'),
  ];
}

/** `<name>-kafka-bootstrap` stands in certificates, and is the name of a Service. */
function nameProblems(name: unknown): Problem[] {
  if (typeof name !== 'string') return [];
  const label = `${name}-kafka-bootstrap`.split('.').find((part) => part.length > MAX_DNS_LABEL);
  if (label !== undefined) {
    return [
      problemAt(
        'operator/kafka-name',
        `the cluster name has ${name.length} characters, certificates leave it ${MAX_DNS_LABEL - '-kafka-bootstrap'.length}`,
        'shorten it',
        ['metadata', 'name'],
      ),
    ];
  }
  if (!/^[0-9]/.test(name) && !name.includes('.')) return [];
  return [
    problemAt(
      'operator/kafka-name-service',
      `most releases of Kubernetes make no Service that is named after ${JSON.stringify(name)}`,
      'begin with a letter, and use - instead of dots',
      ['metadata', 'name'],
    ),
  ];
}

function versionProblems(spec: unknown): Problem[] {
  const version = at(spec, 'version');
  const metadata = at(spec, 'metadataVersion');
  const problems: Problem[] = [];
  if (typeof version === 'string' && !Object.hasOwn(KAFKA_VERSIONS, version)) {
    problems.push(
      problemAt(
        'operator/kafka-version',
        `Strimzi 1.2.0 does not run Kafka ${JSON.stringify(version)}`,
        `use one of ${Object.keys(KAFKA_VERSIONS).join(', ')}`,
        ['spec', 'kafka', 'version'],
      ),
    );
  }
  if (typeof metadata !== 'string') return problems;
  return [
    ...problems,
    ...metadataProblems(metadata, typeof version === 'string' ? version : DEFAULT_KAFKA_VERSION),
  ];
}

function metadataProblems(metadata: string, version: string): Problem[] {
  const own = Object.hasOwn(KAFKA_VERSIONS, version) ? KAFKA_VERSIONS[version] : undefined;
  const remedy = `use ${own ?? '4.3-IV0'}, or the one that the cluster has`;
  const path = ['spec', 'kafka', 'metadataVersion'];
  if (own !== undefined && isNewer(metadata, own) === true) {
    return [
      problemAt(
        'operator/metadata-version-newer',
        `metadata version ${JSON.stringify(metadata)} is newer than Kafka ${version}: the operator takes another one`,
        remedy,
        path,
      ),
    ];
  }
  if (isMetadataVersion(metadata)) return [];
  return [
    problemAt(
      'operator/metadata-version',
      `there is no metadata version ${JSON.stringify(metadata)}`,
      remedy,
      path,
    ),
  ];
}

/** A live cluster says what it runs: no version runs a metadata version that is newer, neither the one left nor the one to come. */
function versionChangeProblems(kafka: unknown): Problem[] {
  const version = words(at(kafka, 'spec', 'kafka', 'version') ?? DEFAULT_KAFKA_VERSION);
  const running = at(kafka, 'status', 'kafkaVersion');
  const metadata = at(kafka, 'status', 'kafkaMetadataVersion');
  if (typeof running !== 'string' || typeof metadata !== 'string') return [];
  const older = isNewer(running, version) === true ? version : running;
  if (!isChange(running, version) || isNewer(metadata, older) !== true) return [];
  return [
    problemAt(
      'operator/kafka-version-change',
      `Kafka ${older} cannot run metadata version ${metadata}, which the cluster has`,
      `keep Kafka ${running}`,
      ['spec', 'kafka', 'version'],
    ),
  ];
}

function isChange(running: string, version: string): boolean {
  return isNewer(running, version) === true || isNewer(version, running) === true;
}

function authorizationProblems(authorization: unknown): Problem[] {
  const path = ['spec', 'kafka', 'authorization'] as const;
  const lacksClass = at(authorization, 'type') === 'custom' && at(authorization, 'authorizerClass') === undefined;
  return [
    ...(lacksClass
      ? [
          problemAt(
            'operator/authorizer-class',
            'custom authorization names no class: brokers would not start',
            'set authorizerClass',
            path,
          ),
        ]
      : []),
    ...listOf(at(authorization, 'superUsers')).flatMap((user, index) =>
      typeof user === 'string' && user.startsWith('User:')
        ? [
            problemAt(
              'operator/super-user-prefix',
              `the super user ${JSON.stringify(user)} matches nobody: the operator adds User: itself`,
              `write ${JSON.stringify(user.slice('User:'.length))}`,
              [...path, 'superUsers', index],
            ),
          ]
        : [],
    ),
  ];
}
