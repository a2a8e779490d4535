import { createHash } from 'node:crypto';

import type { Build, BuildPlugin, BuildPluginArtifact, KafkaConnectPlugin } from '../../imports/kafka-connect';
import { resourcesSpec } from './resources';
import type { ComputeResources } from './resources';

/** A file that is downloaded into the image. */
export interface DownloadProps {
  /** Where it is, by https. */
  readonly url: string;
  /** SHA-512 of the file, 128 hexadecimal digits; the build fails when it is another file. `unverified` when there is none to know. */
  readonly sha512: string;
}

/** A file that is put into the image as it is. */
export interface FileProps extends DownloadProps {
  /** Its name in the folder of the plugin. */
  readonly fileName: string;
}

/** A library of a Maven repository, with all that it depends on. */
export interface MavenProps {
  /** Its group. */
  readonly group: string;
  /** Its name in the group. */
  readonly artifact: string;
  /** A released version. */
  readonly version: string;
  /**
   * The repository.
   * @default - Maven Central
   */
  readonly repository?: string;
  /**
   * What it depends on is taken up to this scope.
   * @default - the operator's, runtime
   */
  readonly includeScope?: NonNullable<BuildPluginArtifact['includeScope']>;
  /**
   * Mirrors that are asked first.
   * @default - none
   */
  readonly mirrors?: readonly string[];
}

/** The word for a file whose checksum nobody knows: review says so. */
const UNVERIFIED = 'unverified';

/**
 * What a plugin of a built image is made of.
 *
 * Source: Strimzi documentation, "Building a new image with connector plugins automatically".
 */
export class Artifact {
  /** One JAR. */
  static jar(file: DownloadProps): Artifact {
    return new Artifact({ type: 'jar', ...download(file) });
  }

  /** A TAR archive, packed by gzip, which is unpacked. */
  static tgz(file: DownloadProps): Artifact {
    return new Artifact({ type: 'tgz', ...download(file) });
  }

  /** A ZIP archive, which is unpacked; symbolic links in it are removed. */
  static zip(file: DownloadProps): Artifact {
    return new Artifact({ type: 'zip', ...download(file) });
  }

  /** Any file. */
  static other({ fileName, ...file }: FileProps): Artifact {
    return new Artifact({ type: 'other', ...download(file), fileName });
  }

  /** From a Maven repository; there is no checksum but that of the repository. */
  static maven({ mirrors, ...coordinates }: MavenProps): Artifact {
    return new Artifact({
      type: 'maven',
      ...coordinates,
      ...(mirrors && { mirrors: mirrors.map((url) => ({ url })) }),
    });
  }

  /** In the words of the custom resource. */
  static fromSpec(spec: BuildPluginArtifact): Artifact {
    return new Artifact(spec);
  }

  readonly #spec: BuildPluginArtifact;

  private constructor(spec: BuildPluginArtifact) {
    this.#spec = spec;
  }

  /** As the custom resource has it. */
  toSpec(): BuildPluginArtifact {
    return this.#spec;
  }
}

function download({ url, sha512 }: DownloadProps): Pick<BuildPluginArtifact, 'url' | 'sha512sum'> {
  return { url, ...(sha512 !== UNVERIFIED && { sha512sum: sha512 }) };
}

/** The image that the operator builds. */
export interface ConnectBuildProps {
  /**
   * The image with its registry. Without a tag or digest it gets a tag that follows from what is built, so that a rollback in Git brings
   * the old image back.
   */
  readonly image: string;

  /**
   * Secret of type `kubernetes.io/dockerconfigjson` with the right to push.
   * @default - none
   */
  readonly pushSecret?: string;

  /**
   * `imagestream` for an ImageStream of OpenShift.
   * @default 'docker'
   */
  readonly output?: Build['output']['type'];

  /** Plugins by name, each in a folder of its own, with its artifacts. */
  readonly plugins: Readonly<Record<string, readonly Artifact[]>>;

  /**
   * CPU and memory of the build.
   * @default - nothing reserved
   */
  readonly resources?: ComputeResources;

  /**
   * Options of the builder.
   * @default - none
   */
  readonly additionalBuildOptions?: readonly string[];

  /**
   * Options of the push.
   * @default - none
   */
  readonly additionalPushOptions?: readonly string[];
}

/** Hexadecimal digits of a tag: enough that two contents never share one. */
const TAG_LENGTH = 12;

/**
 * An image with plugins that the operator builds before the workers start. The build needs a namespace that lets its pod run as root.
 *
 * @param version of Kafka, whose image it starts from
 */
export function connectBuildSpec(props: ConnectBuildProps, version: string): Build {
  const { image, pushSecret, output = 'docker', resources } = props;
  const plugins = Object.entries(props.plugins).map(([name, artifacts]): BuildPlugin => {
    return { name, artifacts: artifacts.map((artifact) => artifact.toSpec()) };
  });
  const computed = resourcesSpec(resources, '/spec/build/resources');
  return {
    output: {
      type: output,
      image: isTagged(image) ? image : `${image}:${contentTag(plugins, version)}`,
      ...(pushSecret !== undefined && { pushSecret }),
      ...(props.additionalBuildOptions && { additionalBuildOptions: props.additionalBuildOptions }),
      ...(props.additionalPushOptions && { additionalPushOptions: props.additionalPushOptions }),
    },
    plugins,
    ...(computed && { resources: computed }),
  };
}

/** A port of the registry is no tag. */
function isTagged(image: string): boolean {
  return image.includes('@') || image.slice(image.lastIndexOf('/') + 1).includes(':');
}

/** The same for the same plugins in the same order on the same Kafka. */
function contentTag(plugins: readonly BuildPlugin[], version: string): string {
  const digest = createHash('sha256').update(JSON.stringify(plugins)).digest('hex');
  return `${version}-${digest.slice(0, TAG_LENGTH)}`;
}

/** A plugin that is mounted from an image (Kubernetes 1.35, or 1.33 with its feature gate). */
export interface MountedPlugin {
  /** Its name, of at most 47 lower-case letters, digits and `-`. */
  readonly name: string;
  /** Images by reference, best by digest. */
  readonly images: readonly string[];
  /**
   * When the images are pulled.
   * @default - as Kubernetes does: always for `latest`, else when they are not there
   */
  readonly pullPolicy?: 'Always' | 'IfNotPresent' | 'Never';
}

/** As the custom resource has it. */
export function mountedPluginSpec({ name, images, pullPolicy }: MountedPlugin): KafkaConnectPlugin {
  return {
    name,
    artifacts: images.map((reference) => ({
      type: 'image',
      reference,
      ...(pullPolicy !== undefined && { pullPolicy }),
    })),
  };
}
