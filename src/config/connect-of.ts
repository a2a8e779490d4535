import type { ClusterOfEnvironment, ConnectOfCluster, ConnectorOfCluster } from './environment';

/** The Connect that runs a connector: the one that it names, else the first. */
export function connectOf(
  { entry }: ConnectorOfCluster,
  { connects }: ClusterOfEnvironment,
): ConnectOfCluster | undefined {
  const { connect } = entry.value;
  return connect === undefined ? connects[0] : connects.find(({ name }) => name === connect);
}
