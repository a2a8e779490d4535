import { at, listOf, words } from '../../../facts';
import type { Path } from '../../../facts';
import type { KafkaConnect } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule } from '../../rule';

const BUILT = ['spec', 'build', 'plugins'] as const;
const MOUNTED = ['spec', 'plugins'] as const;

/** Whether workers find each plugin, and find it once. */
export const PLUGIN_RULES: readonly Rule[] = [
  policy({
    id: 'connect/plugin-artifacts',
    on: 'KafkaConnect',
    dev: 'warning',
    prod: 'warning',
    check: (connect) => [...nothingBuilt(connect), ...empty(connect, BUILT), ...empty(connect, MOUNTED)],
  }),
  policy({ id: 'connect/plugin-places', on: 'KafkaConnect', dev: 'warning', prod: 'warning', check: twice }),
];

function nothingBuilt(connect: KafkaConnect): readonly Outcome[] {
  const plugins = connect.at(...BUILT);
  if (!Array.isArray(plugins) || plugins.length > 0) return FINE;
  const message = 'the build has no plugins, and makes the image that it starts from';
  return wrong(BUILT, message, 'add plugins, or remove the build');
}

function empty(connect: KafkaConnect, path: Path): readonly Outcome[] {
  return listOf(connect.at(...path)).flatMap((plugin, index) => {
    const artifacts = at(plugin, 'artifacts');
    if (!Array.isArray(artifacts) || artifacts.length > 0) return FINE;
    const message = `the plugin ${words(at(plugin, 'name'))} has no artifacts, and is not there`;
    return wrong([...path, index, 'artifacts'], message, 'add its artifacts, or remove the plugin');
  });
}

/** Workers load one of the two, and nobody says which. */
function twice(connect: KafkaConnect): readonly Outcome[] {
  const built = new Set(listOf(connect.at(...BUILT)).map((plugin) => at(plugin, 'name')));
  return listOf(connect.at(...MOUNTED)).flatMap((plugin, index) => {
    const name = at(plugin, 'name');
    if (typeof name !== 'string' || !built.has(name)) return FINE;
    const message = `the plugin ${name} is mounted, and stands in the image that is built as well`;
    return wrong([...MOUNTED, index, 'name'], message, 'keep it in one of both');
  });
}
