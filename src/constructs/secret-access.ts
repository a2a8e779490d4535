import { Construct } from 'constructs';

import { nameProblems, objectOf, refuseObject, Resource } from './resource';
import type { ObjectParts, ResourceProps } from './resource';

const GROUP = 'rbac.authorization.k8s.io';

/** Who may read which Secret. */
interface SecretAccess {
  /** `metadata.name` of the Role and the RoleBinding. */
  readonly name: string;
  /** The namespace of all of them. */
  readonly namespace: string | undefined;
  /** `metadata.name` of the Secret. */
  readonly secret: string;
  /** `metadata.name` of the ServiceAccount. */
  readonly serviceAccount: string;
  readonly labels: Readonly<Record<string, string>> | undefined;
}

/** Lets a ServiceAccount read one Secret of its namespace, and no other. */
export function addSecretAccess(scope: Construct, access: SecretAccess): void {
  const { name, namespace, secret, serviceAccount, labels } = access;
  const own = new Construct(scope, `reads-${secret}`);
  const props: ResourceProps = { name, ...(namespace !== undefined && { namespace }), ...(labels && { labels }) };
  new RbacResource(own, 'Role', props, {
    rules: [{ apiGroups: [''], resourceNames: [secret], resources: ['secrets'], verbs: ['get'] }],
  });
  new RbacResource(own, 'RoleBinding', props, {
    roleRef: { apiGroup: GROUP, kind: 'Role', name },
    subjects: [{ kind: 'ServiceAccount', name: serviceAccount, ...(namespace !== undefined && { namespace }) }],
  });
}

class RbacResource extends Resource {
  constructor(scope: Construct, kind: string, props: ResourceProps, body: NonNullable<ObjectParts['body']>) {
    const object = objectOf(kind, props, { apiVersion: `${GROUP}/v1`, kind, body });
    super(scope, kind, object);
    refuseObject(this, object, nameProblems);
  }
}
