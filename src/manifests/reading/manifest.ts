import type { Place } from '../../problems';
import type { KubectlReading, StreamDocument } from '../../yaml';

/** Where a manifest stands. */
export interface ManifestSource {
  /** The path as messages name it. */
  readonly file: string;
  /**
   * The place of a value in the file; of what is absent, of the deepest parent that exists. Looked up when it is asked for.
   * @param pointer JSON pointer (RFC 6901) into the object; `''` is the object itself
   */
  placeOf(pointer: string): Place;
}

/** One Kubernetes object as somebody wrote it, ours or anyone's. */
export interface Manifest {
  readonly object: Readonly<Record<string, unknown>>;
  readonly source: ManifestSource;
  /** Where `object` has what kubectl reads, and YAML 1.2 would have something else. */
  readonly readings: readonly KubectlReading[];
}

type Path = readonly (string | number)[];

/** The source of an object inside a document: the document itself, or an item of a list. */
export class DocumentSource implements ManifestSource {
  constructor(
    readonly file: string,
    private readonly document: StreamDocument,
    private readonly root: Path,
  ) {}

  placeOf(pointer: string): Place {
    return { file: this.file, ...this.document.placeOf([...this.root, ...stepsOf(pointer)]) };
  }
}

function stepsOf(pointer: string): string[] {
  const [, ...steps] = pointer.split('/');
  return steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
