import type { Problem } from '../../problems';
import type { Path } from '../json';
import { at, listOf, words } from '../json';
import { problemAt } from './problem';

/** Asks the operator to do something with the offsets of a connector. */
export const OFFSETS = 'strimzi.io/connector-offsets';

/** Says which connector of a MirrorMaker is meant. */
export const MIRROR_CONNECTOR = 'strimzi.io/mirrormaker-connector';

/** The conditions under which the operator does with the offsets what the annotation asks for. */
export function offsetProblems(wanted: unknown, spec: unknown): Problem[] {
  if (typeof wanted !== 'string' || wanted === '') return [];
  const stopped = at(spec, 'state') === 'stopped';
  const problem = (rule: string, message: string, remedy: string): Problem[] => [
    problemAt(rule, message, remedy, ['metadata', 'annotations', OFFSETS]),
  ];
  const notStopped = 'offsets can only be changed while the connector is stopped';
  switch (wanted) {
    case 'list':
      if (at(spec, 'listOffsets') !== undefined) return [];
      return problem('operator/connector-list-offsets', 'nothing says where to write offsets', 'set listOffsets');
    case 'alter':
      if (at(spec, 'alterOffsets') === undefined) {
        return problem('operator/connector-alter-offsets', 'nothing says what the offsets are', 'set alterOffsets');
      }
      return stopped ? [] : problem('operator/connector-alter-offsets', notStopped, 'set state: stopped');
    case 'reset':
      return stopped ? [] : problem('operator/connector-reset-offsets', notStopped, 'set state: stopped');
    default:
      return problem(
        'operator/connector-offsets',
        `${OFFSETS} is ${JSON.stringify(wanted)}`,
        'write list, alter or reset',
      );
  }
}

const CONNECTORS = {
  sourceConnector: 'MirrorSourceConnector',
  checkpointConnector: 'MirrorCheckpointConnector',
} as const;

/** A connector that the operator makes for a mirror. */
export interface MirrorConnector {
  /** As Connect knows it: `west->main.MirrorSourceConnector`. */
  readonly name: string;
  readonly spec: unknown;
  readonly path: Path;
}

/** All connectors of a KafkaMirrorMaker2. */
export function mirrorConnectors(mirrorMaker: unknown): readonly MirrorConnector[] {
  const target = words(at(mirrorMaker, 'spec', 'target', 'alias') ?? '');
  return listOf(at(mirrorMaker, 'spec', 'mirrors')).flatMap((mirror, index) =>
    (['sourceConnector', 'checkpointConnector'] as const).flatMap((field) => {
      const spec = at(mirror, field);
      const name = `${words(at(mirror, 'source', 'alias') ?? '')}->${target}.${CONNECTORS[field]}`;
      return spec === undefined ? [] : [{ name, spec, path: ['spec', 'mirrors', index, field] }];
    }),
  );
}
