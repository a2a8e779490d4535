import { loadConfig } from '../config';
import { readManifests } from '../manifests';
import { refuse } from '../problems';
import { reportOf, reviewManifests } from '../review';
import type { ContextFacts, ProfileName, ReportedFinding, ReportedProblem, ReviewContext } from '../review';
import { configReviewContext } from '../synth';
import { propsProblems } from './props-problems';

/** The `properties` of the plugin in `cdk8s.yaml`. */
export interface StrimziValidationProps {
  /**
   * What all objects are held to.
   * @default - the environment of `config` that has the namespace, else 'prod'
   */
  readonly profile?: ProfileName;
  /**
   * The path of a `kafka.yaml` whose profiles, facts, limits, exceptions and rules hold.
   * @default - none
   */
  readonly config?: string;
  /**
   * Facts of the running world.
   * @default - none beside those of `config`
   */
  readonly context?: ContextFacts;
  /**
   * The least severity with which `cdk8s synth` fails.
   * @default 'error'
   */
  readonly failOn?: 'error' | 'warning';
}

/** The part of cdk8s-cli's context that the plugin uses; the CLI hands it over, so that nothing of it is loaded here. */
interface ValidationContext {
  readonly manifests: readonly string[];
  readonly report: {
    addViolation(violation: Violation): void;
    submit(status: 'success' | 'failure', metadata?: Readonly<Record<string, string>>): void;
  };
}

interface Violation {
  readonly ruleName: string;
  readonly recommendation: string;
  readonly fix: string;
  readonly violatingResources: readonly {
    readonly resourceName: string;
    readonly locations: readonly string[];
    readonly manifestPath: string;
  }[];
}

/**
 * A validation plugin for any cdk8s app: `cdk8s synth` reviews what the app made.
 *
 * @example
 * // cdk8s.yaml
 * // validations:
 * //   - package: ./node_modules/cdk8s-strimzi
 * //     version: 0.1.0
 * //     class: StrimziValidation
 * //     properties: { profile: prod }
 */
export class StrimziValidation {
  /** @throws UserError for properties that there are not */
  constructor(private readonly props: StrimziValidationProps = {}) {
    refuse(propsProblems(props));
  }

  /** Called by cdk8s-cli. */
  async validate({ manifests, report }: ValidationContext): Promise<void> {
    const { failOn = 'error' } = this.props;
    const read = readManifests(manifests);
    const { result, problems: unfit } = reviewManifests(read.manifests, this.#context());
    const { findings, summary, problems } = reportOf(result, [...read.problems, ...unfit]);
    for (const problem of problems) report.addViolation(unread(problem));
    for (const finding of findings) if (finding.waiver === undefined) report.addViolation(violationOf(finding));
    const failed = problems.length > 0 || summary.error > 0 || (failOn === 'warning' && summary.warning > 0);
    const counts = Object.entries(summary).map(([severity, count]) => [severity, String(count)] as const);
    report.submit(failed ? 'failure' : 'success', Object.fromEntries(counts));
    await Promise.resolve();
  }

  #context(): ReviewContext {
    const { profile, config, context } = this.props;
    const given = { ...(profile && { profile }), ...(context && { facts: context }) };
    if (config !== undefined) return configReviewContext(loadConfig(config), given);
    return { profile: 'prod', ...given };
  }
}

/** cdk8s knows no severities: it stands in the name of the rule. */
function violationOf({ rule, severity, message, remedy, resource, path, source }: ReportedFinding): Violation {
  const { file = '', line } = source ?? {};
  return {
    ruleName: `${severity} ${rule}`,
    recommendation: message,
    fix: remedy,
    violatingResources: [
      {
        resourceName: resource.name,
        locations: line === undefined ? [path] : [`${path} (line ${line})`],
        manifestPath: file,
      },
    ],
  };
}

function unread({ rule, message, remedy = '', source }: ReportedProblem): Violation {
  const { file = '', line } = source ?? {};
  const locations = line === undefined ? [] : [`line ${line}`];
  const resource = { resourceName: '', locations, manifestPath: file };
  return { ruleName: `error ${rule}`, recommendation: message, fix: remedy, violatingResources: [resource] };
}
