import { impliedBy } from './implied';
import type { AclOperation, AclResource, AclRule } from './rule';

/**
 * The same rights in the fewest rules, in an order that does not depend on that of the calls: one rule for each resource, host and effect,
 * without operations that another one implies and without what Kafka takes for granted.
 */
export function mergeRules(rules: readonly AclRule[]): AclRule[] {
  const merged = new Map<string, { readonly rule: AclRule; readonly operations: AclOperation[] }>();
  for (const rule of rules) {
    const key = keyOf(rule);
    const known = merged.get(key);
    if (known === undefined) merged.set(key, { rule, operations: [...rule.operations] });
    else known.operations.push(...rule.operations);
  }
  return [...merged]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { rule, operations }]) => plain(rule, fewest(rule.type, operations)));
}

/** One way to write a rule, defaults being left out. */
function plain({ type, resource, host }: AclRule, operations: readonly AclOperation[]): AclRule {
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

/** Denied first, as Kafka looks at them; then by type and name. The cluster has no name, whatever a rule says. */
function keyOf({ type, resource, host = '*' }: AclRule): string {
  const effect = type === 'deny' ? '0' : '1';
  const { name = '', patternType = 'literal' } = plainResource(resource);
  return `${effect}\u0000${resource.type}\u0000${name}\u0000${patternType}\u0000${host}`;
}

/** All covers the rest; only what is allowed implies more. */
function fewest(type: AclRule['type'], operations: readonly AclOperation[]): readonly AclOperation[] {
  if (operations.length === 1) return operations;
  const all = new Set(operations);
  if (all.has('All')) return ['All'];
  if (type === 'deny') return [...all].sort();
  for (const operation of operations) {
    const implied = impliedBy(operation);
    if (implied !== undefined) all.delete(implied);
  }
  return [...all].sort();
}
