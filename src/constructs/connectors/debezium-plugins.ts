import { Artifact } from '../connect-build';

/** The version of Debezium whose plugins are known here. */
const VERSION = '3.6.0.Final';

/** SHA-512 of the plugins in Maven Central; CONTRIBUTING says how they come here. */
const SHA512 = {
  jdbc: '7ce615b4b41d029226b03722b0acaee61bc18c5335faa3d4ca23f80d3217f3f9e08f296ad9e17fd08918101d51159480444cf8cc833b0ab1f73ac198a4877dc4',
  mysql:
    '5df429299bcf18a5d2e6e84cd4293a4b3d919016510df525e78f1f9fc434f275b88448403d611b66859e5a6ecbdbacf13e0d54fa9c5b902f7b82dfa5d2624798',
  postgres:
    '6a59c35e657b824e9a37008586bde707f684fc7549ac5e0a59facaa41acb24d8adb85eaa93917be811794c0f05ef9056ad1efe339f082ee2f25ae9b67c91d788',
} as const;

/** Connectors of Debezium whose plugin is known here. */
export type DebeziumPlugin = keyof typeof SHA512;

/**
 * A plugin of Debezium 3.6, for an image that is built: `plugins: { postgres: [debeziumPlugin('postgres')] }`.
 *
 * Source: Debezium documentation, "Installing Debezium".
 */
export function debeziumPlugin(connector: DebeziumPlugin): Artifact {
  const name = `debezium-connector-${connector}`;
  return Artifact.tgz({
    url: `https://repo1.maven.org/maven2/io/debezium/${name}/${VERSION}/${name}-${VERSION}-plugin.tar.gz`,
    sha512: SHA512[connector],
  });
}
