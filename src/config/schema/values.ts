import { z } from 'zod';

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
  .meta({ title: 'a duration', description: 'for example 30s, 15m, 24h, 7d, 1d12h', examples: ['7d'] });

export const retention = z.union([z.literal('forever'), duration]).meta({
  title: 'a duration or forever',
  description: 'for example 24h, 7d or forever',
  examples: ['7d', 'forever'],
});

export const size = z
  .union([z.int().nonnegative(), z.string().regex(SIZE_FORM)])
  .meta({ title: 'a size', description: 'for example 500Gi, 10M or a whole number of bytes', examples: ['500Gi'] });

export const rate = z
  .string()
  .regex(RATE_FORM)
  .meta({ title: 'a rate', description: 'for example 50MB/s or 512KiB/s', examples: ['50MB/s'] });

export const cpu = z
  .union([z.number().positive(), z.string().regex(CPU_FORM)])
  .meta({ title: 'an amount of CPU', description: 'for example 500m or 2', examples: ['500m', 2] });

/** The value of a Kafka setting: Kafka's own form, or a duration or size where the setting is one. */
export const configValue = z
  .union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()]))])
  .meta({ title: 'a text, a number, true or false, or a list of texts' });

export const configMap = z.record(z.string(), configValue.nullable());

/** Labels and annotations. */
export const textMap = z.record(z.string(), z.string().nullable());

/** A part of a Kubernetes object, as the CRD has it: checked against the CRD when the object is whole. */
export const raw = z.record(z.string(), z.unknown()).meta({ title: 'a map, as in the custom resource' });

/** Laid over the generated object last, so that every field can be reached. */
export const overrides = raw.describe('laid over the generated spec last, in the words of the custom resource');

export const count = z.int().positive();
