import { at, isMap, listOf, words } from '../../../facts';
import type { Path } from '../../../facts';
import type { Resource } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { gate } from '../../rule';
import type { Rule } from '../../rule';

/** For each type of something, the fields that it has beside `type`. */
type Fields = Readonly<Record<string, readonly string[]>>;

const RATES = ['producerByteRate', 'consumerByteRate'];
const NAMED = ['name', 'patternType'];
const DISK = ['id', 'kraftMetadata'];

const METRICS: Fields = { jmxPrometheusExporter: ['valueFrom'], strimziMetricsReporter: ['values'] };
const LOGGING: Fields = { inline: ['loggers'], external: ['valueFrom'] };
const LISTENER_AUTHENTICATION: Fields = { tls: [], 'scram-sha-512': [], custom: ['sasl', 'listenerConfig'] };
const AUTHORIZATION: Fields = {
  simple: ['superUsers'],
  custom: ['superUsers', 'authorizerClass', 'supportsAdminApi'],
};
const QUOTAS: Fields = {
  kafka: [...RATES, 'requestPercentage', 'controllerMutationRate'],
  strimzi: [...RATES, 'excludedPrincipals', 'minAvailableBytesPerVolume', 'minAvailableRatioPerVolume'],
};
const STORAGE: Fields = {
  ephemeral: [...DISK, 'sizeLimit'],
  'persistent-claim': [...DISK, 'size', 'class', 'selector', 'deleteClaim', 'volumeAttributesClass'],
  jbod: ['volumes'],
};
const USER_AUTHENTICATION: Fields = {
  tls: ['validityDays', 'renewalDays'],
  'tls-external': ['validityDays', 'renewalDays'],
  'scram-sha-512': ['validityDays', 'renewalDays', 'password'],
};
const ACL_RESOURCE: Fields = { topic: NAMED, group: NAMED, transactionalId: NAMED, cluster: [] };

const PASSWORD = ['username', 'passwordSecret'];
const CLIENT_AUTHENTICATION: Fields = {
  tls: ['certificateAndKey'],
  'scram-sha-256': PASSWORD,
  'scram-sha-512': PASSWORD,
  plain: PASSWORD,
  custom: ['sasl', 'config'],
};
const RACK: Fields = { 'topology-label': ['topologyKey'], 'environment-variable': ['envVarName'] };
const OUTPUT: Fields = {
  docker: ['image', 'pushSecret', 'additionalBuildOptions', 'additionalPushOptions'],
  imagestream: ['image'],
};
const DOWNLOAD = ['url', 'sha512sum', 'insecure'];
const ARTIFACT: Fields = {
  jar: DOWNLOAD,
  tgz: DOWNLOAD,
  zip: DOWNLOAD,
  other: [...DOWNLOAD, 'fileName'],
  maven: ['group', 'artifact', 'version', 'repository', 'includeScope', 'mirrors', 'insecure'],
};

/** Places of one kind whose fields depend on their type; `*` stands for each item of a list. */
type Places = readonly (readonly [path: Path, fields: Fields])[];

const KAFKA: Places = [
  [['spec', 'kafka', 'metricsConfig'], METRICS],
  [['spec', 'kafka', 'logging'], LOGGING],
  [['spec', 'kafka', 'authorization'], AUTHORIZATION],
  [['spec', 'kafka', 'quotas'], QUOTAS],
  [['spec', 'kafka', 'listeners', '*', 'authentication'], LISTENER_AUTHENTICATION],
  [['spec', 'cruiseControl', 'metricsConfig'], METRICS],
  [['spec', 'cruiseControl', 'logging'], LOGGING],
  [['spec', 'entityOperator', 'topicOperator', 'logging'], LOGGING],
  [['spec', 'entityOperator', 'userOperator', 'logging'], LOGGING],
];

const KAFKA_NODE_POOL: Places = [
  [['spec', 'storage'], STORAGE],
  [['spec', 'storage', 'volumes', '*'], STORAGE],
];

const KAFKA_USER: Places = [
  [['spec', 'authentication'], USER_AUTHENTICATION],
  [['spec', 'authorization', 'acls', '*', 'resource'], ACL_RESOURCE],
];

const CLIENT: Places = [
  [['spec', 'authentication'], CLIENT_AUTHENTICATION],
  [['spec', 'metricsConfig'], METRICS],
  [['spec', 'logging'], LOGGING],
  [['spec', 'rack'], RACK],
];

const KAFKA_CONNECT: Places = [
  ...CLIENT,
  [['spec', 'build', 'output'], OUTPUT],
  [['spec', 'build', 'plugins', '*', 'artifacts', '*'], ARTIFACT],
];

const KAFKA_MIRROR_MAKER_2: Places = [
  ...CLIENT,
  [['spec', 'target', 'authentication'], CLIENT_AUTHENTICATION],
  [['spec', 'mirrors', '*', 'source', 'authentication'], CLIENT_AUTHENTICATION],
];

const id = 'operator/other-type-fields';

/** Fields that the schema takes, since another type has them, and that the operator then finds to mean nothing. */
export const OTHER_TYPE_RULES: readonly Rule[] = [
  gate({ id, on: 'Kafka', check: (kafka) => misplaced(kafka, KAFKA) }),
  gate({ id, on: 'KafkaNodePool', check: (pool) => misplaced(pool, KAFKA_NODE_POOL) }),
  gate({ id, on: 'KafkaUser', check: (user) => misplaced(user, KAFKA_USER) }),
  gate({ id, on: 'KafkaConnect', check: (connect) => misplaced(connect, KAFKA_CONNECT) }),
  gate({ id, on: 'KafkaMirrorMaker2', check: (mirror) => misplaced(mirror, KAFKA_MIRROR_MAKER_2) }),
  gate({ id, on: 'KafkaBridge', check: (bridge) => misplaced(bridge, CLIENT) }),
];

function misplaced(resource: Resource, places: Places): readonly Outcome[] {
  return places.flatMap(([path, fields]) => outcomesAt(resource.object, path, fields, []));
}

function outcomesAt(value: unknown, rest: Path, fields: Fields, path: Path): readonly Outcome[] {
  const [step, ...further] = rest;
  if (value === undefined) return FINE;
  if (step === undefined) return fieldsOf(value, fields, path);
  if (step !== '*') return outcomesAt(at(value, step), further, fields, [...path, step]);
  return listOf(value).flatMap((item, index) => outcomesAt(item, further, fields, [...path, index]));
}

function fieldsOf(value: unknown, fields: Fields, path: Path): readonly Outcome[] {
  const type = at(value, 'type');
  const own = typeof type === 'string' && Object.hasOwn(fields, type) ? fields[type] : undefined;
  if (own === undefined || !isMap(value)) return FINE;
  return Object.keys(value).flatMap((field) => {
    const owners = Object.keys(fields).filter((other) => fields[other]?.includes(field) === true);
    if (owners.length === 0 || own.includes(field) || at(value, field) === undefined) return FINE;
    const message = `${field} means nothing for the type ${words(type)}`;
    return wrong([...path, field], message, `remove it: it is for ${owners.join(', ')}`);
  });
}
