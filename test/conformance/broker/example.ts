import { join } from 'node:path';

import { loadConfig } from '../../../src';
import { chartOf, everyObjectOf } from '../../support/synthesize';
import type { SynthesizedObject } from '../../support/synthesize';
import type { Step } from './cases/case';
import { plannedTopic, plannedUser } from './plan';
import type { Task } from './plan';
import type { Check, Results } from './verdicts';

const ROOT = join(__dirname, '..', '..', '..');
const CONFIGS = ['kafka.yaml', 'examples/two-regions/kafka.yaml'].map((config) => join(ROOT, config));
const ID = 'example';
const SECONDS = 240;

/** A topic or user of an example, and what the operators do with it. */
export interface Sample {
  readonly what: string;
  readonly step: Step;
}

/** Every topic and user of every environment of the examples. */
export function samples(): Sample[] {
  return CONFIGS.flatMap((config) =>
    Object.keys(loadConfig(config).value.environments).flatMap((environment) =>
      everyObjectOf(chartOf(config, environment)).flatMap((object) => {
        const step = stepOf(object);
        return step === undefined
          ? []
          : [{ what: `${object.kind} ${object.metadata.name} in ${environment}`, step }];
      }),
    ),
  );
}

/** The Topic Operator leaves alone what is not managed. */
function stepOf(object: SynthesizedObject): Step | undefined {
  const { annotations } = object.metadata as { readonly annotations?: Readonly<Record<string, string>> };
  if (object.kind === 'KafkaUser') return { do: 'applyUser', super: true, user: plannedUser(object) };
  if (object.kind !== 'KafkaTopic' || annotations?.['strimzi.io/managed'] === 'false') return undefined;
  return { do: 'applyTopic', super: true, topic: plannedTopic(object) };
}

/** One after the other, as the environments have the same names. */
export function exampleTask(all: readonly Sample[]): Task {
  return { id: ID, user: null, seconds: SECONDS, all: true, steps: all.map(({ step }) => step) };
}

export function exampleChecks(all: readonly Sample[], results: Results): Check[] {
  const outcomes = results.get(ID)?.outcomes ?? [];
  return all.map(({ what }, index): Check => {
    const outcome = outcomes[index] ?? 'no result';
    const wrong = outcome === 'ok' ? undefined : outcome;
    return { about: ID, kind: 'works', what: `${what} is taken and read back equal`, wrong };
  });
}
