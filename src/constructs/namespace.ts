import { JsonPatch } from 'cdk8s';
import type { Construct } from 'constructs';

import { namespaceNameProblems } from '../facts';
import { refuseAt, Resource } from './resource';
import type { RetainedResourceProps } from './resource';

/** How far pods of a namespace may go (Kubernetes documentation, "Pod Security Standards"). */
export type PodSecurityLevel = 'privileged' | 'baseline' | 'restricted';

/** Options of a Namespace. */
export interface NamespaceProps extends Omit<RetainedResourceProps, 'namespace'> {
  /**
   * Level that pods must keep. Strimzi's pods keep `baseline` as they are, and `restricted` when the operator runs with
   * `STRIMZI_POD_SECURITY_PROVIDER_CLASS=restricted`.
   *
   * @default - that of the Kubernetes cluster
   */
  readonly podSecurity?: PodSecurityLevel;

  /**
   * Level that is only warned about.
   * @default - none
   */
  readonly warn?: PodSecurityLevel;
}

/**
 * A namespace with its Pod Security levels.
 *
 * Source: Kubernetes documentation, "Enforce Pod Security Standards with Namespace Labels".
 */
export class Namespace extends Resource {
  constructor(scope: Construct, id: string, props: NamespaceProps = {}) {
    const { podSecurity, warn } = props;
    super(scope, id, props, {
      apiVersion: 'v1',
      kind: 'Namespace',
      labels: {
        ...(podSecurity && { 'pod-security.kubernetes.io/enforce': podSecurity }),
        ...(warn && { 'pod-security.kubernetes.io/warn': warn }),
      },
    });
    // a chart with a namespace puts all its objects there, but a namespace is in none
    if (this.namespace !== undefined) this.apiObject.addJsonPatch(JsonPatch.remove('/metadata/namespace'));
    refuseAt(this, namespaceNameProblems(this.name));
  }
}
