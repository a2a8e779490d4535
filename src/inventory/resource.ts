import { at, atPath, mapOf, words } from '../facts';
import type { Path } from '../facts';
import type { Place } from '../problems';

/** Says where the parts of an object stand in a file. */
export interface Places {
  /** @param pointer JSON pointer (RFC 6901) into the object; `''` is the object itself */
  placeOf(pointer: string): Place;
}

/** A plain scalar of a file that kubectl does not read as YAML 1.2 does. */
export interface Reading {
  readonly path: Path;
  readonly part: 'key' | 'value';
  /** As it is written. */
  readonly text: string;
  /** What kubectl reads, and the object has; NaN where kubectl refuses the file. */
  readonly value: boolean | number;
}

/** A plain Kubernetes object, whoever made it. */
export interface ResourceInput {
  readonly object: Readonly<Record<string, unknown>>;
  /** Where it stands as YAML; absent for objects that no file has. */
  readonly source?: Places;
  /** Where `kafka.yaml` or a team's file asked for it; absent for what we did not synthesize. */
  readonly origin?: Places | undefined;
  /** Where the file says something else to other readers. @default - none */
  readonly readings?: readonly Reading[];
}

/** One object of the input, with safe ways to look into it. */
export class Resource {
  readonly apiVersion: string;
  /** The API group; `''` for the core of Kubernetes. */
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  /** `''` when the object names none. */
  readonly namespace: string;

  constructor(readonly input: ResourceInput) {
    const { object } = input;
    this.apiVersion = words(object['apiVersion']);
    this.group = this.apiVersion.slice(0, Math.max(0, this.apiVersion.indexOf('/')));
    this.kind = words(object['kind']);
    this.name = textOf(at(object, 'metadata', 'name'));
    this.namespace = textOf(at(object, 'metadata', 'namespace'));
  }

  get object(): Readonly<Record<string, unknown>> {
    return this.input.object;
  }

  /** `Kafka kafka/main`. */
  get title(): string {
    return `${this.kind} ${this.namespace === '' ? '' : `${this.namespace}/`}${this.name}`;
  }

  /** What stands at the end of a way; nothing when it breaks off or ends in null. */
  at(...path: Path): unknown {
    return atPath(this.object, path);
  }

  label(key: string): string | undefined {
    return text(at(this.object, 'metadata', 'labels', key));
  }

  annotation(key: string): string | undefined {
    return text(at(this.object, 'metadata', 'annotations', key));
  }

  get annotations(): Readonly<Record<string, unknown>> {
    return mapOf(at(this.object, 'metadata', 'annotations'));
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function textOf(value: unknown): string {
  return text(value) ?? '';
}
