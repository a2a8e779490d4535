import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ApiObject, App, Chart } from 'cdk8s';
import type { ChartProps } from 'cdk8s';
import type { IConstruct } from 'constructs';

import { UserError } from '../../src/problems';
import type { Problem } from '../../src/problems';
import { objectProblems } from '../../src/review';
import { writeYamlStream } from '../../src/yaml';

/** A chart in an app of its own, of which nothing is ever written. */
export function newChart(props: ChartProps = { namespace: 'kafka' }): Chart {
  return new Chart(new App({ outdir: join(tmpdir(), 'never-written') }), 'test', props);
}

/** Every object of a construct, as plain data. */
export function manifestsOf(construct: IConstruct): Record<string, unknown>[] {
  return construct.node
    .findAll()
    .filter((found) => ApiObject.isApiObject(found))
    .map((found) => found.toJson() as Record<string, unknown>);
}

/** Every object of a construct, as the YAML that people review. */
export function yamlOf(construct: IConstruct): string {
  return writeYamlStream(manifestsOf(construct));
}

/** The spec of the first object of a construct, as YAML. */
export function specOf(construct: IConstruct): string {
  return writeYamlStream(
    manifestsOf(construct)
      .slice(0, 1)
      .map(({ spec }) => spec as Record<string, unknown>),
  );
}

/** What the API server would refuse of the objects of a construct. */
export function shapeProblems(construct: IConstruct): Problem[] {
  return manifestsOf(construct).flatMap(objectProblems);
}

/** What a user is told; fails when nothing is refused. */
export function refusal(make: () => unknown): string {
  try {
    make();
  } catch (error) {
    if (UserError.is(error)) return error.message;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** What stands at a JSON pointer. */
export function at(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((found, step) => (found as Record<string, unknown> | undefined)?.[step], value);
}
