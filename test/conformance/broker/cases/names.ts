/** Three names: one's own, another that begins with the same prefix, and one beside the prefix. */
export interface Trio {
  readonly own: string;
  readonly sibling: string;
  readonly beside: string;
  /** Of `own` and `sibling`, with its dash. */
  readonly prefix: string;
}

/** All names that a user of the judge has to do with; those of two users never meet. */
export interface Names {
  readonly user: string;
  readonly in: Trio;
  readonly out: Trio;
  readonly group: Trio;
  readonly transactionalId: Trio;
  /** An `application.id`, and what begins with it. */
  readonly application: string;
  readonly internal: Trio;
  /** A topic that is not there yet. */
  readonly fresh: string;
}

export function namesOf(user: string): Names {
  return {
    user,
    in: trio(`${user}-in`),
    out: trio(`${user}-out`),
    group: trio(`${user}-group`),
    transactionalId: trio(`${user}-tx`),
    application: `${user}-app`,
    internal: trio(`${user}-app`),
    fresh: `${user}-fresh`,
  };
}

function trio(stem: string): Trio {
  return { own: `${stem}-1`, sibling: `${stem}-2`, beside: `${stem}2-1`, prefix: `${stem}-` };
}
