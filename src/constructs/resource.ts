import { JsonPatch } from 'cdk8s';
import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { IConstruct } from 'constructs';

import { resourceNameProblems, metadataProblems, namespaceNameProblems } from '../facts';
import { UserError } from '../problems';
import type { Problem } from '../problems';
import { retainAnnotations } from './git-ops';
import type { RetainOnDelete } from './git-ops';
import { PlainApiObject } from './plain-api-object';

/** What every resource has. */
export interface ResourceProps {
  /**
   * `metadata.name`. Never made up: a name is an interface to others.
   * @default - the id of the construct
   */
  readonly name?: string;

  /**
   * `metadata.namespace`.
   * @default - that of the cluster it belongs to, else of the chart
   */
  readonly namespace?: string;

  /**
   * `metadata.labels`. Strimzi hands the labels of a cluster or pool on to their pods: a change restarts them.
   * @default - none but those of the chart and the ones that Strimzi needs
   */
  readonly labels?: Readonly<Record<string, string>>;

  /**
   * `metadata.annotations`; they win over those that other props stand for.
   * @default - none but those that other props stand for
   */
  readonly annotations?: Readonly<Record<string, string>>;
}

/** A resource that holds data, or without which data is lost. */
export interface RetainedResourceProps extends ResourceProps {
  /**
   * True, or the tools in use, to leave the resource in Kubernetes when it is removed from Git: deleting it deletes data.
   * @default false
   */
  readonly retainOnDelete?: RetainOnDelete;
}

/** What a kind adds to its object. */
export interface ObjectParts {
  readonly apiVersion: string;
  readonly kind: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  /** Everything beside metadata: `{ spec }`, `{ data }`. */
  readonly body?: Readonly<Record<string, unknown>>;
}

/** An object as plain data. */
export interface PlainObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels: Record<string, string>;
    readonly annotations: Record<string, string>;
  };
  readonly [key: string]: unknown;
}

/** The object that props stand for, named after the construct unless they say a name: what is checked and what is written. */
export function objectOf(id: string, props: RetainedResourceProps, parts: ObjectParts): PlainObject {
  const { name = id, namespace, retainOnDelete } = props;
  const labels = { ...props.labels, ...parts.labels };
  const annotations = { ...retainAnnotations(retainOnDelete), ...parts.annotations, ...props.annotations };
  const metadata =
    namespace === undefined ? { annotations, labels, name } : { annotations, labels, name, namespace };
  return { apiVersion: parts.apiVersion, kind: parts.kind, metadata, ...parts.body };
}

/** What of an object is not in its plain data. */
export interface ObjectExtras {
  /** Gives the spec, where it is known only when the object is written. */
  readonly lateSpec?: () => unknown;
  /** True for what stands in no namespace, whatever the chart says. */
  readonly clusterScoped?: boolean;
}

/** A construct over one plain `ApiObject`, so that JSON patches and fields that no type knows keep working. */
export abstract class Resource extends Construct {
  /** The object itself, for JSON patches and dependencies. */
  readonly apiObject: ApiObject;
  /** `metadata.name`. */
  readonly name: string;
  /** `metadata.namespace`; absent when neither the props nor the chart say one. */
  readonly namespace: string | undefined;

  protected constructor(scope: Construct, id: string, object: PlainObject, extras: ObjectExtras = {}) {
    super(scope, id);
    this.apiObject = new PlainApiObject(this, 'Resource', object, extras.lateSpec);
    this.name = this.apiObject.name;
    const { namespace = this.apiObject.chart.namespace } = object.metadata;
    this.namespace = extras.clusterScoped === true ? undefined : namespace;
    if (namespace !== this.namespace) this.apiObject.addJsonPatch(JsonPatch.remove('/metadata/namespace'));
  }
}

/** What is wrong with a finished object. */
export type Check = (object: PlainObject) => readonly Problem[];

/**
 * Refuses an object: by what Kubernetes takes as metadata, and by what is known of its kind.
 * @throws UserError with all that is wrong
 */
export function refuseObject(construct: IConstruct, object: PlainObject, ...checks: readonly Check[]): void {
  const problems = [...metadataProblems(object), ...namespaceProblems(object)];
  for (const check of checks) problems.push(...check(object));
  refuseAt(construct, problems);
}

/**
 * Refuses what is wrong with a construct, and says which it is.
 * @throws UserError when there is any problem
 */
export function refuseAt(construct: IConstruct, problems: readonly Problem[]): void {
  if (problems.length > 0) throw refusalAt(construct.node.path, problems);
}

/** What is wrong with the construct at a path, to be thrown. */
export function refusalAt(path: string, problems: readonly Problem[]): UserError {
  return new UserError(problems.map((problem) => ({ subject: path, ...problem })));
}

/**
 * What `make` gives, for a construct that is about to be made.
 * @throws UserError with what it finds wrong, and says which construct it is
 */
export function making<T>(scope: IConstruct, id: string, make: () => T): T {
  return telling(scope.node.path === '' ? id : `${scope.node.path}/${id}`, make);
}

/**
 * What `make` gives.
 * @throws UserError with what it finds wrong, told of the construct at a path
 */
export function telling<T>(path: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (!UserError.is(error)) throw error;
    throw refusalAt(path, error.problems);
  }
}

/** What is wrong with the name of a resource that has no checks of its own. */
export function nameProblems({ metadata }: PlainObject): Problem[] {
  return resourceNameProblems(metadata);
}

function namespaceProblems({ metadata: { namespace } }: PlainObject): Problem[] {
  return namespace === undefined ? [] : namespaceNameProblems(namespace, '/metadata/namespace');
}
