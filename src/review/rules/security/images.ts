import { at, KAFKA_VERSIONS, listOf } from '../../../facts';
import type { Path } from '../../../facts';
import { Cluster, KafkaConnect } from '../../../inventory';
import type { Resource } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';
import type { Severities } from '../../severity';
import { hostOf, isPinned, isStrimzis, isUnversioned, tagOf } from './image-name';

const KINDS = ['Kafka', 'KafkaConnect', 'KafkaMirrorMaker2', 'KafkaBridge'] as const;

/** Images that run Kafka of the version that the object declares. */
const KAFKA_IMAGE: Readonly<Record<string, { readonly image: Path; readonly version: Path }>> = {
  Kafka: { image: ['spec', 'kafka', 'image'], version: ['spec', 'kafka', 'version'] },
  KafkaConnect: { image: ['spec', 'image'], version: ['spec', 'version'] },
  KafkaMirrorMaker2: { image: ['spec', 'image'], version: ['spec', 'version'] },
};

const OTHER_IMAGES: Readonly<Record<string, readonly Path[]>> = {
  Kafka: [
    ['spec', 'kafka', 'brokerRackInitImage'],
    ['spec', 'entityOperator', 'topicOperator', 'image'],
    ['spec', 'entityOperator', 'userOperator', 'image'],
    ['spec', 'cruiseControl', 'image'],
    ['spec', 'kafkaExporter', 'image'],
  ],
  KafkaConnect: [['spec', 'clientRackInitImage']],
  KafkaMirrorMaker2: [['spec', 'clientRackInitImage']],
  KafkaBridge: [
    ['spec', 'image'],
    ['spec', 'clientRackInitImage'],
  ],
};

const UNPINNED: Severities = { dev: 'info', prod: 'error' };
const ALWAYS: Severities = { dev: 'error', prod: 'error' };

/** What images run, and whether nodes may fetch them. */
export const IMAGES: readonly Rule[] = KINDS.flatMap((kind) => [
  policy({ id: 'security/image-pinned', mayRefuse: true, on: kind, dev: 'info', prod: 'warning', check: pinned }),
  policy({ id: 'security/pull-secrets', on: kind, dev: 'info', prod: 'warning', check: pullSecrets }),
]);

function pinned(resource: Resource): readonly Outcome[] {
  return imagesOf(resource).flatMap(([path, image]) => {
    if (isStrimzis(image)) return FINE;
    if (isUnversioned(image)) {
      const message = `${image} is another image whenever somebody pushes one`;
      return wrong(path, message, 'write a tag and a digest', { severity: UNPINNED });
    }
    const version = isKafka(resource, path) ? declaredVersion(resource) : undefined;
    const tag = tagOf(image);
    if (version === undefined || tag?.includes(version) === true) return movable(path, image);
    return tag !== undefined && namesAnother(tag)
      ? otherVersion(path, tag, version)
      : [...movable(path, image), ...noVersion(path, image, version)];
  });
}

function isKafka({ kind }: Resource, path: Path): boolean {
  return KAFKA_IMAGE[kind]?.image.join() === path.join();
}

/** The operator trusts it for the config and the order of upgrades. */
function declaredVersion(resource: Resource): string | undefined {
  const version = resource.at(...(KAFKA_IMAGE[resource.kind]?.version ?? []));
  return typeof version === 'string' ? version : undefined;
}

function movable(path: Path, image: string): readonly Outcome[] {
  if (isPinned(image)) return FINE;
  return wrong(path, `${image} has a tag, which may be moved`, 'add its digest: <tag>@sha256:...');
}

function otherVersion(path: Path, tag: string, version: string): readonly Outcome[] {
  const message = `the tag ${tag} does not name Kafka ${version}, which spec.version declares`;
  return wrong(path, message, 'correct one of them', { severity: ALWAYS });
}

function noVersion(path: Path, image: string, version: string): readonly Outcome[] {
  const message = `nothing in ${image} says that it runs Kafka ${version}`;
  return wrong(path, message, 'write the version of Kafka into the tag', { severity: 'info' });
}

/** A tag of an organization's own may be anything; one that names Kafka is believed. */
function namesAnother(tag: string): boolean {
  return /kafka-?\d/.test(tag) || Object.keys(KAFKA_VERSIONS).some((version) => tag.includes(version));
}

function imagesOf(resource: Resource): (readonly [Path, string])[] {
  const { kind } = resource;
  const kafka = KAFKA_IMAGE[kind];
  const plugins = listOf(resource.at('spec', 'plugins')).flatMap((plugin, index) =>
    listOf(at(plugin, 'artifacts')).map((_, artifact) => [
      'spec',
      'plugins',
      index,
      'artifacts',
      artifact,
      'reference',
    ]),
  );
  return [...(kafka === undefined ? [] : [kafka.image]), ...(OTHER_IMAGES[kind] ?? []), ...plugins].flatMap(
    (path) => {
      const image = resource.at(...path);
      return typeof image === 'string' && image !== '' ? [[path, image] as const] : [];
    },
  );
}

function pullSecrets(resource: Resource, { facts }: Scope): readonly Outcome[] {
  const registries = facts.privateRegistries ?? [];
  if (registries.length === 0 || facts.elsewhere?.registryCredentials === true) return FINE;
  return [
    ...(facts.operator?.imagePullSecrets === true ? FINE : unreachable(resource, registries)),
    ...(resource instanceof KafkaConnect ? unpushable(resource, registries) : FINE),
  ];
}

function unreachable(resource: Resource, registries: readonly string[]): readonly Outcome[] {
  const found = imagesOf(resource).find(([, image]) => registries.includes(hostOf(image)));
  if (found === undefined || hasPullSecrets(resource, found[0])) return FINE;
  const message = `${hostOf(found[1])} wants credentials, and the pod has none: it stays in ImagePullBackOff`;
  return wrong(found[0], message, 'add imagePullSecrets to template.pod, or to the operator');
}

/** The template beside the image; nodes of Kafka have it from their pools, where these have one. */
function hasPullSecrets(resource: Resource, image: Path): boolean {
  if (resource instanceof Cluster && image[1] === 'kafka' && resource.pools.length > 0) {
    return resource.pools.every((pool) => listOf(at(pool.template('pod')?.value, 'imagePullSecrets')).length > 0);
  }
  const owner = resource.kind === 'Kafka' ? image.slice(0, 2) : ['spec'];
  return listOf(resource.at(...owner, 'template', 'pod', 'imagePullSecrets')).length > 0;
}

function unpushable(connect: KafkaConnect, registries: readonly string[]): readonly Outcome[] {
  const output = connect.at('spec', 'build', 'output');
  const image = at(output, 'image');
  if (typeof image !== 'string' || !registries.includes(hostOf(image)) || at(output, 'pushSecret') !== undefined)
    return FINE;
  const message = `${hostOf(image)} wants credentials, and the build has none to push with`;
  return wrong(['spec', 'build', 'output', 'pushSecret'], message, 'name a Secret in pushSecret');
}
