import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { IConstruct } from 'constructs';

import { UserError } from '../problems';
import type { Problem } from '../problems';
import { retainAnnotations } from './git-ops';
import type { RetainOnDelete } from './git-ops';

/** What every resource has. */
export interface ResourceProps {
  /**
   * `metadata.name`. Never made up: a name is an interface to others.
   * @default - the id of the construct
   */
  readonly name?: string;

  /** @default - that of the cluster it belongs to, else of the chart */
  readonly namespace?: string;

  /** @default - none but those of the chart and the ones that Strimzi needs */
  readonly labels?: Readonly<Record<string, string>>;

  /** @default - none but those that other props stand for */
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

/** A construct over one plain `ApiObject`, so that JSON patches and fields that no type knows keep working. */
export abstract class Resource extends Construct {
  /** The object itself, for JSON patches and dependencies. */
  readonly apiObject: ApiObject;
  /** `metadata.name`. */
  readonly name: string;
  /** `metadata.namespace`; absent when neither the props nor the chart say one. */
  readonly namespace: string | undefined;

  protected constructor(scope: Construct, id: string, props: RetainedResourceProps, parts: ObjectParts) {
    super(scope, id);
    this.apiObject = makeObject(this, props, parts);
    this.name = this.apiObject.name;
    this.namespace = this.apiObject.metadata.namespace;
  }
}

/** The object of a construct, as its child `Resource`; it is named after the construct unless the props say a name. */
export function makeObject(construct: Construct, props: RetainedResourceProps, parts: ObjectParts): ApiObject {
  const { name = construct.node.id, namespace, labels, annotations, retainOnDelete } = props;
  return new ApiObject(construct, 'Resource', {
    apiVersion: parts.apiVersion,
    kind: parts.kind,
    metadata: {
      name,
      ...(namespace !== undefined && { namespace }),
      labels: { ...labels, ...parts.labels },
      annotations: { ...retainAnnotations(retainOnDelete), ...parts.annotations, ...annotations },
    },
    ...parts.body,
  });
}

/** An object as far as it is known now, for the checks of `src/facts`. */
export function manifestOf({ apiVersion, kind, metadata }: ApiObject, spec: unknown): unknown {
  return { apiVersion, kind, metadata: metadata.toJson() as unknown, spec };
}

/**
 * Refuses what is wrong with a construct, and says which it is.
 * @throws UserError when there is any problem
 */
export function refuseAt(construct: IConstruct, problems: readonly Problem[]): void {
  if (problems.length > 0) {
    throw new UserError(problems.map((problem) => ({ subject: construct.node.path, ...problem })));
  }
}
