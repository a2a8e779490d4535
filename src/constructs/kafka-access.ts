import type { Construct } from 'constructs';

import type { KafkaAccessSpec } from '../../imports/kafka-access';
import type { ClientCredentials } from './kafka-connection';
import type { IKafka } from './kafka-reference';
import type { IKafkaUser } from './kafka-user';
import type { ObjectMetadataOptions } from './listener-options';
import { withOverrides } from './overrides';
import type { Overrides } from './overrides';
import { nameProblems, objectOf, refuseObject, Resource } from './resource';
import type { ResourceProps } from './resource';

/** Options of a KafkaAccess. */
export interface KafkaAccessProps extends ResourceProps {
  /** The cluster that is used. */
  readonly cluster: IKafka;

  /**
   * The listener.
   * @default - one that takes how the user logs in, those inside of Kubernetes first
   */
  readonly listener?: string;

  /**
   * Who uses it.
   * @default - nobody: only the address and the certificates are handed over
   */
  readonly user?: IKafkaUser;

  /**
   * Name of the Secret that is made.
   * @default - the name of the KafkaAccess
   */
  readonly secretName?: string;

  /**
   * Labels and annotations of the Secret.
   * @default - none
   */
  readonly secret?: ObjectMetadataOptions;

  /**
   * Laid over the spec last, in the words of the custom resource.
   * @default - nothing
   */
  readonly overrides?: Overrides<KafkaAccessSpec>;
}

/**
 * Hands the address of a cluster, its certificates and the credentials of a user to an application in another namespace, as one Secret that
 * follows when they change. It takes the Access Operator 0.3 or newer, which may read and write the Secrets of all namespaces.
 *
 * Source: Strimzi Access Operator documentation, "Using the Access Operator".
 *
 * @example
 * const app = new App();
 * const chart = new Chart(app, 'example', { namespace: 'shop' });
 * const cluster = Kafka.fromName(chart, 'cluster', { name: 'main', namespace: 'kafka' });
 * const user = KafkaUser.fromName(chart, 'user', { name: 'billing' });
 * new KafkaAccess(chart, 'billing-kafka', { cluster, user, listener: 'scram' });
 */
export class KafkaAccess extends Resource {
  /** Name of the Secret that is made. */
  readonly secretName: string;
  /**
   * Where a component in the same namespace finds what it logs in with. It trusts the CA of the cluster, which is all that the Access Operator hands
   * on: for a listener with a certificate of its own, lay another `trusted` over it.
   */
  readonly credentials: ClientCredentials;

  /** @throws UserError with all that is wrong with it */
  constructor(scope: Construct, id: string, props: KafkaAccessProps) {
    const spec = accessSpec(props);
    const object = objectOf(id, props, {
      apiVersion: 'access.strimzi.io/v1alpha1',
      kind: 'KafkaAccess',
      body: { spec },
    });
    super(scope, id, object);
    this.secretName = spec.secretName ?? this.name;
    this.credentials = {
      secret: this.secretName,
      passwordKey: 'password',
      certificateKey: 'ssl.keystore.crt',
      privateKeyKey: 'ssl.keystore.key',
      trusted: [{ secretName: this.secretName, certificate: 'ssl.truststore.crt' }],
    };
    refuseObject(this, object, nameProblems);
  }
}

function accessSpec(props: KafkaAccessProps): KafkaAccessSpec {
  const { cluster, listener, user, secretName, secret, overrides } = props;
  const { name, namespace } = cluster;
  const inNamespaceOfCluster = namespace !== undefined && { namespace };
  const spec: KafkaAccessSpec = {
    kafka: { name, ...inNamespaceOfCluster, ...(listener !== undefined && { listener }) },
    ...(user && {
      user: { kind: 'KafkaUser', apiGroup: 'kafka.strimzi.io', name: user.name, ...inNamespaceOfCluster },
    }),
    ...(secretName !== undefined && { secretName }),
    ...(secret && { template: { secret: { metadata: secret } } }),
  };
  return withOverrides(spec, overrides);
}
