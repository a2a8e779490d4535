import { refuse } from '../problems';
import type { Place, Problem } from '../problems';
import { writeYaml } from '../yaml';
import { nameOf } from './kubernetes-object';
import type { KubernetesObject } from './kubernetes-object';
import { byPath } from './manifest-file';
import type { ManifestFile } from './manifest-file';
import { pathKey, segmentFault } from './path';

/** The folder of what has no namespace; no namespace can have this name. */
const CLUSTER_FOLDER = '_cluster';

/**
 * One file for each object, `<environment>/<namespace or _cluster>/<Kind>.<name>.yaml`, sorted by path.
 * @throws UserError for names that cannot stand in a path, and for two objects that want one file, also when only
 * letter case tells them apart
 * @param askedFor where a person asked for an object, the number of which is given
 */
export function layOut(
  environment: string,
  objects: readonly KubernetesObject[],
  askedFor: (index: number) => Place | undefined = () => undefined,
): ManifestFile[] {
  const problems = segmentProblems('the environment', environment);
  const claims = new Map<string, number>();
  const files: ManifestFile[] = [];
  for (const [index, object] of objects.entries()) {
    const faults = objectProblems(object);
    problems.push(...faults);
    if (faults.length > 0) continue;
    const path = pathOf(environment, object);
    const key = pathKey(path);
    const other = claims.get(key);
    const first = other === undefined ? undefined : objects[other];
    if (other === undefined || first === undefined) claims.set(key, index);
    else problems.push(sameFile(path, first, object, askedFor(other), askedFor(index)));
    files.push({ path, text: writeYaml(object) });
  }
  refuse(problems);
  return files.sort(byPath);
}

/** The path of an object below the output folder. */
export function pathOf(environment: string, object: KubernetesObject): string {
  return `${environment}/${object.metadata.namespace ?? CLUSTER_FOLDER}/${fileNameOf(object)}`;
}

/** All files as one YAML stream, in path order, with `---` between the documents. */
export function manifestStream(files: readonly ManifestFile[]): string {
  return [...files]
    .sort(byPath)
    .map((file) => file.text)
    .join('---\n');
}

function fileNameOf(object: KubernetesObject): string {
  return `${object.kind}.${object.metadata.name}.yaml`;
}

function objectProblems(object: KubernetesObject): Problem[] {
  const { name, namespace } = object.metadata;
  const parts = [object.kind, name, namespace ?? CLUSTER_FOLDER, fileNameOf(object)];
  if (parts.every((part) => segmentFault(part) === undefined)) return [];
  const subject = nameOf(object);
  const problems = [
    ...segmentProblems('the kind', object.kind, { subject, pointer: '/kind' }),
    ...segmentProblems('the name', name, { subject, pointer: '/metadata/name' }),
  ];
  if (namespace !== undefined)
    problems.push(...segmentProblems('the namespace', namespace, { subject, pointer: '/metadata/namespace' }));
  if (problems.length > 0) return problems;
  return segmentProblems('the file name', fileNameOf(object), { subject, pointer: '/metadata/name' });
}

function segmentProblems(
  what: string,
  value: unknown,
  where: Pick<Problem, 'subject' | 'pointer'> = {},
): Problem[] {
  const fault = segmentFault(value);
  if (fault === undefined) return [];
  return [
    {
      rule: 'manifests/unsafe-name',
      message: `${what} ${shown(value)} ${fault}: it becomes part of a path`,
      remedy: 'write a name of letters, digits, - and ., and a shorter one if it is long',
      ...where,
    },
  ];
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? 'undefined';
}

function sameFile(
  path: string,
  first: KubernetesObject,
  second: KubernetesObject,
  from?: Place,
  place?: Place,
): Problem {
  const [one, two] = [nameOf(first), nameOf(second)];
  const also = from?.path === undefined || from.path === place?.path ? '' : `, also by ${from.path}`;
  return {
    rule: 'manifests/same-file',
    message:
      one === two ? `${two} is made twice${also}` : `${one} and ${two} would both be the file ${path}${also}`,
    ...(place && { place }),
    remedy:
      one === two
        ? 'remove one of the two, or give one another name'
        : 'rename one of them: some disks do not tell upper case from lower, and API groups are not part of the path',
  };
}
