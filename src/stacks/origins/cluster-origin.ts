import type { ClusterOfEnvironment } from '../../config';
import type { Place } from '../../problems';
import { EntryOrigin } from './entry-origin';
import type { Origin } from './origin';
import { CLUSTER_ROWS, LISTENER_ROWS } from './rows';

const LISTENER = /^\/spec\/kafka\/listeners\/(\d+)(\/.*)?$/;

/** The origin of a Kafka: its listeners are a list there and entries by name in the config. */
export function clusterOrigin({ entry, listeners }: ClusterOfEnvironment): Origin {
  const cluster = new EntryOrigin(entry, CLUSTER_ROWS);
  return {
    placeOf(pointer: string): Place {
      const [, index, rest = ''] = LISTENER.exec(pointer) ?? [];
      const listener = index === undefined ? undefined : listeners[Number(index)];
      return listener === undefined || entry.says('overrides', 'kafka', 'listeners')
        ? cluster.placeOf(pointer)
        : new EntryOrigin(listener, LISTENER_ROWS).placeOf(rest);
    },
  };
}
