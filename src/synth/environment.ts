import { ApiObject, App } from 'cdk8s';

import type { Config, Environment } from '../config';
import { layOut } from '../manifests';
import type { KubernetesObject, ManifestFile } from '../manifests';
import type { Problem } from '../problems';
import { objectProblems } from '../review';
import { EnvironmentChart, originOf } from '../stacks';

/** Adds constructs of your own to the chart of an environment. */
export type Extend = (chart: EnvironmentChart, environment: Environment) => void;

/** An environment as files, and what review says of its objects. */
export interface SynthesizedEnvironment {
  readonly files: readonly ManifestFile[];
  readonly problems: readonly Problem[];
}

/**
 * From the config to the files of one environment; nothing is written.
 * @throws UserError with everything that is wrong in the config
 */
export function synthesizeEnvironment(
  config: Config,
  name: string,
  extend: Extend | undefined,
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
  const objects: KubernetesObject[] = [];
  for (const construct of constructs) {
    if (!ApiObject.isApiObject(construct)) continue;
    const object = construct.toJson() as KubernetesObject;
    objects.push(object);
    problems.push(...objectProblems(object).map((problem) => withOrigin(problem, construct, object)));
  }
  return { files: layOut(name, objects), problems };
}

/** A person wrote the config, so the message points there; what no config asked for is named. */
function withOrigin(problem: Problem, construct: ApiObject, { kind }: KubernetesObject): Problem {
  const origin = originOf(construct);
  if (origin === undefined) return { ...problem, subject: `${kind} ${construct.name} (${construct.node.path})` };
  return {
    ...problem,
    message: `${kind} ${construct.name}${problem.pointer === undefined ? '' : ` at ${problem.pointer}`}: ${problem.message}`,
    place: origin.placeOf(problem.pointer ?? ''),
  };
}
