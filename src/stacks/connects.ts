import type { BuildPluginArtifact } from '../../imports/kafka-connect';
import type { ConnectLayer, ConnectOfCluster, ConnectorLayer, ConnectorOfCluster, LayeredEntry } from '../config';
import { Artifact } from '../constructs';
import type {
  ClientConfig,
  ConnectBuildProps,
  IKafkaConnect,
  KafkaConnectProps,
  KafkaConnection,
  KafkaConnectorProps,
  MountedPlugin,
  RetainOnDelete,
} from '../constructs';
import { resourceNameFor } from '../facts';
import { nameOf, nameOfOne } from './clients';
import { componentProps } from './component-settings';
import { ownerLabels, required, resourcesOf } from './settings';
import { workerProps } from './workers';

/** A Connect of the config as options of its construct. */
export function connectProps(
  { name, resourceName, entry }: ConnectOfCluster,
  connection: KafkaConnection,
  tools: RetainOnDelete | undefined,
): KafkaConnectProps {
  const { config, exactlyOnceSource, build, plugins, connectorResources, template, overrides } = entry.value;
  return {
    ...componentProps('connect', entry),
    ...workerProps(entry.value, tools),
    name: resourceName ?? resourceNameFor(name),
    connection,
    ...(config && { config }),
    ...(exactlyOnceSource && { exactlyOnceSource }),
    ...(build && { build: buildProps(entry, build) }),
    ...(plugins && { plugins: plugins.map(mountedPlugin) }),
    ...(connectorResources !== undefined && { connectorResources }),
    ...(template && { template }),
    ...(overrides && { overrides }),
  };
}

type PluginSettings = NonNullable<LayeredEntry<ConnectLayer>['value']['plugins']>[number];

function mountedPlugin({ name, images, pullPolicy }: PluginSettings): MountedPlugin {
  return { name, images, ...(pullPolicy && { pullPolicy }) };
}

type BuildSettings = NonNullable<LayeredEntry<ConnectLayer>['value']['build']>;

function buildProps(entry: LayeredEntry<ConnectLayer>, settings: BuildSettings): ConnectBuildProps {
  const { pushSecret, output, plugins = {}, additionalBuildOptions, additionalPushOptions } = settings;
  const named = Object.entries(plugins).map(([name, artifacts]) => [
    name,
    artifacts.map((one) => Artifact.fromSpec(one as BuildPluginArtifact)),
  ]);
  return {
    image: required('the build of connect', entry, 'image', settings.image, 'registry.example.com/connect'),
    plugins: Object.fromEntries(named) as ConnectBuildProps['plugins'],
    ...(pushSecret !== undefined && { pushSecret }),
    ...(output && { output }),
    ...resourcesOf(settings),
    ...(additionalBuildOptions && { additionalBuildOptions }),
    ...(additionalPushOptions && { additionalPushOptions }),
  };
}

/** A connector of the config as options of its construct. */
export function connectorProps(
  { name, resourceName, entry }: ConnectorOfCluster,
  connect: IKafkaConnect,
): KafkaConnectorProps {
  const { value } = entry;
  const { version, tasksMax, produces, createsTopics, consumes, deadLetters, state, autoRestart, offsets } = value;
  const { owner, labels, annotations, overrides } = value;
  return {
    connect,
    name: resourceName ?? resourceNameFor(name),
    class: required('connector', entry, 'class', value.class, 'org.example.Sink'),
    ...(version !== undefined && { version }),
    ...(tasksMax !== undefined && { tasksMax }),
    ...(value.config && { config: configOf(value.config, connect) }),
    ...(produces && { writes: produces.map(nameOf) }),
    ...(createsTopics !== undefined && { createsTopics }),
    ...(consumes && { reads: consumes.map(nameOf) }),
    ...(deadLetters !== undefined && { deadLetters: nameOfOne(deadLetters) }),
    ...(state && { state }),
    ...(autoRestart !== undefined && { autoRestart }),
    ...(offsets && { offsets }),
    ...ownerLabels(owner, labels),
    ...(annotations && { annotations }),
    ...(overrides && { overrides }),
  };
}

type ConfigSettings = NonNullable<LayeredEntry<ConnectorLayer>['value']['config']>;

/** What no file may hold becomes a reference to its Secret, which the workers may then read. */
function configOf(settings: ConfigSettings, connect: IKafkaConnect): ClientConfig {
  return Object.fromEntries(
    Object.entries(settings).map(([key, value]) => [
      key,
      typeof value === 'object' && 'secret' in value ? connect.secret(value.secret, value.key) : value,
    ]),
  );
}
