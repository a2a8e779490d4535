/** What becomes of an object with a problem. */
export interface Condition {
  /**
   * `NotReady`: the operator, or Kafka through it, refuses the object. `Warning`: it takes it, and says so in the status. `Ignored`: what is
   * written has no effect. `Reverted`: the operator puts it back. `Later`: both take it, and it fails afterwards.
   */
  readonly status: 'NotReady' | 'Warning' | 'Ignored' | 'Reverted' | 'Later';
  /** The reason in the status, where it is always the same. */
  readonly reason?: string;
}

const IGNORED: Condition = { status: 'Ignored' };
const LATER: Condition = { status: 'Later' };
const INVALID: Condition = { status: 'NotReady', reason: 'InvalidResourceException' };
const KAFKA_ERROR: Condition = { status: 'NotReady', reason: 'KafkaError' };
const notReady = (reason: string): Condition => ({ status: 'NotReady', reason });

/** The condition of each rule of the operators and of Kafka that one object decides; rules of the API server and of policy have none. */
export const CONDITIONS: Readonly<Record<string, Condition>> = {
  'kafka/acl-name': notReady('RuntimeException'),
  'kafka/config-conflict': KAFKA_ERROR,
  'kafka/config-value': KAFKA_ERROR,
  'kafka/tiered-compacted': KAFKA_ERROR,
  'kafka/topic-name': KAFKA_ERROR,
  'kafka/unknown-broker-config': IGNORED,
  'kafka/unknown-config': KAFKA_ERROR,
  'kafka/user-quota': notReady('InvalidRequestException'),
  'operator/acl-host': IGNORED,
  'operator/acl-name': notReady('IllegalArgumentException'),
  'operator/acl-operation': IGNORED,
  'operator/acl-operations': IGNORED,
  'operator/acl-prefix-star': IGNORED,
  'operator/authorizer-class': LATER,
  'operator/ca-lifetime': LATER,
  'operator/config-forbidden': IGNORED,
  'operator/config-providers': notReady('InvalidConfigurationException'),
  'operator/config-type': notReady('InvalidConfigParameterException'),
  'operator/config-value': INVALID,
  'operator/cruise-control-metrics-topic': INVALID,
  'operator/cruise-control-min-isr': notReady('IllegalArgumentException'),
  'operator/cruise-control-users': INVALID,
  'operator/internal-topic': LATER,
  'operator/kafka-name': notReady('IllegalArgumentException'),
  'operator/kafka-name-service': LATER,
  'operator/kafka-version': notReady('UnsupportedKafkaVersionException'),
  'operator/kafka-version-change': notReady('KafkaUpgradeException'),
  'operator/listener-advertised-port': notReady('InvalidConfigurationException'),
  'operator/listener-certificate': INVALID,
  'operator/listener-config-forbidden': IGNORED,
  'operator/listener-configuration': INVALID,
  'operator/listener-dns-name': notReady('IllegalArgumentException'),
  'operator/listener-host': INVALID,
  'operator/listener-name': INVALID,
  'operator/listener-parent-refs': LATER,
  'operator/listener-peer': LATER,
  'operator/listener-port': INVALID,
  'operator/listener-port-forbidden': INVALID,
  'operator/listener-port-range': LATER,
  'operator/listener-tls': INVALID,
  'operator/listener-tls-route': LATER,
  'operator/listeners': INVALID,
  'operator/logging-config-map': INVALID,
  'operator/maintenance-window': LATER,
  'operator/metadata-version': { status: 'NotReady' },
  'operator/metadata-version-newer': IGNORED,
  'operator/metrics-allow-list': INVALID,
  'operator/metrics-config-map': INVALID,
  'operator/node-ids': IGNORED,
  'operator/pool-name': notReady('IllegalArgumentException'),
  'operator/pool-name-service': LATER,
  'operator/pool-roles': INVALID,
  'operator/quotas': INVALID,
  'operator/reconciliation-interval': LATER,
  'operator/reserved-label': notReady('IllegalArgumentException'),
  'operator/resources': INVALID,
  'operator/storage-metadata-volume': IGNORED,
  'operator/storage-size': INVALID,
  'operator/storage-size-quantity': LATER,
  'operator/storage-volume-id': INVALID,
  'operator/storage-volume-id-twice': LATER,
  'operator/storage-volumes': { status: 'NotReady' },
  'operator/super-user-prefix': IGNORED,
  'operator/template-mount-path': INVALID,
  'operator/template-reserved-key': { status: 'NotReady' },
  'operator/template-volume-label': LATER,
  'operator/template-volume-name': INVALID,
  'operator/template-volume-twice': LATER,
  'operator/tiered-storage': notReady('NullPointerException'),
  'operator/tiered-storage-class': LATER,
  'operator/tiered-storage-off': IGNORED,
  'operator/topic-config-type': { status: 'NotReady' },
  'operator/topic-renamed': notReady('NotSupported'),
  'operator/user-name-length': INVALID,
  'operator/user-password': INVALID,
  'operator/user-quota': { status: 'NotReady' },
  'operator/watched-namespace': notReady('InvalidConfigurationException'),
};
