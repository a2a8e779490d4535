import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of this package, wherever in it this stands. */
export const PACKAGE_FOLDER = dirname(require.resolve('cdk8s-strimzi/package.json'));

/** What a new project needs to know of this package. */
export interface OwnPackage {
  readonly name: string;
  readonly version: string;
  readonly peerDependencies: { readonly cdk8s: string; readonly constructs: string };
  readonly devDependencies: { readonly 'cdk8s-cli': string };
}

/** Our own package.json, so that what a new project asks for never drifts from what we are tested with. */
export function ownPackage(): OwnPackage {
  return JSON.parse(readFileSync(join(PACKAGE_FOLDER, 'package.json'), 'utf8')) as OwnPackage;
}
