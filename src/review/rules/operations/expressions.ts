import { at, listOf } from '../../../facts';
import type { Inventory, Resource } from '../../../inventory';
import { lazily } from '../lazily';

/** One rule of a PrometheusRule: an alert, or a recording under a new name. */
export interface Expression {
  readonly resource: Resource;
  readonly path: readonly (string | number)[];
  readonly text: string;
  /** Absent for an alert. */
  readonly record: string | undefined;
  /** The names that it reads. */
  readonly names: readonly string[];
}

/** Longer ones are no work of people. */
const LONGEST = 20_000;

const NAME = /[a-zA-Z_:][a-zA-Z0-9_:]*/g;
const TEXT = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g;

/** Every expression of the PrometheusRules of an input. */
export const expressionsOf = lazily((inventory: Inventory): readonly Expression[] =>
  inventory.ofKind('PrometheusRule').flatMap((resource) =>
    listOf(resource.at('spec', 'groups')).flatMap((group, groupIndex) =>
      listOf(at(group, 'rules')).flatMap((rule, index) => {
        const text = at(rule, 'expr');
        if (typeof text !== 'string' || text.length > LONGEST) return [];
        const record = at(rule, 'record');
        return {
          resource,
          path: ['spec', 'groups', groupIndex, 'rules', index, 'expr'],
          text,
          record: typeof record === 'string' ? record : undefined,
          names: text.replaceAll(TEXT, '').match(NAME) ?? [],
        };
      }),
    ),
  ),
);
