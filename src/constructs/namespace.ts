import type { Construct } from 'constructs';

import { namespaceNameProblems } from '../facts';
import { objectOf, refuseObject, Resource } from './resource';
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
   * Level that whoever applies a pod is warned about.
   * @default - none
   */
  readonly warn?: PodSecurityLevel;

  /**
   * Level whose violations are noted in the audit log.
   * @default - none
   */
  readonly audit?: PodSecurityLevel;
}

/**
 * A namespace with its Pod Security levels.
 *
 * Source: Kubernetes documentation, "Enforce Pod Security Standards with Namespace Labels".
 *
 * @example
 * const app = new App();
 * const chart = new Chart(app, 'example');
 * new Namespace(chart, 'kafka', { podSecurity: 'baseline', warn: 'restricted', retainOnDelete: true });
 */
export class Namespace extends Resource {
  /** @throws UserError with all that is wrong with it */
  constructor(scope: Construct, id: string, props: NamespaceProps = {}) {
    const { podSecurity, warn, audit } = props;
    const labels = {
      ...(podSecurity && { 'pod-security.kubernetes.io/enforce': podSecurity }),
      ...(warn && { 'pod-security.kubernetes.io/warn': warn }),
      ...(audit && { 'pod-security.kubernetes.io/audit': audit }),
    };
    const object = objectOf(id, props, { apiVersion: 'v1', kind: 'Namespace', labels });
    super(scope, id, object, { clusterScoped: true });
    refuseObject(this, object, ({ metadata }) => namespaceNameProblems(metadata.name));
  }
}
