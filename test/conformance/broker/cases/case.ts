import type { IKafka, KafkaUser } from '../../../../src';
import type { ProbedOperation, Target } from '../probes';
import type { Names } from './names';

/** Something to do for the Java side: the name of a step and what it takes. */
export interface Step {
  readonly do: string;
  /** Done by the one that may do everything, to prepare or to look. */
  readonly super?: true;
  readonly [argument: string]: unknown;
}

/** Operations by what they are done with. */
export type Rights = Readonly<Partial<Record<Target, readonly ProbedOperation[]>>>;

/** One recipe of `src/access`, in one form. */
export interface Case {
  readonly name: string;
  /** Its entry under `clients` of a `kafka.yaml`. */
  readonly client: (names: Names) => Readonly<Record<string, unknown>>;
  /** Rights that no entry gives, by the constructs. */
  readonly grant?: (cluster: IKafka, user: KafkaUser, names: Names) => void;
  /** What an application does with it: all of this succeeds, and none of it without any one operation. */
  readonly work: (names: Names) => readonly Step[];
  /** Everything that is allowed of what the judge tries. */
  readonly may: Rights;
  /** Operations that it has for brokers other than this one, in Kafka's words: `operation on type`. */
  readonly superfluousHere?: readonly string[];
  /** What an application asks for and does without, in the same words: each is a line in the log of the broker. */
  readonly asksInVain?: readonly string[];
}
