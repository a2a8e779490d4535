import type { ContextFacts } from '../context';
import type { ProfileName } from '../severity';

/** Manifests that show a rule, laid over the sound platform (see `sound-platform.ts`). */
export interface Sample {
  /**
   * Documents. Each is laid over the one of its kind and name in the sound platform: maps merge, null removes, all else replaces; what the
   * platform does not have is added. The name may be left out where the platform has one object of the kind.
   */
  readonly yaml: string;
  /** @default - none */
  readonly facts?: ContextFacts;
  /** @default 'prod', or 'dev' for rules that prod does not look at */
  readonly profile?: ProfileName;
  /** @default false */
  readonly closedWorld?: boolean;
  /** The day of the review. @default - dates play no part */
  readonly now?: string;
  /** True: read as a file on its own, with nothing below it, for rules about how a text is written. @default false */
  readonly asFile?: boolean;
  /** True: nothing stands below it. @default false */
  readonly alone?: boolean;
}

/**
 * Catalogues of controls: PCI DSS 4.0.1 (requirements), SOC 2 (trust services criteria of 2017), ISO/IEC 27001:2022 (Annex A), NIST
 * SP 800-53 revision 5.
 */
export type ControlCatalogue = 'pciDss' | 'soc2' | 'iso27001' | 'nist80053';

/** Identifiers of controls that a rule helps with; only where that is honest. */
export type Controls = Readonly<Partial<Record<ControlCatalogue, readonly string[]>>>;

/** What people read about a rule, and what its test runs. */
export interface RulePage {
  /** What holds when all is well, as a sentence without a full stop: `every listener is encrypted`. */
  readonly title: string;
  /** What happens otherwise; one to three sentences. */
  readonly why: string;
  /** What to do in general; a finding says more. */
  readonly remedy: string;
  /** Documentation by its title, or a KIP. */
  readonly sources: readonly string[];
  readonly controls?: Controls;
  /** At least one each: YAML alone, or with what it supposes. */
  readonly pass: readonly (string | Sample)[];
  readonly fail: readonly (string | Sample)[];
}

/** Pages by rule id. */
export type RulePages = Readonly<Record<string, RulePage>>;
