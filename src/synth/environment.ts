import { ApiObject, App } from 'cdk8s';

import type { Config, Environment } from '../config';
import { layOut, pathOf, placesOf } from '../manifests';
import type { KubernetesObject, ManifestFile } from '../manifests';
import type { Problem } from '../problems';
import { EnvironmentChart, originOf } from '../stacks';

/** Adds constructs of your own to the chart of an environment. */
export type Extend = (chart: EnvironmentChart, environment: Environment) => void;

/** An object of a chart, with where it was asked for and where it will stand. */
export interface SynthesizedObject {
  readonly object: KubernetesObject;
  readonly source: ReturnType<typeof placesOf>;
  readonly origin?: NonNullable<ReturnType<typeof originOf>>;
  /** The construct that made it. */
  readonly construct: string;
}

/** An environment as objects and as files. */
export interface SynthesizedEnvironment {
  readonly objects: readonly SynthesizedObject[];
  readonly files: readonly ManifestFile[];
  /** What constructs of the tree say of themselves. */
  readonly problems: readonly Problem[];
}

/**
 * From the config to the files of one environment; nothing is written.
 * @param out the folder in which they will stand
 * @throws UserError with everything that is wrong in the config
 */
export function synthesizeEnvironment(
  config: Config,
  name: string,
  extend: Extend | undefined,
  out = 'dist',
): SynthesizedEnvironment {
  const app = new App({ outdir: 'dist' });
  const chart = new EnvironmentChart(app, name, { config, environment: name });
  extend?.(chart, chart.environment);
  const constructs = chart.node.findAll();
  const problems: Problem[] = constructs.flatMap((construct) =>
    construct.node.validate().map((message) => ({
      rule: 'constructs/validation',
      message,
      subject: construct.node.path,
    })),
  );
  const made = constructs
    .filter((construct) => ApiObject.isApiObject(construct))
    .map((construct) => ({ construct, object: construct.toJson() as KubernetesObject }));
  const files = layOut(
    name,
    made.map(({ object }) => object),
  );
  const texts = lazily(() => new Map(files.map(({ path, text }) => [path, text])));
  const objects = made.map(({ construct, object }): SynthesizedObject => {
    const origin = originOf(construct);
    const path = pathOf(name, object);
    const source = placesOf(`${out}/${path}`, () => texts().get(path) ?? '');
    return { object, source, ...(origin && { origin }), construct: construct.node.path };
  });
  return { objects, files, problems };
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
