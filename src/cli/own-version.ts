import { readFileSync } from 'node:fs';

/** The version of this package. */
export function ownVersion(): string {
  const file = require.resolve('cdk8s-strimzi/package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
