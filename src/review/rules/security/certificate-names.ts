import { at, listOf } from '../../../facts';
import type { Path } from '../../../facts';
import type { Cluster, Listener } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';

/** Whether clients find the name of a broker in the certificate that cert-manager makes for a listener. */
export const CERTIFICATE_NAMES: readonly Rule[] = [
  policy({
    id: 'security/certificate-names',
    mayRefuse: true,
    on: 'Kafka',
    dev: 'warning',
    prod: 'error',
    check: (cluster, scope) => cluster.listeners.flatMap((listener) => named(listener, cluster, scope)),
  }),
];

/** What a certificate names. */
interface Named {
  readonly certificate: string;
  readonly hosts: readonly string[];
  readonly addresses: readonly string[];
}

function named(listener: Listener, cluster: Cluster, { inventory }: Scope): readonly Outcome[] {
  const secret = at(listener.value, 'configuration', 'brokerCertChainAndKey', 'secretName');
  if (!listener.tls || typeof secret !== 'string') return FINE;
  const certificate = inventory
    .ofKind('Certificate')
    .find((one) => one.namespace === cluster.namespace && one.at('spec', 'secretName') === secret);
  if (certificate === undefined) return FINE;
  const names: Named = {
    certificate: certificate.name,
    hosts: texts(certificate.at('spec', 'dnsNames')),
    addresses: texts(certificate.at('spec', 'ipAddresses')),
  };
  const said = advertised(listener);
  if (said.length === 0) return unsaid(listener, cluster, names);
  return said
    .filter(({ host }) => !covers(names, host))
    .slice(0, 1)
    .flatMap(({ host, path }) =>
      wrong(
        path,
        `the Certificate ${names.certificate} does not name ${host}, to which brokers send clients`,
        'add it to dnsNames of the Certificate, or a name with *',
      ),
    );
}

function texts(list: unknown): string[] {
  return listOf(list).filter((one) => typeof one === 'string');
}

/** The hosts to which brokers send clients, where the listener says them; of a template that of one broker. */
function advertised({ value, path }: Listener): { readonly host: string; readonly path: Path }[] {
  const configuration = at(value, 'configuration');
  const own = listOf(at(configuration, 'brokers')).flatMap((broker, index) => {
    const field = at(broker, 'advertisedHost') === undefined ? 'host' : 'advertisedHost';
    const host = at(broker, field);
    return typeof host === 'string' ? [{ host, path: [...path, 'configuration', 'brokers', index, field] }] : [];
  });
  if (own.length > 0) return own;
  const field =
    at(configuration, 'advertisedHostTemplate') === undefined ? 'hostTemplate' : 'advertisedHostTemplate';
  const template = at(configuration, field);
  if (typeof template !== 'string') return [];
  const host = template.replaceAll('{nodeId}', '0').replaceAll('{nodePodName}', 'pod');
  return [{ host, path: [...path, 'configuration', field] }];
}

/** Where the listener leaves it to Strimzi: Services inside of Kubernetes, or addresses that nobody knows before. */
function unsaid({ name, type, path }: Listener, cluster: Cluster, names: Named): readonly Outcome[] {
  const { certificate, hosts, addresses } = names;
  const told = (message: string, remedy: string): readonly Outcome[] =>
    wrong([...path, 'configuration'], message, remedy);
  if (type === 'internal') {
    const brokers = `${cluster.name}-kafka-brokers.${cluster.namespace}.svc`;
    if (hosts.some((host) => host.includes(`.${brokers}`))) return FINE;
    const message = `the Certificate ${certificate} names no broker of listener ${JSON.stringify(name)}`;
    return told(message, `add *.${brokers} to dnsNames of the Certificate`);
  }
  if (type !== 'loadbalancer' && type !== 'nodeport') return FINE;
  if (addresses.length > 0 || hosts.some((host) => host.startsWith('*.'))) return FINE;
  const of = type === 'nodeport' ? 'nodes' : 'their balancers';
  return told(
    `brokers send clients of listener ${JSON.stringify(name)} to addresses of ${of}, which the Certificate ${certificate} does not name`,
    'write advertisedHostTemplate, such as broker-{nodeId}.kafka.example.org, and its names into dnsNames of the Certificate',
  );
}

/** A `*` stands for one part of a name. */
function covers({ hosts, addresses }: Named, host: string): boolean {
  const lower = host.toLowerCase();
  const rest = lower.slice(lower.indexOf('.'));
  return addresses.includes(host) || hosts.some((one) => [lower, `*${rest}`].includes(one.toLowerCase()));
}
