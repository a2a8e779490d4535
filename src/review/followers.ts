import type { Finding } from './finding';

/** Which gate speaks first about a value; policy comes last. */
const GATES = ['schema', 'operator', 'kafka'];

/**
 * One mistake gives one finding: what a later gate says of a value of one object, or of what is in it, follows from what an earlier one said
 * of the same value.
 */
export function withoutFollowers(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  return findings.filter((finding) => !findings.some((other) => leads(other, finding)));
}

function leads(leader: Finding, follower: Finding): boolean {
  if (leader.severity !== 'error' || gateOf(leader) >= gateOf(follower) || leader.path === '') return false;
  return follower.path === leader.path || follower.path.startsWith(`${leader.path}/`);
}

function gateOf({ rule }: Finding): number {
  const gate = GATES.indexOf(rule.slice(0, rule.indexOf('/')));
  return gate === -1 ? GATES.length : gate;
}
