import type { Problem } from '../../problems';
import type { Path } from '../json';
import { at, listOf, words } from '../json';
import { resourceNameProblems } from '../names';
import { authenticationProblems } from './client-authentication';
import { bootstrapProblems } from './client-bootstrap';
import { clientConfigProblems } from './client-config';
import { workerProblems } from './client-pod';
import { buildProblems } from './connect-build';
import { refusedLabels } from './labels';
import { problemAt } from './problem';
import { serviceNameProblems } from './service-name';
import { numberProblems } from './whole-numbers';

/** `plugin-<name>-<8 characters>` is the name of a volume, which has 63. */
const LONGEST_PLUGIN = 47;

const PULL_POLICIES = ['Always', 'IfNotPresent', 'Never'];

/** What one KafkaConnect shows to be wrong: the operator would refuse or drop it, or it could not work. */
export function kafkaConnectProblems(connect: unknown): Problem[] {
  const spec = at(connect, 'spec');
  return [
    ...resourceNameProblems(at(connect, 'metadata')),
    ...serviceNameProblems(connect, '-connect-api'),
    ...refusedLabels(at(connect, 'metadata', 'labels')),
    ...numberProblems(connect, 'spec'),
    ...workerProblems(spec),
    ...bootstrapProblems(spec, ['spec']),
    ...authenticationProblems(spec, ['spec']),
    ...clientConfigProblems('connect', at(spec, 'config'), ['spec', 'config']),
    ...buildProblems(spec),
    ...mountedPluginProblems(at(spec, 'plugins')),
  ];
}

/** Plugins that are mounted from images become volumes of the pods, which Kubernetes looks at closer than the operator. */
function mountedPluginProblems(plugins: unknown): Problem[] {
  const seen = new Set<string>();
  return listOf(plugins).flatMap((plugin, index) => {
    const name = words(at(plugin, 'name') ?? '');
    const path = ['spec', 'plugins', index];
    const unfit = name.length > LONGEST_PLUGIN || name.includes('_');
    return [
      ...(unfit
        ? [
            problemAt(
              'operator/connect-plugin-volume',
              `the plugin name ${JSON.stringify(name)} makes no name of a volume`,
              `use at most ${LONGEST_PLUGIN} lower-case letters, digits and -`,
              [...path, 'name'],
            ),
          ]
        : []),
      ...listOf(at(plugin, 'artifacts')).flatMap((artifact, number) => {
        const where = [...path, 'artifacts', number];
        const image = `${name} ${words(at(artifact, 'reference') ?? '')}`;
        const twice = seen.has(image);
        seen.add(image);
        return twice
          ? [problemAt('operator/connect-plugin-twice', 'the plugin has this image twice', 'remove one', where)]
          : pullPolicyProblems(at(artifact, 'pullPolicy'), [...where, 'pullPolicy']);
      }),
    ];
  });
}

function pullPolicyProblems(policy: unknown, path: Path): Problem[] {
  if (policy === undefined || PULL_POLICIES.includes(words(policy))) return [];
  const message = `Kubernetes has no pull policy ${JSON.stringify(policy)}`;
  return [
    problemAt('operator/connect-plugin-pull-policy', message, `use one of ${PULL_POLICIES.join(', ')}`, path),
  ];
}
