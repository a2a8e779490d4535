import type { Problem } from '../../problems';
import { at, isMap } from '../json';
import { resourceNameProblems } from '../names';
import { DEFAULT_KAFKA_VERSION, isMetadataVersion, KAFKA_VERSIONS, releaseLine } from '../versions';
import { brokerConfigProblems } from './broker-config';
import { certificateProblems } from './certificates';
import { componentProblems } from './components';
import { refusedLabels } from './labels';
import { listenerProblems } from './listeners';
import { templateProblems } from './templates';

/** `<name>-kafka-bootstrap` stands in certificates as one DNS label of 63 characters. */
const MAX_NAME = 47;

/** What one Kafka shows to be wrong: the Cluster Operator would refuse it, or it could not work. */
export function kafkaProblems(kafka: unknown): Problem[] {
  const spec = at(kafka, 'spec', 'kafka');
  return [
    ...resourceNameProblems(at(kafka, 'metadata', 'name')),
    ...nameProblems(at(kafka, 'metadata', 'name')),
    ...versionProblems(spec),
    ...listenerProblems(at(spec, 'listeners'), 'spec', 'kafka', 'listeners'),
    ...authorizationProblems(at(spec, 'authorization')),
    ...brokerConfigProblems(spec),
    ...templateProblems(at(spec, 'template'), 'spec', 'kafka', 'template'),
    ...componentProblems(kafka),
    ...certificateProblems(at(kafka, 'spec')),
    ...refusedLabels(at(kafka, 'metadata', 'labels'), '/metadata/labels'),
  ];
}

function nameProblems(name: unknown): Problem[] {
  if (typeof name !== 'string') return [];
  const problem = (message: string, remedy: string): Problem => ({
    rule: 'operator/kafka-name',
    message,
    remedy,
    pointer: '/metadata/name',
  });
  if (name.length > MAX_NAME) {
    return [
      problem(
        `the cluster name has ${name.length} characters, Services and certificates leave it ${MAX_NAME}`,
        'shorten it',
      ),
    ];
  }
  if (/^[0-9]/.test(name) || name.includes('.')) {
    return [
      problem(
        `no Service can be named after ${JSON.stringify(name)}`,
        'begin with a letter, and use - instead of dots',
      ),
    ];
  }
  return [];
}

function versionProblems(spec: unknown): Problem[] {
  const version = at(spec, 'version');
  const metadata = at(spec, 'metadataVersion');
  const problems: Problem[] = [];
  if (typeof version === 'string' && !Object.hasOwn(KAFKA_VERSIONS, version)) {
    problems.push({
      rule: 'operator/kafka-version',
      message: `Strimzi 1.2.0 does not run Kafka ${JSON.stringify(version)}`,
      remedy: `use one of ${Object.keys(KAFKA_VERSIONS).join(', ')}`,
      pointer: '/spec/kafka/version',
    });
  }
  if (typeof metadata === 'string')
    problems.push(...metadataProblems(metadata, typeof version === 'string' ? version : DEFAULT_KAFKA_VERSION));
  return problems;
}

function metadataProblems(metadata: string, version: string): Problem[] {
  const problem = (message: string): Problem[] => [
    {
      rule: 'operator/metadata-version',
      message,
      remedy: `use ${KAFKA_VERSIONS[version] ?? '4.3-IV0'}, or the one that the cluster has`,
      pointer: '/spec/kafka/metadataVersion',
    },
  ];
  const line = releaseLine(metadata);
  const newest = releaseLine(version);
  if (line !== undefined && newest !== undefined && line > newest) {
    return problem(
      `metadata version ${metadata} is newer than Kafka ${version}: the operator would take another one`,
    );
  }
  return isMetadataVersion(metadata) ? [] : problem(`there is no metadata version ${JSON.stringify(metadata)}`);
}

function authorizationProblems(authorization: unknown): Problem[] {
  if (!isMap(authorization)) return [];
  const problems: Problem[] = [];
  if (authorization['type'] === 'custom' && typeof authorization['authorizerClass'] !== 'string') {
    problems.push({
      rule: 'operator/authorizer-class',
      message: 'custom authorization names no class: brokers would not start',
      remedy: 'set authorizerClass',
      pointer: '/spec/kafka/authorization',
    });
  }
  const users = Array.isArray(authorization['superUsers']) ? authorization['superUsers'] : [];
  for (const [index, user] of users.entries()) {
    if (typeof user !== 'string' || !user.startsWith('User:')) continue;
    problems.push({
      rule: 'operator/super-user-prefix',
      message: `the super user ${JSON.stringify(user)} matches nobody: the operator adds User: itself`,
      remedy: `write ${JSON.stringify(user.slice('User:'.length))}`,
      pointer: `/spec/kafka/authorization/superUsers/${index}`,
    });
  }
  return problems;
}
