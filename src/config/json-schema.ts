import { z } from 'zod';

import { isMap } from '../facts';
import { contextConfig, teamFile } from './schema/root';

/** The JSON Schema of `kafka.yaml` and of teams' files, for editors: published as `kafka.schema.json`. */
export function configJsonSchema(): string {
  const made = z.toJSONSchema(z.union([contextConfig, teamFile]), { io: 'input', target: 'draft-2020-12' });
  const { $schema, ...schema } = made;
  const title = 'cdk8s-strimzi';
  const description = 'kafka.yaml, or a file of a team that it includes';
  const whole = { $schema, $id: 'kafka.schema.json', title, description, ...schema };
  return `${JSON.stringify(tidied(whole), undefined, 2)}\n`;
}

/** Without what holds of every JSON, and with the words about a setting at the setting, where editors look for them. */
function tidied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidied);
  if (!isMap(value)) return value;
  const entries = Object.entries(value).filter(([key, inner]) => !isNeedless(key, inner));
  return hoisted(Object.fromEntries(entries.map(([key, inner]) => [key, tidied(inner)])));
}

function isNeedless(key: string, value: unknown): boolean {
  if (key === 'propertyNames') return isMap(value) && Object.keys(value).join() === 'type';
  return key === 'maximum' ? value === Number.MAX_SAFE_INTEGER : value === Number.MIN_SAFE_INTEGER;
}

/** Of what may also be null, zod describes the value. */
function hoisted(schema: Readonly<Record<string, unknown>>): unknown {
  const members: readonly unknown[] = Array.isArray(schema['anyOf']) ? schema['anyOf'] : [];
  const [value, other, ...more] = members;
  if (!isMap(value) || !isMap(other) || other['type'] !== 'null' || more.length > 0) return schema;
  const { description, ...rest } = value;
  return description === undefined ? schema : { description, ...schema, anyOf: [rest, other] };
}
