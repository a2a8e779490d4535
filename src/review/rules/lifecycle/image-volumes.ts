import { at, listOf } from '../../../facts';
import type { Path } from '../../../facts';
import type { Resource } from '../../../inventory';
import { FINE, skip, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';

const MAY_MOUNT = 31;
const ALWAYS_MOUNTS = 35;

const VOLUMES: Path = ['spec', 'template', 'pod', 'volumes'];

const VOLUMES_OF_KAFKA: Path = ['spec', 'kafka', 'template', 'pod', 'volumes'];
const PLUGINS: Path = ['spec', 'plugins'];

const KINDS = ['Kafka', 'KafkaNodePool', 'KafkaConnect', 'KafkaMirrorMaker2', 'KafkaBridge'] as const;

/** Whether Kubernetes mounts images. */
export const IMAGE_VOLUMES: readonly Rule[] = KINDS.map((kind) =>
  policy({ id: 'lifecycle/image-volumes', on: kind, dev: 'warning', prod: 'error', check }),
);

/** Kubernetes mounts images since 1.31 where it is asked to, and by itself since 1.35. */
function check(resource: Resource, { facts }: Scope): readonly Outcome[] {
  const path = mountedImage(resource);
  if (path === undefined) return FINE;
  const minor = /^v?1\.(\d+)/.exec(facts.kubernetesVersion ?? '')?.[1];
  if (minor === undefined) return skip('nobody says which Kubernetes runs');
  if (Number(minor) >= ALWAYS_MOUNTS) return FINE;
  const message = `Kubernetes 1.${minor} mounts no images as volumes`;
  if (Number(minor) < MAY_MOUNT) return wrong(path, message, 'build an image with what it holds');
  const remedy = 'see that the feature gate ImageVolume is on, or build an image with what it holds';
  return wrong(path, `${message} unless it is told to`, remedy, { severity: 'info' });
}

/** The first place that wants an image mounted: plugins of Connect are such. */
function mountedImage(resource: Resource): Path | undefined {
  if (resource.kind === 'KafkaConnect' && listOf(resource.at(...PLUGINS)).length > 0) return PLUGINS;
  const volumes = resource.kind === 'Kafka' ? VOLUMES_OF_KAFKA : VOLUMES;
  const index = listOf(resource.at(...volumes)).findIndex((volume) => at(volume, 'image') !== undefined);
  return index < 0 ? undefined : [...volumes, index, 'image'];
}
