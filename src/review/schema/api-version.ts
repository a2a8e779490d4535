import { didYouMean, quote } from '../../problems';
import type { Problem } from '../../problems';
import { kinds } from './schema';

/** Groups of which every kind and version is known here. */
const WHOLE_GROUPS: ReadonlySet<string> = new Set(['access.strimzi.io', 'core.strimzi.io', 'kafka.strimzi.io']);

/** What is not served of an object without a schema: another version of a kind of Strimzi, or a kind that Strimzi does not have. */
export function apiVersionProblems({ apiVersion, kind }: Readonly<Record<string, unknown>>): Problem[] {
  if (typeof apiVersion !== 'string') return [notText('api-version', 'apiVersion', apiVersion)];
  if (typeof kind !== 'string') return [notText('kind', 'kind', kind)];
  const group = groupOf(apiVersion);
  if (!WHOLE_GROUPS.has(group)) return [];
  const known = kinds().filter((candidate) => candidate.group === group);
  if (!known.some((candidate) => candidate.kind === kind)) return [unknownKind(group, kind)];
  return [
    {
      rule: 'schema/api-version',
      message: `${quote(apiVersion)} is not served`,
      remedy: `write ${servedVersion(apiVersion)}, and convert the fields that it has no more`,
      pointer: '/apiVersion',
    },
  ];
}

/** The version of the same group of Strimzi that the API server serves. */
export function servedVersion(apiVersion: string): string {
  const group = groupOf(apiVersion);
  const known = WHOLE_GROUPS.has(group) ? kinds().find((candidate) => candidate.group === group) : undefined;
  return known === undefined ? apiVersion : `${group}/${known.version}`;
}

/** The core group has no name. */
function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}

function unknownKind(group: string, kind: string): Problem {
  const message = `${group} has no kind ${quote(kind)}`;
  return { rule: 'schema/kind', message, remedy: kindRemedy(group, kind), pointer: '/kind' };
}

function kindRemedy(group: string, kind: string): string {
  const strimzi = kinds().filter((candidate) => WHOLE_GROUPS.has(candidate.group));
  const elsewhere = strimzi.find((candidate) => candidate.kind === kind);
  if (elsewhere !== undefined) return `write apiVersion: ${elsewhere.group}/${elsewhere.version}`;
  const own = strimzi.filter((candidate) => candidate.group === group).map((candidate) => candidate.kind);
  const near = didYouMean(kind, own);
  return near === undefined ? `it has ${own.join(', ')}` : `did you mean ${near}?`;
}

function notText(rule: string, field: string, value: unknown): Problem {
  const message =
    value === undefined || value === null ? `the object has no ${field}` : `${quote(value)} is not a text`;
  return { rule: `schema/${rule}`, message, remedy: `write ${field}`, pointer: `/${field}` };
}
