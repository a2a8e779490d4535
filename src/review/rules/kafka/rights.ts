import type { User, UserRule } from '../../../inventory';

/** A right that a client needs. */
export interface Need {
  readonly resource: 'topic' | 'group';
  readonly name: string;
  readonly operation: 'Read' | 'Write';
}

/** What of these a user of simple authorization lacks, in words. */
export function lacking(user: User, needs: readonly Need[]): string[] {
  return needs
    .filter((need) => !user.rules.some((rule) => grants(rule, need)))
    .map(({ operation, resource, name }) => `${operation} on ${resource} ${name}`);
}

function grants({ type, resource, name, pattern, operations }: UserRule, need: Need): boolean {
  if (type !== 'allow' || resource !== need.resource) return false;
  if (!operations.includes(need.operation) && !operations.includes('All')) return false;
  return pattern === 'prefix' ? need.name.startsWith(name) : name === need.name || name === '*';
}
