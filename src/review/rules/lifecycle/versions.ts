import { isNewer, KAFKA_VERSIONS, words } from '../../../facts';
import type { Cluster, KafkaConnect, KafkaMirrorMaker2 } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';

const VERSION = ['spec', 'kafka', 'version'] as const;
const METADATA = ['spec', 'kafka', 'metadataVersion'] as const;

/** The oldest Kubernetes for Strimzi 1.2.0. */
const OLDEST_KUBERNETES = '1.30';

const severities = { dev: 'warning', prod: 'error' } as const;

/** Which versions run, and who chose them. */
export const VERSIONS: readonly Rule[] = [
  policy({ id: 'lifecycle/version', on: 'Kafka', ...severities, check: kafkaVersion }),
  policy({
    id: 'lifecycle/version',
    on: 'KafkaConnect',
    ...severities,
    check: (connect) => workerVersion(connect, connect.connection?.cluster),
  }),
  policy({
    id: 'lifecycle/version',
    on: 'KafkaMirrorMaker2',
    ...severities,
    check: (mirrors) => workerVersion(mirrors, mirrors.target?.cluster),
  }),
  policy({ id: 'lifecycle/metadata-version', on: 'Kafka', dev: 'info', prod: 'warning', check: metadataVersion }),
  policy({ id: 'lifecycle/platform', on: 'Kafka', dev: 'error', prod: 'error', check: platform }),
];

const UNSAID = 'without a version, an upgrade of the operator upgrades Kafka too';

function kafkaVersion(cluster: Cluster): readonly Outcome[] {
  const newest = Object.keys(KAFKA_VERSIONS).at(-1) ?? '';
  if (cluster.at(...VERSION) === undefined) return wrong(VERSION, UNSAID, `write version: ${newest}`);
  const patch = newestPatch(cluster.version);
  if (patch === undefined || patch === cluster.version) return FINE;
  return wrong(VERSION, `Kafka ${cluster.version} has a later patch`, `use ${patch}`, { severity: 'info' });
}

/** The newest version of a line that Strimzi runs; nothing for a version that it does not. */
function newestPatch(version: string): string | undefined {
  if (!Object.hasOwn(KAFKA_VERSIONS, version)) return undefined;
  return Object.keys(KAFKA_VERSIONS).findLast((other) => lineOf(other) === lineOf(version));
}

function lineOf(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}

function workerVersion(
  workers: KafkaConnect | KafkaMirrorMaker2,
  cluster: Cluster | undefined,
): readonly Outcome[] {
  const written = workers.at('spec', 'version');
  const path = ['spec', 'version'];
  if (written === undefined) return wrong(path, UNSAID, `write version: ${cluster?.version ?? '4.3.1'}`);
  const version = words(written);
  if (cluster === undefined) return FINE;
  if (isNewer(version, cluster.version) === true) {
    const message = `the workers run Kafka ${version}, and the brokers ${cluster.version}`;
    return wrong(path, message, 'upgrade the brokers first', { severity: 'warning' });
  }
  if (minorsBetween(version, cluster.version) < 2) return FINE;
  const message = `the workers run Kafka ${version}, more than one release behind the brokers with ${cluster.version}`;
  return wrong(path, message, `use ${cluster.version}`, { severity: 'warning' });
}

function minorsBetween(older: string, newer: string): number {
  const [[major, minor], [newMajor, newMinor]] = [older.split('.'), newer.split('.')];
  if (major !== newMajor) return 0;
  return Number(newMinor) - Number(minor) || 0;
}

function metadataVersion(cluster: Cluster, { profile }: Scope): readonly Outcome[] {
  const written = cluster.at(...METADATA);
  const own = Object.hasOwn(KAFKA_VERSIONS, cluster.version) ? KAFKA_VERSIONS[cluster.version] : undefined;
  if (written === undefined) {
    if (profile === 'dev') return FINE;
    const message =
      'the operator raises the metadata version right after an upgrade, and there is no way back then';
    return wrong(
      METADATA,
      message,
      `write metadataVersion: "${own ?? '4.3-IV0'}", and raise it in a change of its own`,
    );
  }
  const metadata = words(written);
  const level = /-IV\d+$/;
  // an older line is told by the operator, and the short form stands for the latest
  if (own === undefined || metadata === own || !level.test(metadata)) return FINE;
  if (metadata.replace(level, '') !== own.replace(level, '')) return FINE;
  return wrong(METADATA, `${metadata} is not the latest of its release`, `write "${own}" to finish the upgrade`, {
    severity: 'info',
  });
}

function platform(cluster: Cluster, { facts }: Scope): readonly Outcome[] {
  const { kubernetesVersion, operator } = facts;
  const old =
    kubernetesVersion !== undefined && isNewer(OLDEST_KUBERNETES, kubernetesVersion.replace(/^v/, '')) === true;
  return [
    ...(old
      ? wrong(
          '',
          `Strimzi 1.2.0 does not run on Kubernetes ${kubernetesVersion}`,
          `upgrade Kubernetes to ${OLDEST_KUBERNETES} or later, then Strimzi`,
        )
      : FINE),
    ...(operator?.watchesNamespacesTwice === true
      ? wrong(
          '',
          `two operators watch namespace ${cluster.namespace}, and work against each other`,
          'let one operator watch a namespace',
        )
      : FINE),
  ];
}
