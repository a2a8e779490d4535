import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { review } from '../../../../src/review/review';
import { operatorCases } from '../../operator-cases/cases';

/** By case, the objects that Strimzi's own classes made, by `kind/name`. */
const MADE = JSON.parse(
  readFileSync(join(__dirname, '..', '..', 'operator-cases', 'generated.json'), 'utf8'),
) as Readonly<Record<string, object>>;

/** Kinds that people write too. */
const KINDS = /^(?:ConfigMap|Secret|NetworkPolicy|PodDisruptionBudget|Deployment|Service)\//;

/** These may be brought by whoever has a certificate authority of their own, and those of users have a rule of their own. */
const ELSEWHERE = /-(?:cluster|clients)-ca(?:-cert)?$|^Secret\/billing$/;

const CASES = Object.entries(MADE).flatMap(([name, made]) =>
  Object.keys(made)
    .filter((object) => KINDS.test(object) && !ELSEWHERE.test(object))
    .map((object) => [name, object] as const),
);

test.each(CASES)('in %s the operator makes %s, and whoever makes it too is told so', (name, object) => {
  const objects = operatorCases().find((one) => one.case === name)?.objects ?? [];
  const [kind, made] = object.split('/');
  const namespace = (objects[0]?.['metadata'] as { readonly namespace?: string } | undefined)?.namespace;
  const own = { apiVersion: 'v1', kind, metadata: { name: made, namespace } };
  const { findings } = review(
    [...objects, own].map((one) => ({ object: one })),
    { profile: 'dev' },
  );
  const told = findings.filter(({ resource }) => resource.object === own).map(({ rule }) => rule);

  expect(told).toContain('operator/generated-name');
});
