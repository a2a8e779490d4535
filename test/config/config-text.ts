import { loadConfig, resolveEnvironment } from '../../src/config';
import type { Config, ConfigLimits, Environment } from '../../src/config';
import { UserError } from '../../src/problems';
import { PROFILES } from '../../src/profiles';
import { TempFolder } from '../support/temp-folder';

/** Six lines that are a whole config; entries follow from line 7. */
export const BASE = `version: 1
strimzi: 1.2.0
environments:
  dev: { profile: dev, namespace: kafka-dev }
clusters:
  main: {}
`;

/** The text of `kafka.yaml`, or of several files by their paths. */
export type Files = string | Readonly<Record<string, string>>;

/** Runs a step in a folder that holds these files and is the working directory meanwhile. */
export function withFiles<T>(files: Files, step: () => T): T {
  const folder = new TempFolder();
  try {
    folder.write(typeof files === 'string' ? { 'kafka.yaml': files } : files);
    return step();
  } finally {
    folder.remove();
  }
}

/** What these files say in an environment. */
export function resolved(files: Files, environment = 'dev'): Environment {
  return withFiles(files, () => resolveEnvironment(loadConfig('kafka.yaml'), environment, PROFILES));
}

/** What is wrong with these files, as people read it; nothing when all is well. */
export function refusal(files: Files, limits: Partial<ConfigLimits> = {}, environment?: string): string {
  return withFiles(files, () =>
    messageOf(() => {
      const config = loadConfig('kafka.yaml', limits);
      for (const name of namesOf(config, environment)) resolveEnvironment(config, name, PROFILES);
    }),
  );
}

function namesOf({ value }: Config, environment: string | undefined): readonly string[] {
  return environment === undefined ? Object.keys(value.environments) : [environment];
}

/** The message of the mistakes that a step ends with; nothing when it ends well. */
export function messageOf(step: () => unknown): string {
  try {
    step();
  } catch (error) {
    if (UserError.is(error)) return error.message;
    throw error;
  }
  return '';
}

/** A whole config with these lines behind it. */
export function withEntries(...lines: string[]): string {
  return `${BASE}${lines.join('\n')}\n`;
}

/** A whole config whose only cluster says this. */
export function withCluster(settings: string): string {
  return BASE.replace('main: {}', `main: ${settings}`);
}
