import { isIP } from 'node:net';

import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';

import type { KafkaListener } from '../../imports/kafka';
import { bootstrapServiceName } from '../facts';
import type { Problem } from '../problems';
import { nameProblems, objectOf, refuseObject, Resource } from './resource';
import type { ResourceProps } from './resource';

/** Options of a ListenerCertificate. */
export interface ListenerCertificateProps extends ResourceProps {
  /** Name of the Kafka. */
  readonly cluster: string;

  /** The listener, in the words of the custom resource. */
  readonly listener: KafkaListener;

  /** The Issuer of cert-manager, in the namespace of the cluster, or the ClusterIssuer. */
  readonly issuer: {
    /** Its name. */
    readonly name: string;
    /**
     * Its kind.
     * @default 'Issuer'
     */
    readonly kind?: 'Issuer' | 'ClusterIssuer';
  };

  /**
   * The Secret that cert-manager keeps.
   * @default - the name of the certificate
   */
  readonly secretName?: string;

  /**
   * More names by which clients come, such as those of load balancers.
   * @default - none
   */
  readonly dnsNames?: readonly string[];

  /**
   * Addresses by which clients come.
   * @default - none
   */
  readonly ipAddresses?: readonly string[];

  /**
   * How long it is good, as cert-manager has it.
   * @default '2160h', 90 days
   */
  readonly duration?: string;

  /**
   * How long before its end it is renewed. A new one restarts the brokers one by one, also outside of maintenance windows.
   * @default '720h', 30 days
   */
  readonly renewBefore?: string;
}

/**
 * A certificate of cert-manager for a listener, with every name by which clients reach it: the Services inside of Kubernetes, and the hosts that
 * the listener names.
 *
 * Source: Strimzi documentation, "Providing your own Kafka listener certificates"; cert-manager documentation, "Certificate resources".
 *
 * @example
 * const app = new App();
 * const chart = new Chart(app, 'example', { namespace: 'kafka' });
 * const certificate = new ListenerCertificate(chart, 'main-tls', {
 *   cluster: 'main',
 *   listener: { name: 'tls', port: 9093, type: 'internal', tls: true },
 *   issuer: { name: 'kafka-issuer' },
 * });
 * new Kafka(chart, 'main', {
 *   listeners: [Listener.internal({ name: 'tls', port: 9093, brokerCertChainAndKey: certificate.chainAndKey })],
 * });
 */
export class ListenerCertificate extends Resource {
  /** What the listener is told (`brokerCertChainAndKey`). */
  readonly chainAndKey: { readonly secretName: string; readonly certificate: string; readonly key: string };

  /** @throws UserError with all that is wrong with it */
  constructor(scope: Construct, id: string, props: ListenerCertificateProps) {
    const { issuer, secretName = props.name ?? id, duration = '2160h', renewBefore = '720h' } = props;
    const { dnsNames = [], ipAddresses = [] } = props;
    const namespace = props.namespace ?? namespaceOf(scope);
    const names = namesOf(props.cluster, namespace, props.listener);
    // a listener may name an address as its host, which clients look for among the addresses only
    const addresses = [...new Set([...names.filter((name) => isIP(name) > 0), ...ipAddresses])];
    const hosts = [...new Set([...names.filter((name) => isIP(name) === 0), ...dnsNames])];
    const spec = {
      secretName,
      issuerRef: { group: 'cert-manager.io', kind: issuer.kind ?? 'Issuer', name: issuer.name },
      ...(hosts.length > 0 && { dnsNames: hosts }),
      ...(addresses.length > 0 && { ipAddresses: addresses }),
      duration,
      renewBefore,
      privateKey: { algorithm: 'RSA', encoding: 'PKCS8', rotationPolicy: 'Always', size: 3072 },
      usages: ['digital signature', 'key encipherment', 'server auth'],
    };
    const object = objectOf(id, props, { apiVersion: 'cert-manager.io/v1', kind: 'Certificate', body: { spec } });
    super(scope, id, object);
    this.chainAndKey = { secretName, certificate: 'tls.crt', key: 'tls.key' };
    refuseObject(this, object, nameProblems, () => (hosts.length + addresses.length > 0 ? [] : [nameless(props)]));
  }
}

/** Only the cloud, or nobody, knows by which names clients come. */
function nameless({ listener: { name, type } }: ListenerCertificateProps): Problem {
  return {
    rule: 'constructs/certificate-without-names',
    message: `listener "${name}" of type ${type} names no host, so its certificate is for nobody`,
    remedy: 'name hosts in the configuration of the listener, or say dnsNames or ipAddresses of the certificate',
  };
}

function namespaceOf(scope: Construct): string | undefined {
  return Chart.of(scope).namespace;
}

/** The names that a listener is reached by: of its Services, or of hosts that it names. */
function namesOf(cluster: string, namespace: string | undefined, listener: KafkaListener): string[] {
  const { configuration = {}, type, name } = listener;
  const hosts = [
    configuration.bootstrap?.host,
    ...(configuration.bootstrap?.alternativeNames ?? []),
    ...(configuration.brokers ?? []).flatMap(({ host, advertisedHost }) => [host, advertisedHost]),
    wildcard(configuration.hostTemplate),
    wildcard(configuration.advertisedHostTemplate),
  ].filter((host) => host !== undefined);
  // a Service for each broker, of which no certificate can name all
  const brokers = type === 'cluster-ip' && namespace !== undefined ? [`*.${namespace}.svc`] : [];
  return [
    ...services(type, cluster, name).flatMap((service) => withSuffixes(service, namespace)),
    ...brokers,
    ...hosts,
  ];
}

function services(type: KafkaListener['type'], cluster: string, name: string): string[] {
  if (type === 'internal') return [bootstrapServiceName(cluster), `*.${cluster}-kafka-brokers`];
  return type === 'cluster-ip' ? [`${cluster}-kafka-${name}-bootstrap`] : [];
}

/** A Service may be called with its namespace, and with the domain of Kubernetes. */
function withSuffixes(service: string, namespace: string | undefined): string[] {
  const inNamespace = namespace === undefined ? [] : ['', '.svc', '.svc.cluster.local'];
  return [service, ...inNamespace.map((suffix) => `${service}.${namespace ?? ''}${suffix}`)];
}

/** A template has the id of a node in its first part, for which no certificate can name all. */
function wildcard(template: string | undefined): string | undefined {
  if (template === undefined) return undefined;
  const [first = '', ...rest] = template.split('.');
  return first.includes('{') && rest.length > 1 ? ['*', ...rest].join('.') : undefined;
}
