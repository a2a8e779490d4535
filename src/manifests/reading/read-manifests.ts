import { byPlace, UserError } from '../../problems';
import type { Problem } from '../../problems';
import { StreamReader } from '../../yaml';
import type { StreamDocument } from '../../yaml';
import { filesOf } from './files';
import { isForeign } from './foreign';
import { DEFAULT_MANIFEST_LIMITS } from './limits';
import type { ManifestLimits } from './limits';
import type { Manifest } from './manifest';
import { objectsOf } from './objects';
import { mayBeTemplate, templateInObject, templateInText } from './template';
import { givenText, STDIN_FILE, textOf } from './text';

/** How manifests are read. */
export interface ReadOptions {
  /** What they may cost. @default DEFAULT_MANIFEST_LIMITS */
  readonly limits?: ManifestLimits;
  /** The text of standard input. @default - read from file descriptor 0 */
  readonly stdin?: () => string;
}

/** What could be read, and what could not. */
export interface ReadResult {
  /** By path, then in the order in which they stand in the file. */
  readonly manifests: readonly Manifest[];
  /** At most one a file or document: the rest is read nevertheless. */
  readonly problems: readonly Problem[];
  /** Files of folders that hold something else than Kubernetes objects. */
  readonly passedOver: readonly string[];
}

type FileContent = Pick<ReadResult, 'manifests' | 'problems'>;

/**
 * Reads Kubernetes objects of any kind: YAML and JSON, several documents a file, lists, dumps of a live cluster.
 * @param paths files, folders (every `*.yaml`, `*.yml` and `*.json` in them and below) and `-` for standard input
 */
export function readManifests(paths: readonly string[], options: ReadOptions = {}): ReadResult {
  const { limits = DEFAULT_MANIFEST_LIMITS, stdin } = options;
  const { files, problems } = filesOf(paths);
  const reader = new StreamReader(limits);
  const passedOver: string[] = [];
  const read = files.map(({ file, named }): FileContent => {
    try {
      const given = file === STDIN_FILE ? stdin?.() : undefined;
      const text = given === undefined ? textOf(file, limits) : givenText(given, file, limits);
      const documents = reader.read(text, file);
      if (named || !isForeign(documents, file)) return manifestsOf(documents, file);
      passedOver.push(file);
      return { manifests: [], problems: [] };
    } catch (error) {
      if (!UserError.is(error)) throw error;
      return { manifests: [], problems: error.problems };
    }
  });
  return {
    manifests: read.flatMap(({ manifests }) => manifests),
    problems: [...problems, ...read.flatMap((file) => file.problems)],
    passedOver,
  };
}

/** What the documents of one file hold. One message says that it is a template; all others would follow from that. */
function manifestsOf(documents: readonly StreamDocument[], file: string): FileContent {
  const manifests: Manifest[] = [];
  const problems: Problem[] = [];
  const templates: Problem[] = [];
  for (const document of documents) {
    const [broken] = document.problems.toSorted(byPlace);
    if (broken !== undefined) {
      const template = templateInText(document, file);
      if (template === undefined) problems.push(broken);
      else templates.push(template);
      continue;
    }
    const braces = mayBeTemplate(document);
    for (const found of objectsOf(document, file)) {
      const template = braces && 'manifest' in found ? templateInObject(found.manifest) : undefined;
      if (template !== undefined) templates.push(template);
      else if ('manifest' in found) manifests.push(found.manifest);
      else problems.push(found.problem);
    }
  }
  const [template] = templates;
  return { manifests, problems: template === undefined ? problems : [template] };
}
