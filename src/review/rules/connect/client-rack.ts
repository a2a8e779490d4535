import type { Cluster, Resource } from '../../../inventory';
import { KafkaMirrorMaker2 } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { RACK_AWARE, SELECTOR } from '../cost';
import { CLIENT_KINDS, connectionsOf } from '../connections';

/** Where clients say in which rack they run: the fields of Strimzi, and the setting of consumers. */
const PLACES = [
  ['spec', 'rack'],
  ['spec', 'config', 'consumer.client.rack'],
  ['spec', 'consumer', 'config', 'client.rack'],
] as const;

/** Whether the Kafka makes use of what its clients say of their racks. */
export const CLIENT_RACK_RULES: readonly Rule[] = CLIENT_KINDS.map((kind) =>
  policy({ id: 'connect/client-rack', on: kind, dev: 'info', prod: 'warning', check: unused }),
);

function unused(client: Resource, { profile }: Scope): readonly Outcome[] {
  const path = PLACES.find((place) => client.at(...place) !== undefined);
  if (path === undefined) return FINE;
  return [...new Set(sourcesOf(client))].flatMap((cluster) => {
    const hasRack = cluster.at('spec', 'kafka', 'rack') !== undefined;
    // that only the selector is missing is told of the Kafka in prod
    if (hasRack && (profile === 'prod' || cluster.setting(SELECTOR).text === RACK_AWARE)) return FINE;
    const missing = hasRack ? 'no selector that looks at racks' : 'no rack';
    const message = `it says its rack, and the brokers of ${cluster.name} have ${missing}: it reads from leaders`;
    return wrong(path, message, `set rack and ${SELECTOR}: ${RACK_AWARE} in the Kafka, or remove it`);
  });
}

/** The clusters of the input that a client reads from. */
function sourcesOf(client: Resource): readonly Cluster[] {
  const connections =
    client instanceof KafkaMirrorMaker2 ? client.mirrors.map(({ source }) => source) : connectionsOf(client);
  return connections.flatMap(({ cluster }) => (cluster?.saysBrokers === true ? cluster : []));
}
