import type { Problem } from '../../problems';
import type { Path } from '../json';
import { at, listOf, words } from '../json';
import { problemAt } from './problem';
import { resourceProblems } from './resources';

const BUILD = ['spec', 'build'] as const;
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  jar: ['url'],
  tgz: ['url'],
  zip: ['url'],
  other: ['url'],
  maven: ['group', 'artifact', 'version'],
};

/** What the operator refuses of the build of a Connect image. */
export function buildProblems(spec: unknown): Problem[] {
  const build = at(spec, 'build');
  if (build === undefined) return [];
  return [
    ...pluginProblems(build),
    ...outputProblems(spec),
    ...resourceProblems(at(build, 'resources'), [...BUILD, 'resources']),
  ];
}

function pluginProblems(build: unknown): Problem[] {
  const plugins = listOf(at(build, 'plugins'));
  const names = plugins.map((plugin) => at(plugin, 'name'));
  return plugins.flatMap((plugin, index) => {
    const path = [...BUILD, 'plugins', index];
    const twice = names[index] !== undefined && names.indexOf(names[index]) !== index;
    return [
      ...(twice
        ? [
            problemAt(
              'operator/connect-build-plugins',
              `two plugins have the name ${JSON.stringify(names[index])}`,
              'rename one, or put their artifacts together',
              [...path, 'name'],
            ),
          ]
        : []),
      ...listOf(at(plugin, 'artifacts')).flatMap((artifact, number) =>
        artifactProblems(artifact, [...path, 'artifacts', number]),
      ),
    ];
  });
}

function artifactProblems(artifact: unknown, path: Path): Problem[] {
  const type = words(at(artifact, 'type') ?? '');
  const needed = Object.hasOwn(NEEDED, type) ? (NEEDED[type] ?? []) : [];
  const missing = needed.filter((field) => (at(artifact, field) ?? '') === '');
  if (missing.length === 0) return [];
  // the operator renders the download of a Maven artifact before it looks at the fields
  const unseen = missing.includes('group') || missing.includes('artifact');
  return [
    problemAt(
      unseen ? 'operator/connect-maven-artifact' : 'operator/connect-artifact',
      `the ${type} artifact has no ${missing.join(' and no ')}`,
      `set ${missing.join(' and ')}`,
      path,
    ),
  ];
}

function outputProblems(spec: unknown): Problem[] {
  const output = at(spec, 'build', 'output');
  const image = at(output, 'image');
  if (at(output, 'type') !== 'docker' || image === undefined || image !== at(spec, 'image')) return [];
  return [
    problemAt(
      'operator/connect-build-image',
      `the build starts from ${words(image)} and would overwrite it`,
      'give the output an image of its own',
      [...BUILD, 'output', 'image'],
    ),
  ];
}
