import { SUPERUSER } from './broker';
import type { Case, Step } from './cases/case';
import { namesOf } from './cases/names';
import { plannedTopic, plannedUser } from './plan';
import type { PlannedAcl, PlannedTopic, PlannedUser, Task } from './plan';
import { preparationsOf, probesOf } from './probes';
import { synthesize } from './synthesis';
import type { Actor } from './synthesis';

/** Enough for a machine that is busy with something else. */
const WORK_SECONDS = 240;
/** How long work may go on that leads to nothing, though no exception says so. */
const FRUITLESS_SECONDS = 40;
const PROBE_SECONDS = 600;

/** A user that does the work of a case without one of its operations. */
export interface Deprived {
  readonly user: string;
  readonly of: Case;
  readonly lacks: PlannedAcl;
}

/** All users that are made of some cases, and what they do. */
export interface Trial {
  readonly cases: readonly Case[];
  readonly deprived: readonly Deprived[];
  readonly topics: readonly PlannedTopic[];
  readonly users: readonly PlannedUser[];
  readonly tasks: readonly Task[];
}

export const workerOf = ({ name }: Case): string => `${name}-work`;
export const proberOf = ({ name }: Case): string => `${name}-edge`;

/** Of each case one user works, one tries everything, and for each of its operations one works without it. */
export function trialOf(cases: readonly Case[]): Trial {
  const workers = cases.map((of) => ({ user: workerOf(of), of, probed: false }));
  const probers = cases.map((of) => ({ user: proberOf(of), of, probed: true }));
  const rights = synthesized(workers).users;
  const lacking = cases.flatMap((of) =>
    (rights.get(workerOf(of))?.acls ?? []).map((_, nth) => ({ user: `${of.name}-${nth}`, of, probed: false, nth })),
  );
  const { topics, users } = synthesized([...workers, ...probers, ...lacking, { user: SUPERUSER, probed: true }]);
  const deprived = lacking.flatMap(({ user, of, nth }) => {
    const lacks = users.get(user)?.acls[nth];
    return lacks === undefined ? [] : [{ user, of, lacks }];
  });
  const tasks = [
    ...workers.map(({ user, of }) => working(user, of, WORK_SECONDS)),
    ...deprived.map(({ user, of }) => working(user, of, FRUITLESS_SECONDS)),
    ...[...probers.map(({ user }) => user), SUPERUSER].map(probing),
  ];
  return { cases, deprived, topics, users: [...users.values()].map((user) => without(user, deprived)), tasks };
}

function synthesized(actors: readonly Actor[]): {
  readonly topics: PlannedTopic[];
  readonly users: Map<string, PlannedUser>;
} {
  const objects = synthesize(actors);
  const users = objects.filter(({ kind }) => kind === 'KafkaUser').map(plannedUser);
  return {
    topics: objects.filter(({ kind }) => kind === 'KafkaTopic').map(plannedTopic),
    users: new Map(users.map((user) => [user.name, user])),
  };
}

function without(user: PlannedUser, deprived: readonly Deprived[]): PlannedUser {
  const lacks = deprived.find((candidate) => candidate.user === user.name)?.lacks;
  return lacks === undefined ? user : { ...user, acls: user.acls.filter((acl) => acl !== lacks) };
}

function working(user: string, of: Case, seconds: number): Task {
  return { id: user, user, seconds, all: false, steps: of.work(namesOf(user)) };
}

function probing(user: string): Task {
  const names = namesOf(user);
  const steps: Step[] = [...preparationsOf(names), ...probesOf(names).map(({ step }) => step)];
  return { id: user, user, seconds: PROBE_SECONDS, all: true, steps };
}
