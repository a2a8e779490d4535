import { operatorChanges } from '../review/operator-cases/cases';
import type { Change } from '../review/operator-cases/cases';
import { agrees } from './agreement';
import { BASES, comparable, foreseenFor, nodesOf } from './corpus';

/** Where we foresee otherwise, and why that is right. */
const INTENDED: Readonly<Record<string, string>> = {
  'changes/kafka-label': 'labels alone change, of which a preview says nothing',
  'changes/listener-tls-off': 'an annotation of the Service alone changes, of which a preview says nothing',
  'changes/storage-jbod-to-pvc':
    'the operator ignores the change of the storage: what runs is no business of a preview',
  'changes/storage-to-ephemeral':
    'the operator ignores the change of the storage: what runs is no business of a preview',
};

/** What we say becomes of the objects, in the words of the corpus. */
function ours({ old, new: later, base, nodes }: Change): Pick<Change, 'added' | 'removed' | 'changed'> {
  const ids = nodes ?? nodesOf(BASES[`base/${base}`] ?? {});
  const [before, after] = [foreseenFor(old, ids), foreseenFor(later, ids)];
  const text = (made: typeof before, name: string): string => JSON.stringify(made.get(name)?.spec);
  return {
    added: comparable([...after.keys()].filter((name) => !before.has(name))),
    removed: comparable([...before.keys()].filter((name) => !after.has(name))),
    changed: comparable(
      [...after.keys()].filter((name) => before.has(name) && text(before, name) !== text(after, name)),
    ),
  };
}

function difference(change: Change): readonly string[] {
  const said = ours(change);
  return (['added', 'removed', 'changed'] as const).flatMap((what) => {
    const [theirs, found] = [change[what] ?? [], said[what] ?? []];
    const isCut = theirs.some((name) => name.startsWith('...'));
    return [
      ...theirs
        .filter((name) => !name.startsWith('...') && !found.includes(name))
        .map((name) => `${what} lacks ${name}`),
      ...found.filter((name) => !isCut && !theirs.includes(name)).map((name) => `${what} invents ${name}`),
    ];
  });
}

describe('what becomes of generated objects when a manifest changes', () => {
  const told = new Map(operatorChanges().map((change) => [change.case, difference(change)] as const));

  agrees(told, INTENDED, 101);
});
