import { z } from 'zod';

import { isNamespaceName } from '../../facts';

/*
 * Quantities as people write them. They stay text here: `src/facts` turns them into numbers, so that nothing is lost between the
 * file and a message about it.
 */

const DURATION_FORM = /^(\d+(\.\d+)?(w|d|h|m|s|ms))+$/;
const SIZE_FORM = /^\d+(\.\d+)?(k|[KMGTPE]i?)?B?$/;
const RATE_FORM = /^\d+(\.\d+)?([kKMG]i?)?B\/s$/;
const CPU_FORM = /^(\d+m|\d+(\.\d{1,3})?)$/;

export const duration = z
  .string()
  .regex(DURATION_FORM)
  .meta({ id: 'duration', title: 'a duration', examples: ['30s', '24h', '1d12h'] });

export const retention = z
  .union([z.literal('forever'), duration])
  .meta({ id: 'retention', title: 'a duration or forever', examples: ['24h', '7d', 'forever'] });

export const size = z
  .union([z.int().nonnegative(), z.string().regex(SIZE_FORM)])
  .meta({ id: 'size', title: 'a size', examples: ['500Gi', '10M', 1048576] });

export const rate = z
  .string()
  .regex(RATE_FORM)
  .meta({ id: 'rate', title: 'a rate', examples: ['50MB/s', '512KiB/s'] });

export const cpu = z
  .union([z.number().positive(), z.string().regex(CPU_FORM)])
  .meta({ id: 'cpu', title: 'an amount of CPU', examples: ['500m', 2] });

export const namespaceName = z
  .string()
  .refine(isNamespaceName)
  .meta({ id: 'namespace', title: 'a name of lower-case letters, digits and -, at most 63 of them' });

/** The value of a Kafka setting: Kafka's own form, or a duration or size where the setting is one. */
export const configValue = z
  .union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()]))])
  .meta({ id: 'config-value', title: 'a text, a number, true or false, or a list of texts' });

export const configMap = z.record(z.string(), configValue.nullable()).meta({ id: 'settings' });

export const textMap = z.record(z.string(), z.string().nullable()).meta({ id: 'texts' });

export const labels = textMap.describe('labels of the object');
export const annotations = textMap.describe('annotations of the object');

/** A part of a Kubernetes object, as the CRD has it: checked against the CRD when the object is whole. */
export const raw = z.record(z.string(), z.unknown()).meta({ id: 'raw', title: 'a map, as in the custom resource' });

/** Laid over the generated object last, so that every field can be reached. */
export const overrides = raw.describe('laid over the generated spec last, in the words of the custom resource');

export const count = z.int().positive();
