import { Resource } from '../inventory';
import type { Place } from '../problems';

/** Stands for the config as the object that is wrong: an exception or a rule in it. */
export function configResource(placeOf: (() => Place) | undefined): Resource {
  const object = { apiVersion: 'cdk8s-strimzi/1', kind: 'Config', metadata: { name: placeOf?.().file ?? '' } };
  return new Resource({ object, ...(placeOf && { origin: { placeOf } }) });
}
