import { ANY_HOST, kafkaNameOf } from './acl';
import type { Acl } from './acl';
import type { Authorization } from './authorization';
import { impliedBy } from './implied';
import { EVERY_NAME, Patterns } from './patterns';
import type { AclOperation, AclResource } from './rule';

/** Who asks, and for what. */
export interface Asker {
  /** As Kafka knows the user, without its type: `orders`, or `CN=orders` for one that logs in by certificate. */
  readonly principal: string;
  readonly operation: AclOperation;
  /** The address from which it comes. @default - one that no rule names */
  readonly host?: string;
}

/** Whether an operation is allowed on one resource. */
export interface Question extends Asker {
  readonly resource: Pick<AclResource, 'type' | 'name'>;
}

/** Whether it is allowed on any resource of a type, as for an idempotent producer without a transactional id. */
export interface TypeQuestion extends Asker {
  readonly type: AclResource['type'];
}

export interface Answer {
  readonly allowed: boolean;
  /** `noAcl`: no rule speaks of it, so that it is refused, or open where nothing has a rule and the cluster wants it so. */
  readonly because: 'noAuthorizer' | 'superUser' | 'noAcl' | 'rule' | 'implied' | 'denied';
  /** The rule that decides, for the last three. */
  readonly acl?: Acl;
}

/** Kafka asks for a resource of this name first when it asks for any (even of the type cluster), which lets super users in. */
const ANY_NAME = 'hardcode';

/** Answers as Kafka's StandardAuthorizer does; each answer looks only at the rules whose pattern matches. */
export class Authorizer {
  readonly #hasAuthorizer: boolean;
  readonly #superUsers: ReadonlySet<string>;
  readonly #openWithoutAcl: boolean;
  /** By type and principal. */
  readonly #own = new Map<string, Patterns<Acl>>();
  /** By type, where it matters that somebody has a rule. */
  readonly #everybody = new Map<string, Patterns<Acl>>();

  /** @param acls those of all users of the cluster */
  constructor(authorization: Authorization | 'none', acls: Iterable<Acl>) {
    this.#hasAuthorizer = authorization !== 'none';
    this.#openWithoutAcl = authorization !== 'none' && authorization.openWithoutAcl;
    this.#superUsers = new Set(authorization === 'none' ? [] : authorization.superUsers);
    for (const acl of acls) {
      file(this.#own, keyOf(acl.type, acl.principal), acl);
      if (this.#openWithoutAcl) file(this.#everybody, acl.type, acl);
    }
  }

  /** Whether an operation is allowed on a resource, and why. */
  decide({ resource, ...asker }: Question): Answer {
    return this.#decide(asker, resource.type, kafkaNameOf(resource));
  }

  /**
   * Whether an operation is allowed on any resource of a type. Here no operation implies another, and a rule to allow counts unless what
   * it is about is denied as a whole.
   */
  decideForAny({ type, ...asker }: TypeQuestion): Answer {
    const first = this.#decide(asker, type, ANY_NAME);
    if (first.allowed) return first;
    const own = [...(this.#own.get(keyOf(type, asker.principal))?.all() ?? [])];
    const relevant = own.filter((acl) => isFor(acl, asker) && names(acl, asker.operation));
    const everything = relevant.find((acl) => acl.deny && isEvery(acl));
    if (everything !== undefined) return { allowed: false, because: 'denied', acl: everything };
    const denials = new Patterns<Acl>();
    for (const acl of relevant.filter(({ deny }) => deny)) denials.add(acl.name, acl.prefix, acl);
    let denial: Acl | undefined;
    for (const acl of relevant.filter(({ deny }) => !deny)) {
      denial = denialOf(acl, denials);
      if (denial === undefined) return { allowed: true, because: 'rule', acl };
    }
    return denial === undefined
      ? { allowed: false, because: 'noAcl' }
      : { allowed: false, because: 'denied', acl: denial };
  }

  #decide(asker: Asker, type: string, name: string): Answer {
    const known = this.#withoutAcls(asker.principal);
    if (known !== undefined) return known;
    const matching = this.#own.get(keyOf(type, asker.principal))?.matching(name) ?? [];
    const relevant = [...matching].filter((acl) => isFor(acl, asker) && speaksOf(acl, asker.operation));
    const denial = relevant.find(({ deny }) => deny);
    if (denial !== undefined) return { allowed: false, because: 'denied', acl: denial };
    const acl = relevant.find((one) => names(one, asker.operation)) ?? relevant[0];
    if (acl === undefined) return { allowed: this.#isOpen(type, name), because: 'noAcl' };
    return { allowed: true, because: names(acl, asker.operation) ? 'rule' : 'implied', acl };
  }

  #withoutAcls(principal: string): Answer | undefined {
    if (!this.#hasAuthorizer) return { allowed: true, because: 'noAuthorizer' };
    return this.#superUsers.has(`User:${principal}`) ? { allowed: true, because: 'superUser' } : undefined;
  }

  /** True when nobody has a rule about the resource, and the cluster is open then. */
  #isOpen(type: string, name: string): boolean {
    return this.#openWithoutAcl && this.#everybody.get(type)?.matches(name) !== true;
  }
}

function file(index: Map<string, Patterns<Acl>>, key: string, acl: Acl): void {
  const patterns = index.get(key) ?? new Patterns<Acl>();
  index.set(key, patterns);
  patterns.add(acl.name, acl.prefix, acl);
}

function keyOf(type: string, principal: string): string {
  return `${type} ${principal}`;
}

function isFor({ host }: Acl, asker: Asker): boolean {
  return host === ANY_HOST || host === asker.host;
}

/** True when the rule says the operation itself, or all. */
function names(acl: Acl, operation: AclOperation): boolean {
  return acl.operation === 'All' || acl.operation === operation;
}

function speaksOf(acl: Acl, operation: AclOperation): boolean {
  return names(acl, operation) || (!acl.deny && impliedBy(acl.operation) === operation);
}

function isEvery({ name, prefix }: Acl): boolean {
  return name === EVERY_NAME && !prefix;
}

/** A rule that denies all that another one allows, which no rule does that has part of the names. */
function denialOf(acl: Acl, denials: Patterns<Acl>): Acl | undefined {
  if (isEvery(acl)) return undefined;
  for (const denial of denials.matching(acl.name)) if (denial.prefix || !acl.prefix) return denial;
  return undefined;
}
