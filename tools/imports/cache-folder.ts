import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The folder of this project for what is resolved or built once: `CDK8S_STRIMZI_CACHE`, or `cdk8s-strimzi` in the user's cache. */
export function cacheFolder(env: NodeJS.ProcessEnv): string {
  const base = env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return resolve(env['CDK8S_STRIMZI_CACHE'] || join(base, 'cdk8s-strimzi'));
}
