import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ApiObject, App } from 'cdk8s';

import { EnvironmentChart } from '../../src';
import { UserError } from '../../src/problems';

/** A plain object of an environment. */
export interface SynthesizedObject {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly [key: string]: unknown;
}

/** The objects of one environment of a config text, by `Kind/name`. */
export function synthesizeText(text: string, environment: string): Map<string, SynthesizedObject> {
  return withConfig(text, (config) => objectsOf(chartOf(config, environment)));
}

/** A chart of one environment in an app of its own. */
export function chartOf(config: string, environment: string): EnvironmentChart {
  const app = new App({ outdir: join(tmpdir(), 'never-written') });
  return new EnvironmentChart(app, environment, { config, environment });
}

/** Every object of a chart, by `Kind/name`. */
export function objectsOf(chart: EnvironmentChart): Map<string, SynthesizedObject> {
  return new Map(everyObjectOf(chart).map((object) => [`${object.kind}/${object.metadata.name}`, object]));
}

/** Every object of a chart. */
export function everyObjectOf(chart: EnvironmentChart): SynthesizedObject[] {
  const objects = chart.node.findAll().filter((construct) => ApiObject.isApiObject(construct));
  return objects.map((object) => object.toJson() as SynthesizedObject);
}

/** What is said of a config that is refused, with `kafka.yaml` for its file; an empty text when nothing is. */
export function refusalOf(text: string, environment = 'prod'): string {
  try {
    synthesizeText(text, environment);
  } catch (error) {
    if (UserError.is(error)) return error.message.replaceAll(/\S*kafka\.yaml/g, 'kafka.yaml');
    throw error;
  }
  return '';
}

/** Runs a test with a config file that exists only for it. */
export function withConfig<T>(text: string, test: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-strimzi-'));
  try {
    const file = join(folder, 'kafka.yaml');
    writeFileSync(file, text);
    return test(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What stands at a JSON pointer. */
export function at(value: unknown, pointer: string): unknown {
  let found = value;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    found = typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[key] : undefined;
  }
  return found;
}
