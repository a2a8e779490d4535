import { impliedBy } from './implied';
import type { AclOperation, AclResource, AclRule } from './rule';

/**
 * The same rights in the fewest rules, in an order that does not depend on that of the calls: one rule for each resource, host and effect,
 * without operations that another one implies and without what Kafka takes for granted.
 */
export function mergeRules(rules: readonly AclRule[]): AclRule[] {
  const merged = new Map<string, AclRule>();
  for (const rule of rules.map(plain)) {
    const key = keyOf(rule);
    const operations = [...(merged.get(key)?.operations ?? []), ...rule.operations];
    merged.set(key, { ...rule, operations });
  }
  return [...merged]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, rule]) => ({ ...rule, operations: fewest(rule) }));
}

/** One way to write a rule, defaults being left out. */
function plain({ type, resource, operations, host }: AclRule): AclRule {
  return {
    ...(host === undefined || host === '*' ? {} : { host }),
    operations,
    resource: plainResource(resource),
    ...(type === 'deny' ? { type } : {}),
  };
}

/** The cluster has no name, and no pattern. */
function plainResource({ type, name, patternType }: AclResource): AclResource {
  if (type === 'cluster') return { type };
  return {
    ...(name === undefined ? {} : { name }),
    ...(patternType === 'prefix' ? { patternType } : {}),
    type,
  };
}

/** Denied first, as Kafka looks at them; then by type and name. */
function keyOf({ type, resource, host = '*' }: AclRule): string {
  const effect = type === 'deny' ? '0' : '1';
  return [effect, resource.type, resource.name ?? '', resource.patternType ?? 'literal', host].join('\u0000');
}

/** All covers the rest; only what is allowed implies more. */
function fewest({ type, operations }: AclRule): AclOperation[] {
  const all = new Set(operations);
  if (all.has('All')) return ['All'];
  if (type === 'deny') return [...all].sort();
  for (const operation of operations) {
    const implied = impliedBy(operation);
    if (implied !== undefined) all.delete(implied);
  }
  return [...all].sort();
}
