import type { RulePages } from '../page';

const BUILD = 'Strimzi documentation, "Building Kafka Connect images"';
const PLUGINS = 'Strimzi documentation, "Mounting connector plugins using image volumes"';
const artifact = (fields: string): string =>
  `kind: KafkaConnect\nspec: { build: { plugins: [{ name: archive, artifacts: [${fields}] }] } }`;
const output = (fields: string): string => `kind: KafkaConnect\nspec: { build: { output: { ${fields} } } }`;
const plugins = (list: string): string => `kind: KafkaConnect\nspec: { plugins: [${list}] }`;
const KANIKO = { operator: { connectBuilder: 'kaniko' } } as const;

/** Kafka Connect and the images that the operator builds for it. */
export const CONNECT_PAGES: RulePages = {
  'operator/connect-version': {
    title: 'workers run a version of Kafka that this Strimzi has',
    why: 'The operator has images for the versions it supports and refuses others, unless an image is named.',
    remedy: 'leave version out, or use one that the release supports',
    sources: ['Strimzi documentation, "Supported versions of Kafka"'],
    pass: [
      'kind: KafkaConnect\nspec: { version: 4.2.1 }',
      'kind: KafkaConnect\nspec: { version: 4.1.0, image: "registry.example.org/connect:1", build: null }',
    ],
    fail: ['kind: KafkaConnect\nspec: { version: 4.1.0 }', 'kind: KafkaMirrorMaker2\nspec: { version: 3.9.0 }'],
  },
  'operator/connect-build-plugins': {
    title: 'plugins of a build have names of their own',
    why: 'Each plugin gets a folder with its name, and the operator refuses two of one name.',
    remedy: 'rename one, or put the artifacts of both into one plugin',
    sources: [BUILD],
    pass: [
      'kind: KafkaConnect\nspec: { build: { plugins: [{ name: one, artifacts: [] }, { name: two, artifacts: [] }] } }',
    ],
    fail: [
      'kind: KafkaConnect\nspec: { build: { plugins: [{ name: one, artifacts: [] }, { name: one, artifacts: [] }] } }',
    ],
  },
  'operator/connect-artifact': {
    title: 'every artifact says where it comes from',
    why: 'The operator writes a Dockerfile of the artifacts and fails without an address or a version.',
    remedy: 'set url, and version for Maven',
    sources: [BUILD],
    pass: [artifact('{ type: maven, group: org.example, artifact: archive, version: 2.1.0 }')],
    fail: [artifact('{ type: jar }'), artifact('{ type: maven, group: org.example, artifact: archive }')],
  },
  'operator/connect-maven-artifact': {
    title: 'a Maven artifact names its group and its artifact',
    why: 'The operator builds the address of the download of both and falls over when one is missing.',
    remedy: 'set group, artifact and version',
    sources: [BUILD],
    pass: [artifact('{ type: maven, group: org.example, artifact: archive, version: 2.1.0 }')],
    fail: [artifact('{ type: maven, artifact: archive, version: 2.1.0 }')],
  },
  'operator/connect-build-image': {
    title: 'a build does not overwrite the image that it starts from',
    why: 'Each build would add to what the last one made.',
    remedy: 'give the output an image of its own',
    sources: [BUILD],
    pass: ['kind: KafkaConnect\nspec: { image: "registry.example.org/base:1" }'],
    fail: ['kind: KafkaConnect\nspec: { image: "registry.example.org/pipes:4.3.1-2" }'],
  },
  'operator/connect-build-options': {
    title: 'the builder gets only options that Strimzi passes on',
    why: 'The operator checks the options against a list and refuses the resource for any other.',
    remedy: 'remove the option; options of Kaniko are not those of Buildah',
    sources: [BUILD],
    pass: [
      output('additionalBuildOptions: ["--retry=3"], additionalPushOptions: ["--quiet"]'),
      { yaml: output('additionalBuildOptions: ["--skip-tls-verify"]'), facts: KANIKO },
    ],
    fail: [
      { yaml: output('additionalBuildOptions: ["--retry=3"]'), facts: KANIKO },
      output('additionalBuildOptions: ["--skip-tls-verify"]'),
      output('additionalPushOptions: ["--storage-driver=vfs"]'),
    ],
  },
  'operator/connect-push-options': {
    title: 'only Buildah is told how to push',
    why: 'Kaniko, which an operator without the feature gate UseConnectBuildWithBuildah runs, builds and pushes at once. Options for the push go nowhere.',
    remedy: 'remove them, or switch the feature gate on',
    sources: [BUILD],
    pass: [output('additionalPushOptions: ["--quiet"]')],
    fail: [{ yaml: output('additionalPushOptions: ["--quiet"]'), facts: KANIKO }],
  },
  'operator/connect-image-stream': {
    title: 'image streams are for OpenShift',
    why: 'Elsewhere nothing is there to build into one, and the operator fails.',
    remedy: 'use type: docker',
    sources: [BUILD],
    pass: [{ yaml: output('type: imagestream, image: "pipes:1"'), facts: { openshift: true } }],
    fail: [output('type: imagestream, image: "pipes:1"')],
  },
  'operator/connect-plugin-volume': {
    title: 'the name of a mounted plugin makes a name of a volume',
    why: 'The operator takes longer names and underscores, and Kubernetes then refuses the pods.',
    remedy: 'use at most 47 lower-case letters, digits and -',
    sources: [PLUGINS],
    pass: [plugins('{ name: my-archive, artifacts: [{ type: image, reference: "registry.example.org/a:1" }] }')],
    fail: [plugins('{ name: my_archive, artifacts: [{ type: image, reference: "registry.example.org/a:1" }] }')],
  },
  'operator/connect-plugin-twice': {
    title: 'an image is mounted once into a plugin',
    why: 'Name and image make the name of the volume, and Kubernetes refuses pods with two of one name.',
    remedy: 'remove one of them',
    sources: [PLUGINS],
    pass: [
      plugins(
        '{ name: one, artifacts: [{ type: image, reference: "example.org/a:1" }] }, { name: two, artifacts: [{ type: image, reference: "example.org/a:1" }] }',
      ),
    ],
    fail: [
      plugins(
        '{ name: one, artifacts: [{ type: image, reference: "example.org/a:1" }, { type: image, reference: "example.org/a:1" }] }',
      ),
    ],
  },
  'operator/connect-plugin-pull-policy': {
    title: 'the pull policy of a plugin is one of Kubernetes',
    why: 'Neither the CRD nor the operator looks at it; Kubernetes refuses the pods.',
    remedy: 'use Always, IfNotPresent or Never',
    sources: [PLUGINS],
    pass: [plugins('{ name: one, artifacts: [{ type: image, reference: "example.org/a:1", pullPolicy: Never }] }')],
    fail: [
      plugins('{ name: one, artifacts: [{ type: image, reference: "example.org/a:1", pullPolicy: Sometimes }] }'),
    ],
  },
};
