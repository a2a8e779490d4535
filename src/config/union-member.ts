import { z } from 'zod';

import { memberOf, members } from './schema-walk';
import type { Schema } from './schema-walk';

type Issue = z.core.$ZodIssue;

/** What is wrong with a value, and the schema that its path begins at. */
interface MemberIssue {
  readonly issue: Issue;
  readonly schema: Schema;
}

/** Heavier than any number of other mistakes: the value says itself which member it is not. */
const OTHER_KIND = 1000;

/**
 * What is wrong with a map or list by the member of a union that it was probably meant to be: the one that it breaks least. Nothing when it
 * can be none of them.
 */
export function nearestMember(
  { errors }: z.core.$ZodIssueInvalidUnion,
  schemas: readonly Schema[],
  value: unknown,
): readonly MemberIssue[] | undefined {
  const [union] = schemas;
  if (union === undefined || typeof value !== 'object' || value === null) return undefined;
  const ranked = errors
    .map((issues, index) => ({ issues, member: memberOf(union, index), rank: rankOf(issues, value) }))
    .toSorted((a, b) => a.rank - b.rank);
  const [nearest] = ranked;
  if (nearest?.member === undefined || nearest.rank === Infinity) return undefined;
  const { issues, member, rank } = nearest;
  const told = rank < OTHER_KIND ? issues : issues.filter(isAboutKind);
  // which kinds there are is known to the union only
  return told.map((issue) => ({ issue, schema: isAboutKind(issue) ? union : member }));
}

function rankOf(issues: readonly Issue[], value: object): number {
  const ranks = issues.map((issue): number => {
    if (issue.path.length === 0) return issue.code === 'unrecognized_keys' ? issue.keys.length : Infinity;
    return isAboutKind(issue) && Object.hasOwn(value, String(issue.path[0])) ? OTHER_KIND : 1;
  });
  return ranks.reduce((sum, rank) => sum + rank, 0);
}

/** The value of a key such as `type`, by which the members of a union are told apart: a word, where true or false only confirms. */
function isAboutKind(issue: Issue): boolean {
  if (issue.code !== 'invalid_value' || issue.path.length !== 1) return false;
  return issue.values.every((value) => typeof value === 'string');
}

/** The schemas of a map that has only unknown keys against it: of a union, those members that would take it without these. */
export function withUnknownKeys(schemas: readonly Schema[], value: unknown): readonly Schema[] {
  const all = schemas.flatMap(members);
  const meant = all.length === 1 ? all : all.filter((schema) => hasOnlyUnknownKeys(schema, value));
  return meant.length === 0 ? all : meant;
}

function hasOnlyUnknownKeys(schema: Schema, value: unknown): boolean {
  const { error } = z.safeParse(schema, value);
  return error?.issues.every(({ code, path }) => code === 'unrecognized_keys' && path.length === 0) === true;
}
