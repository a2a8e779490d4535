import type { BuildPluginArtifact } from '../../imports/kafka-connect';
import type { ConnectLayer, ConnectOfCluster, LayeredEntry } from '../config';
import { Artifact, debeziumPlugin } from '../constructs';
import type {
  ConnectBuildProps,
  KafkaConnectProps,
  KafkaConnection,
  MountedPlugin,
  RetainOnDelete,
} from '../constructs';
import { resourceNameFor } from '../facts';
import { componentProps } from './component-settings';
import { required, resourcesOf } from './settings';
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
    // the profile says of every build what it takes, which makes none
    ...(build && entry.wasWritten('build') && { build: buildProps(entry, build) }),
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
    artifacts.map((one) =>
      one.type === 'debezium' ? debeziumPlugin(one.connector) : Artifact.fromSpec(one as BuildPluginArtifact),
    ),
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
