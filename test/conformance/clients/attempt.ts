/** Properties of a client by Kafka's names. */
export type Properties = Readonly<Record<string, string>>;

/** How an attempt may end, beside that nothing comes of it in time. */
export type Ending = 'works' | 'authentication' | 'tls' | 'authorization' | 'config';

/** A record that is written and read with given properties. */
export interface Attempt {
  readonly id: string;
  readonly topic: string;
  readonly producer: Properties;
  readonly consumer: Properties;
}

/** What clients are started with; `Attempts.java` and `attempts.py` read it. */
export interface AttemptPlan {
  /** What writing and reading may take each. */
  readonly seconds: number;
  readonly attempts: readonly Attempt[];
}

/** How an attempt ended: an `Ending` or `nothing`, with what was said. */
export interface AttemptResult {
  readonly id: string;
  readonly outcome: string;
}
