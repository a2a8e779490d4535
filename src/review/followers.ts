import type { Finding } from './finding';
import { grouped } from './grouped';
import { isMoved } from './moved-fields';

/** Which gate speaks first about a value; policy comes last. */
const GATES = ['schema', 'operator', 'kafka'];

/** Told whatever else is wrong with the value: a password in Git is known even if nothing reads it. */
const ALWAYS_TOLD: ReadonlySet<string> = new Set(['security/literal-secret']);

/** Policy that is about another harm than what the operator refuses there: an open Kafka is open. */
const OTHER_HARM: ReadonlySet<string> = new Set(['security/authorization']);

/** Policy that says all that an operator's warning about the same value says, and how much it weighs. */
const SAY_MORE: ReadonlySet<string> = new Set([
  'durability/default-replication-factor',
  'durability/min-insync-replicas',
  'gitops/one-shot',
  'storage/persistent',
]);

/** The same as what the schema says of a field that is missing in it. */
const INCOMPLETE: ReadonlySet<string> = new Set(['operator/cruise-control-users', 'operator/user-password']);

const YAML_1_1 = 'schema/yaml-1.1';

type ByPath = ReadonlyMap<string, readonly Finding[]>;

/**
 * One mistake gives one finding. What a later gate says of a value that an earlier one refuses follows from that, and so does all that is said
 * of the inside of what the API server refuses.
 */
export function withoutFollowers(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  const byPath = grouped(findings, ({ path }) => path);
  return findings.filter((finding) => !follows(finding, byPath)).map((finding) => explained(finding, byPath));
}

function follows(finding: Finding, byPath: ByPath): boolean {
  const { path, rule } = finding;
  if (ALWAYS_TOLD.has(rule)) return false;
  return (
    byPath.get(path)?.some((other) => leads(other, finding)) === true ||
    isInRefused(finding, byPath) ||
    isMoved(rule, path, (told, where) => byPath.get(where)?.some((other) => other.rule === told) === true) ||
    isOfRefusedType(finding, byPath) ||
    (INCOMPLETE.has(rule) && byPath.get(`${path}/valueFrom`)?.some(isOfSchema) === true)
  );
}

/** Which fields there are depends on the type. */
function isOfRefusedType({ rule, path }: Finding, byPath: ByPath): boolean {
  const type = `${path.slice(0, path.lastIndexOf('/'))}/type`;
  return (
    rule === 'schema/unknown-field' && byPath.get(type)?.some((other) => other.rule === 'schema/enum') === true
  );
}

/** Both are about one value. */
function leads(leader: Finding, follower: Finding): boolean {
  if (leader === follower || leader.path === '') return false;
  if (leader.rule === 'schema/type' && follower.rule === YAML_1_1) return true;
  const isEarlier = gateOf(leader) < gateOf(follower);
  if (OTHER_HARM.has(follower.rule) && gateOf(leader) > 0) return false;
  if (leader.severity === 'error') return isEarlier || (SAY_MORE.has(leader.rule) && isWarning(follower));
  return isEarlier && isWarning(leader) && SAY_MORE.has(follower.rule) && follower.severity !== 'error';
}

function isWarning({ severity, condition }: Finding): boolean {
  return severity === 'warning' && condition !== undefined;
}

/** The API server refuses something that the value stands in. */
function isInRefused(finding: Finding, byPath: ByPath): boolean {
  if (gateOf(finding) === 0) return false;
  const { path } = finding;
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
    if (byPath.get(path.slice(0, end))?.some(isOfSchema) === true) return true;
  }
  return false;
}

function isOfSchema(finding: Finding): boolean {
  return gateOf(finding) === 0 && finding.severity === 'error';
}

/** A wrong type that nobody wrote: the reader of the file made it. */
function explained(finding: Finding, byPath: ByPath): Finding {
  const reading = byPath.get(finding.path)?.find(({ rule }) => rule === YAML_1_1);
  if (finding.rule !== 'schema/type' || reading === undefined) return finding;
  return { ...finding, message: `${finding.message}: ${reading.message}`, remedy: 'put it in quotes' };
}

function gateOf({ rule }: Finding): number {
  const gate = GATES.indexOf(rule.slice(0, rule.indexOf('/')));
  return gate === -1 ? GATES.length : gate;
}
