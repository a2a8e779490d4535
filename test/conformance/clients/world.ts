import { plannedTopic, plannedUser } from '../broker/plan';
import type { PlannedTopic, PlannedUser } from '../broker/plan';
import { synthesizeText } from '../../support/synthesize';
import { USERS } from './cases';

export const TOPIC = 'orders';

const CONFIG = {
  version: 1,
  strimzi: '1.2.0',
  environments: { judge: { profile: 'prod', namespace: 'kafka' } },
  defaults: { topic: { partitions: 1, replicas: 1, config: { 'min.insync.replicas': 1 } } },
  clusters: { main: {} },
  topics: { [TOPIC]: {} },
  clients: {
    [USERS.password]: { ...reader(USERS.password) },
    [USERS.certificate]: { authentication: 'tls', ...reader(USERS.certificate) },
    [USERS.bystander]: {},
    [`${USERS.bystander}-tls`]: { authentication: 'tls' },
  },
};

/** Each attempt reads as a group of its own. */
function reader(user: string): object {
  return { produces: [TOPIC], consumes: [TOPIC], group: { prefix: `${user}-` } };
}

/** The topics and users of the judge, as a `kafka.yaml` gives them. */
export function world(): { readonly topics: PlannedTopic[]; readonly users: PlannedUser[] } {
  const objects = [...synthesizeText(JSON.stringify(CONFIG), 'judge').values()];
  return {
    topics: objects.filter(({ kind }) => kind === 'KafkaTopic').map(plannedTopic),
    users: objects.filter(({ kind }) => kind === 'KafkaUser').map(plannedUser),
  };
}
