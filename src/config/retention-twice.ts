import type { Problem } from '../problems';
import type { ConfigFile } from './config-file';
import type { ConfigPath } from './layered-entry';
import type { Config } from './load';
import type { Holder } from './owned';
import { pathText } from './path-text';
import type { DefaultLayers } from './schema/root';
import type { TopicLayer } from './schema/topic';

/** A topic's layer as written, with its place. */
interface WrittenLayer {
  readonly layer: TopicLayer | null | undefined;
  readonly file: ConfigFile;
  readonly path: ConfigPath;
}

/** Of `retention` and the setting that it stands for, in one layer, only one can hold. */
export function* retentionProblems(config: Config): Iterable<Problem> {
  for (const { layer, file, path } of topicLayers(config)) {
    const setting = layer?.config?.['retention.ms'];
    if ((layer?.retention ?? undefined) === undefined || setting === undefined || setting === null) continue;
    yield {
      rule: 'config/no-effect',
      message: `${pathText(path)} has both retention and config["retention.ms"]`,
      remedy: 'keep one of them',
      place: file.place([...path, 'config', 'retention.ms'], 'key'),
    };
  }
}

function* topicLayers({ value, file, teams }: Config): Iterable<WrittenLayer> {
  yield* holderLayers(value, file, []);
  for (const [name, { defaults }] of Object.entries(value.environments))
    yield { layer: defaults?.topic, file, path: ['environments', name, 'defaults', 'topic'] };
  for (const [name, cluster] of Object.entries(value.clusters))
    yield* holderLayers(cluster, file, ['clusters', name]);
  for (const team of teams) yield* holderLayers(team.value, team.file, []);
}

function* holderLayers(
  { defaults, topics = {} }: Holder & { readonly defaults?: Pick<DefaultLayers, 'topic'> | undefined },
  file: ConfigFile,
  above: ConfigPath,
): Iterable<WrittenLayer> {
  yield { layer: defaults?.topic, file, path: ['defaults', 'topic'] };
  for (const [name, topic] of Object.entries(topics)) {
    if ((topic.config ?? topic.environments) === undefined) continue;
    const path = [...above, 'topics', name];
    yield { layer: topic, file, path };
    for (const [environment, layer] of Object.entries(topic.environments ?? {}))
      yield { layer, file, path: [...path, 'environments', environment] };
  }
}
