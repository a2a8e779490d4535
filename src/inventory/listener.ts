import { at, listOf, words } from '../facts';
import type { Path } from '../facts';
import type { Resource } from './resource';

/** One listener of a Kafka. */
export interface Listener {
  readonly name: string;
  readonly port: number | undefined;
  readonly type: string;
  readonly tls: boolean;
  /** The type of its authentication; nothing when clients need none. */
  readonly authentication: string | undefined;
  /** The listener as it is written. */
  readonly value: unknown;
  /** Where it stands in the Kafka. */
  readonly path: Path;
}

/** The listeners that a Kafka writes down. */
export function listenersOf(kafka: Resource): Listener[] {
  return listOf(kafka.at('spec', 'kafka', 'listeners')).map((value, index) => {
    const [port, authentication] = [at(value, 'port'), at(value, 'authentication', 'type')];
    return {
      name: words(at(value, 'name') ?? ''),
      port: typeof port === 'number' ? port : undefined,
      type: words(at(value, 'type') ?? ''),
      tls: at(value, 'tls') === true,
      authentication: authentication === undefined ? undefined : words(authentication),
      value,
      path: ['spec', 'kafka', 'listeners', index],
    };
  });
}
