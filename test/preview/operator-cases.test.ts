import { agrees } from './agreement';
import { BASES, comparable, DIFFERENCES, foreseen, leaves, nodesOf } from './corpus';
import type { Difference, Made } from './corpus';

const WITH_SPEC = /^(?:NetworkPolicy|PodDisruptionBudget|Service)\//;

/** Where we foresee otherwise, and why that is right. */
const INTENDED: Readonly<Record<string, string>> = Object.fromEntries(
  ['user/auth-tls', 'user/name-aaaaaaaaaaaa63-tls', 'user/name-dots.in.name12-tls', 'user/password-on-tls'].map(
    (name) => [name, 'the certificate of the user was not issued, and so its Secret is not there'],
  ),
);

function keysOf(ours: ReturnType<typeof foreseen>, secret: string): readonly string[] | undefined {
  return ours.get(secret)?.keys?.toSorted();
}

describe.each(Object.entries(BASES))('of %s', (name, made) => {
  const ours = foreseen(name, nodesOf(made));

  test('we know the names of all that is made', () => {
    expect(comparable(ours.keys())).toEqual(comparable(Object.keys(made)));
  });

  test('we know what is in them', () => {
    const known = Object.entries(made).filter(([, what]) => what !== null);
    const found = known.map(([object]) => [
      object,
      WITH_SPEC.test(object) ? ours.get(object)?.spec : keysOf(ours, object),
    ]);

    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(known));
  });
});

/** In words; nothing when we foresee what was made. */
function differing(name: string, difference: Difference): readonly string[] {
  const { base, added = {}, removed = [], changed = {}, nodes } = difference;
  const before = BASES[base] ?? {};
  const ours = foreseen(name, nodes ?? nodesOf(before));
  return [...namesDiffer([...ours.keys()], before, added, removed), ...specsDiffer(ours, before, added, changed)];
}

/** Of a list that is cut we hold only what it tells against ours. */
function namesDiffer(ours: readonly string[], before: Made, added: Made, removed: readonly string[]): string[] {
  const isCut = [...Object.keys(added), ...removed].some((name) => name.startsWith('...'));
  const gone = new Set(removed);
  const kept = Object.keys(before).filter((name) => !gone.has(name));
  const wanted = comparable(
    isCut ? Object.keys(added).filter((name) => !name.startsWith('...')) : [...kept, ...Object.keys(added)],
  );
  const known = comparable(ours);
  return [
    ...wanted.filter((name) => !known.includes(name)).map((name) => `lacks ${name}`),
    ...known.filter((name) => (isCut ? gone.has(name) : !wanted.includes(name))).map((name) => `invents ${name}`),
  ];
}

function specsDiffer(
  ours: ReturnType<typeof foreseen>,
  before: Made,
  added: Made,
  changed: NonNullable<Difference['changed']>,
): string[] {
  const specs = Object.entries({ ...before, ...added }).filter(
    ([name, spec]) => WITH_SPEC.test(name) && spec !== null,
  );
  return specs
    .filter(([name]) => ours.has(name))
    .flatMap(([name, spec]) => {
      const theirs = new Map([...leaves(spec), ...Object.entries(changed[name] ?? {})]);
      const found = new Map(leaves(ours.get(name)?.spec));
      return [...new Set([...theirs.keys(), ...found.keys()])]
        .map((path) => [path, theirs.get(path) ?? undefined, found.get(path)] as const)
        .filter(([, wanted, got]) => JSON.stringify(wanted) !== JSON.stringify(got))
        .map(
          ([path, wanted, got]) => `${name} ${path}: ${JSON.stringify(wanted)}, and we say ${JSON.stringify(got)}`,
        );
    });
}

describe('what Strimzi makes of changed cases', () => {
  const told = new Map(
    DIFFERENCES.flatMap((difference) =>
      difference.cases.map((name) => [name, differing(name, difference)] as const),
    ),
  );

  agrees(told, INTENDED, 516);
});
