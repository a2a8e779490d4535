import type { Place } from '../../problems';
import type { Severities, Severity } from '../severity';

/** A rule of an organization: an expression in CEL, with samples that prove it. */
export interface OwnRule {
  /** `org/<name>`. */
  readonly id: string;
  /** What holds when all is well. */
  readonly title: string;
  /** The kind it looks at, or `input` for all objects at once. */
  readonly on: string;
  /** CEL: only subjects for which it is true are looked at. @default - all */
  readonly when?: string;
  /** CEL: true when all is well. */
  readonly expression: string;
  /** What is wrong; `{{ CEL }}` stands for a value. */
  readonly message: string;
  /** @default - the title, as a wish */
  readonly remedy?: string;
  /** JSON pointer to what is wrong. @default '' */
  readonly path?: string;
  readonly severity: Severity | 'off' | Severities;
  /** YAML with which all is well, laid over the sound platform. */
  readonly pass: readonly string[];
  /** YAML that it must find. */
  readonly fail: readonly string[];
  /** Where it stands. */
  readonly placeOf: () => Place;
}
