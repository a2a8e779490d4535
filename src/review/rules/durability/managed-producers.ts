import { listOf, words } from '../../../facts';
import type { Path } from '../../../facts';
import type { Resource } from '../../../inventory';
import { wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, SubjectKind } from '../../rule';

/** Where each kind says how its producers write: the map, and what stands before the keys. */
const PLACES: Readonly<Record<string, (resource: Resource) => readonly (readonly [Path, string])[]>> = {
  KafkaConnect: () => [[['spec', 'config'], 'producer.']],
  KafkaConnector: () => [[['spec', 'config'], 'producer.override.']],
  KafkaBridge: () => [[['spec', 'producer', 'config'], '']],
  KafkaMirrorMaker2: (mirrorMaker) => [
    [['spec', 'target', 'config'], 'producer.'],
    ...listOf(mirrorMaker.at('spec', 'mirrors')).map((_, index): readonly [Path, string] => [
      ['spec', 'mirrors', index, 'sourceConnector', 'config'],
      'producer.override.',
    ]),
  ],
};

/** Whether producers that the operator runs wait until their records are safe. */
export const MANAGED_PRODUCERS: readonly Rule[] = (
  ['KafkaConnect', 'KafkaConnector', 'KafkaBridge', 'KafkaMirrorMaker2'] as const satisfies readonly SubjectKind[]
).map((kind) =>
  policy({ id: 'durability/managed-producers', on: kind, dev: 'off', prod: 'warning', check: outcomes }),
);

function outcomes(resource: Resource): readonly Outcome[] {
  return (PLACES[resource.kind]?.(resource) ?? []).flatMap(([path, prefix]) => [
    ...refused(resource, [...path, `${prefix}acks`], (acks) => acks === 'all' || acks === '-1'),
    ...refused(resource, [...path, `${prefix}enable.idempotence`], (flag) => flag.toLowerCase() !== 'false'),
  ]);
}

function refused(resource: Resource, path: Path, isSafe: (text: string) => boolean): readonly Outcome[] {
  const value = resource.at(...path);
  if (value === undefined || isSafe(words(value).trim())) return [];
  const message = `${path.at(-1)} is ${words(value)}: records count as written before they are safe`;
  return wrong(path, message, 'remove it: clients wait for all replicas by default');
}
