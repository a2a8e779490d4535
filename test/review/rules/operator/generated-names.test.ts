import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { review } from '../../../../src/review/review';
import { operatorCases } from '../../operator-cases/cases';

/** By case, the objects that Strimzi's own classes made: `kind/name`. */
const MADE = JSON.parse(
  readFileSync(join(__dirname, '..', '..', 'operator-cases', 'generated.json'), 'utf8'),
) as Readonly<Record<string, readonly string[]>>;

/** These may be brought by whoever has a certificate authority of their own. */
const AUTHORITIES = /-(cluster|clients)-ca(-cert)?$/;

const CASES = Object.entries(MADE).flatMap(([name, made]) =>
  made.filter((object) => !AUTHORITIES.test(object)).map((object) => [name, object] as const),
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
