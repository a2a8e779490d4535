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
  readonly origin: ReturnType<typeof originOf>;
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
  const shared: Shared = {
    name,
    out,
    texts: lazily(() => new Map(files.map(({ path, text }) => [path, text]))),
  };
  const objects = constructs
    .filter((construct) => ApiObject.isApiObject(construct))
    .map((construct) => new MadeObject(construct, shared));
  const files = layOut(
    name,
    objects.map(({ object }) => object),
    (index) => objects[index]?.origin?.placeOf(''),
  );
  return { objects, files, problems };
}

/** What the objects of an environment have in common. */
interface Shared {
  readonly name: string;
  readonly out: string;
  readonly texts: () => ReadonlyMap<string, string>;
}

/** There are thousands of them, and few have a finding: all but the object is looked up when it is asked for. */
class MadeObject implements SynthesizedObject {
  readonly object: KubernetesObject;
  readonly #construct: ApiObject;
  readonly #shared: Shared;
  #source: ReturnType<typeof placesOf> | undefined;

  constructor(construct: ApiObject, shared: Shared) {
    this.object = construct.toJson() as KubernetesObject;
    this.#construct = construct;
    this.#shared = shared;
  }

  get source(): ReturnType<typeof placesOf> {
    const { name, out, texts } = this.#shared;
    const path = pathOf(name, this.object);
    this.#source ??= placesOf(`${out}/${path}`, () => texts().get(path) ?? '');
    return this.#source;
  }

  get origin(): ReturnType<typeof originOf> {
    return originOf(this.#construct);
  }

  get construct(): string {
    return this.#construct.node.path;
  }
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
