import { DEFAULT_KAFKA_VERSION, isNewer, KAFKA_VERSIONS } from '../../../facts';
import type { Cluster } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import { gate } from '../../rule';
import type { Rule } from '../../rule';

/** What the pods that run now allow the version to become. */
export const VERSION_RULES: readonly Rule[] = [
  gate({
    id: 'operator/kafka-version-change',
    on: 'Kafka',
    check: (cluster, { facts }) => {
      const metadata = cluster.at('status', 'kafkaMetadataVersion');
      const from = versionLeft(cluster.version, facts.runningKafkaVersions);
      // one that the status tells as well is told by the object alone
      if (typeof metadata !== 'string' || from === undefined || from === cluster.at('status', 'kafkaVersion'))
        return FINE;
      const older = isNewer(from, cluster.version) === true ? cluster.version : from;
      if (isNewer(metadata, older) !== true) return FINE;
      const message = `Kafka ${older} cannot run metadata version ${metadata}, which the cluster has`;
      return wrong(['spec', 'kafka', 'version'], message, `keep Kafka ${from}`);
    },
  }),
];

/** The version that is being left: the highest on the way down, else the lowest; nothing when none is. */
function versionLeft(version: string, running: readonly string[] = []): string | undefined {
  const [lowest, highest] = [extreme(running, false), extreme(running, true)];
  if (highest !== undefined && isNewer(highest, version) === true) return highest;
  return lowest !== undefined && isNewer(version, lowest) === true ? lowest : undefined;
}

function extreme(versions: readonly string[], newest: boolean): string | undefined {
  return versions.toSorted((a, b) => Number(isNewer(a, b)) - Number(isNewer(b, a))).at(newest ? -1 : 0);
}

/**
 * The metadata version that the cluster will have: while the version changes the one it has, else what is written, as far as the version of
 * Kafka knows it. Nothing when that is unknown.
 */
export function effectiveMetadataVersion(
  cluster: Cluster,
  running: readonly string[] | undefined,
): string | undefined {
  const { version } = cluster;
  const own = Object.hasOwn(KAFKA_VERSIONS, version)
    ? KAFKA_VERSIONS[version]
    : KAFKA_VERSIONS[DEFAULT_KAFKA_VERSION];
  const [written, current] = [
    cluster.at('spec', 'kafka', 'metadataVersion'),
    cluster.at('status', 'kafkaMetadataVersion'),
  ];
  const from = versionLeft(version, running);
  if (from !== undefined) {
    if (typeof current === 'string') return current;
    return isNewer(from, version) === true ? own : (KAFKA_VERSIONS[from] ?? from);
  }
  if (typeof written !== 'string') return own;
  if (own === undefined || isNewer(written, own) !== true) return written;
  return typeof current === 'string' ? current : own;
}
