import { metadataProblems, pointer } from '../facts';
import type { Condition } from '../facts';
import { Inventory } from '../inventory';
import type { Resource, ResourceInput } from '../inventory';
import type { Problem } from '../problems';
import { Alike } from './alike';
import { DEFAULT_THRESHOLDS, sharedSettings } from './context';
import type { ContextFacts, ReviewContext, ReviewSettings } from './context';
import type { Finding, ReviewResult, Skipped } from './finding';
import { withoutFollowers } from './followers';
import { gateReports, toReport } from './gates';
import type { GateReport } from './gates';
import { installedFacts } from './installed';
import type { Outcome } from './outcome';
import type { Rule, Scope } from './rule';
import { RULES } from './rules';
import { rulesByKind } from './rules-by-kind';
import type { RulesByKind } from './rules-by-kind';
import { schemaProblems } from './schema';
import type { ProfileName, Severities } from './severity';
import { withWaivers } from './waivers/apply';

/** What is wrong with one object on its own, whoever made it: the API server would refuse it. */
export function objectProblems(manifest: Readonly<Record<string, unknown>>): Problem[] {
  return [...schemaProblems(manifest), ...metadataProblems(manifest)];
}

/**
 * What the API server, Strimzi, Kafka and policy say of plain Kubernetes objects, ours or anyone's.
 * @param objects the whole input: rules look from one object to another
 */
export function review(objects: readonly ResourceInput[], context: ReviewContext): ReviewResult {
  return withWaivers([look(objects, context)], context);
}

/** The same without exceptions, which may be about several inputs at once. */
export function look(objects: readonly ResourceInput[], context: ReviewContext): ReviewResult {
  const inventory = new Inventory(objects);
  const run = new Run(inventory, context);
  for (const resource of inventory.resources) run.look(resource);
  run.lookAtAll();
  return run.result();
}

/** The parts of a rule that a finding carries on. */
interface Speaker {
  readonly id: string;
  readonly severities: Severities;
  readonly condition?: Condition;
}

/** One review while it goes on. */
class Run {
  readonly #found = new Map<Resource, Finding[]>();
  readonly #skipped: Skipped[] = [];
  readonly #rules: Readonly<Record<ProfileName, RulesByKind>>;
  readonly #scopes = new Map<string, Scope>();
  readonly #alike = new Alike();
  readonly #installed: ContextFacts;

  constructor(
    private readonly inventory: Inventory,
    private readonly context: ReviewContext,
  ) {
    const byKind = (profile: ProfileName): RulesByKind =>
      rulesByKind([...RULES, ...(context.rules ?? [])], profile, context);
    this.#rules = { dev: byKind('dev'), prod: byKind('prod') };
    this.#installed = installedFacts(inventory);
  }

  look(resource: Resource): void {
    const scope = this.#scopeOf(namespaceOf(resource));
    for (const problem of objectProblems(resource.object)) this.#gate(toReport(problem), resource, scope);
    for (const report of gateReports(resource)) {
      // constructs tell what the schema has said already
      if (!report.rule.startsWith('schema/')) this.#gate(report, resource, scope);
    }
    this.#apply('any object', resource, scope, resource);
    this.#apply(subjectKind(resource), resource, scope, resource);
  }

  lookAtAll(): void {
    this.#apply('input', this.inventory, this.#scopeOf(''));
  }

  result(): ReviewResult {
    // what is about the input as a whole is no object of it, and comes last
    const all = new Set([...this.inventory.resources, ...this.#found.keys()]);
    const findings = [...all].flatMap((resource) =>
      withoutFollowers(this.#found.get(resource) ?? []).toSorted(byPath),
    );
    return { findings, skipped: this.#skipped, resources: this.inventory.resources };
  }

  #gate({ rule, outcome, ...speaker }: GateReport, resource: Resource, { profile }: Scope): void {
    this.#take({ id: rule, ...speaker }, outcome, resource, profile);
  }

  #apply(on: string, subject: Resource | Inventory, scope: Scope, resource?: Resource): void {
    const rules = this.#rules[scope.profile].get(on);
    if (rules === undefined) return;
    this.#ask(rules.each, subject, scope, resource);
    if (resource === undefined || rules.ofAlike.length === 0 || this.#alike.isRight(resource, scope)) return;
    if (!this.#ask(rules.ofAlike, subject, scope, resource)) this.#alike.wasRight(resource, scope);
  }

  /** Whether any of the rules had something to say. */
  #ask(rules: readonly Rule[], subject: Resource | Inventory, scope: Scope, resource?: Resource): boolean {
    let said = false;
    for (const rule of rules) {
      for (const outcome of rule.check(subject as never, scope)) {
        this.#take(rule, outcome, resource, scope.profile);
        said = true;
      }
    }
    return said;
  }

  #take(speaker: Speaker, outcome: Outcome, looked: Resource | undefined, profile: ProfileName): void {
    if ('skipped' in outcome) {
      this.#skipped.push({ rule: speaker.id, ...(looked && { resource: looked }), reason: outcome.skipped });
      return;
    }
    const resource = outcome.resource ?? looked;
    const given = outcome.severity ?? speaker.severities;
    const severity = typeof given === 'string' ? given : given[profile];
    if (resource === undefined || severity === 'off') return;
    const { path, message, remedy } = outcome;
    const finding: Finding = {
      rule: speaker.id,
      severity,
      message,
      remedy,
      resource,
      path: typeof path === 'string' ? path : pointer(...path),
      ...(speaker.condition && { condition: speaker.condition }),
    };
    const known = this.#found.get(resource);
    if (known === undefined) this.#found.set(resource, [finding]);
    else known.push(finding);
  }

  #settingsOf(namespace: string): ReviewSettings {
    return namespace === ''
      ? sharedSettings(this.context, this.inventory.resources)
      : (this.context.settingsOf?.(namespace) ?? this.context);
  }

  #scopeOf(namespace: string): Scope {
    const known = this.#scopes.get(namespace);
    if (known !== undefined) return known;
    const { profile, facts, thresholds } = this.#settingsOf(namespace);
    const scope: Scope = {
      profile,
      facts: withInstalled(facts ?? {}, this.#installed),
      thresholds: { ...DEFAULT_THRESHOLDS, ...thresholds },
      closedWorld: this.context.closedWorld === true,
      inventory: this.inventory,
      ...(this.context.now !== undefined && { today: this.context.now }),
    };
    this.#scopes.set(namespace, scope);
    return scope;
  }
}

/** What is told weighs more than what the input shows. */
function withInstalled(facts: ContextFacts, installed: ContextFacts): ContextFacts {
  const operator = { ...installed.operator, ...facts.operator };
  return { ...installed, ...facts, ...(installed.operator && { operator }) };
}

/** A Namespace belongs to what it holds. */
function namespaceOf({ kind, name, namespace }: Resource): string {
  return kind === 'Namespace' ? name : namespace;
}

/** Other groups have a Kafka or a KafkaTopic too, and these are not ours. */
function subjectKind({ kind, group }: Resource): string {
  const own = kind === 'KafkaAccess' ? 'access.strimzi.io' : 'kafka.strimzi.io';
  return kind.startsWith('Kafka') && group !== own ? '' : kind;
}

function byPath(a: Finding, b: Finding): number {
  return a.path < b.path ? -1 : Number(a.path > b.path);
}
