export { compareManifests } from './compare';
export type { KubernetesObject } from './kubernetes-object';
export { layOut, manifestStream } from './layout';
export type { ManifestFile } from './manifest-file';
export type { WriteOptions } from './plan';
export { writeManifests } from './write';
