import { isDropped } from './forbidden-config';
import { FORBIDDEN_SETTINGS } from './generated/forbidden-settings';
import type { Forbidden } from './generated/forbidden-settings';

/** The class of Strimzi's API that says of a config what the operator drops, with a line in its log. */
const CLASSES = {
  connect: FORBIDDEN_SETTINGS.KafkaConnectSpec,
  'mirror-target': FORBIDDEN_SETTINGS.KafkaMirrorMaker2ClusterSpec,
  connector: FORBIDDEN_SETTINGS.AbstractConnectorSpec,
  bridge: FORBIDDEN_SETTINGS.KafkaBridgeSpec,
  'bridge-http-tls': FORBIDDEN_SETTINGS.KafkaBridgeHttpTls,
  'bridge-consumer': FORBIDDEN_SETTINGS.KafkaBridgeConsumerSpec,
  'bridge-producer': FORBIDDEN_SETTINGS.KafkaBridgeProducerSpec,
  'bridge-admin': FORBIDDEN_SETTINGS.KafkaBridgeAdminClientSpec,
} satisfies Readonly<Record<string, Forbidden>>;

/** A config map of Connect, MirrorMaker 2, a connector or the Bridge. */
export type ClientConfig = keyof typeof CLASSES;

/** True for a setting that the operator drops from this config. */
export function isForbiddenClientConfig(config: ClientConfig, key: string): boolean {
  return isDropped(CLASSES[config], key);
}

/** True for a setting that custom authentication of a client may carry; the operator drops all others. */
export function isAuthenticationConfig(key: string): boolean {
  return key.startsWith('ssl.keystore.') || key.startsWith('sasl.');
}
