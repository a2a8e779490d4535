import { z } from 'zod';

import { contextConfig, teamFile } from './schema/root';

/** The JSON Schema of `kafka.yaml` and of teams' files, for editors: published as `kafka.schema.json`. */
export function configJsonSchema(): string {
  const options = { io: 'input', target: 'draft-2020-12', reused: 'ref' } as const;
  const schema = z.toJSONSchema(z.union([contextConfig, teamFile]), options);
  return `${JSON.stringify({ $id: 'kafka.schema.json', title: 'cdk8s-strimzi', ...schema }, undefined, 2)}\n`;
}
