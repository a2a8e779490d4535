import type { AclOperation, AclRule } from './rule';

/** Operations that an allowing rule brings along (Kafka's StandardAuthorizer). */
const IMPLIED: Readonly<Partial<Record<AclOperation, readonly AclOperation[]>>> = {
  Read: ['Describe'],
  Write: ['Describe'],
  Delete: ['Describe'],
  Alter: ['Describe'],
  AlterConfigs: ['DescribeConfigs'],
};

/**
 * The same rights in the fewest rules, in an order that does not depend on that of the calls: one rule for each resource, host and effect,
 * without operations that another one implies.
 */
export function mergeRules(rules: readonly AclRule[]): AclRule[] {
  const merged = new Map<string, AclRule>();
  for (const rule of rules) {
    const key = keyOf(rule);
    const known = merged.get(key);
    merged.set(key, known === undefined ? rule : { ...known, operations: [...known.operations, ...rule.operations] });
  }
  return [...merged]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, rule]) => ({ ...rule, operations: fewest(rule) }));
}

/** Denied first, as Kafka looks at them; then by type and name. */
function keyOf({ type = 'allow', resource, host = '*' }: AclRule): string {
  const effect = type === 'deny' ? '0' : '1';
  return [effect, resource.type, resource.name ?? '', resource.patternType ?? 'literal', host].join('\u0000');
}

function fewest({ type, operations }: AclRule): AclOperation[] {
  const all = new Set(operations);
  if (type !== 'deny') {
    if (all.has('All')) return ['All'];
    for (const operation of operations) for (const implied of IMPLIED[operation] ?? []) all.delete(implied);
  }
  return [...all].sort();
}
