import { at, listOf, words } from '../../../facts';
import type { Inventory, Listener, Resource } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { CLIENT_KINDS } from '../connections';

const KEY = 'ssl.truststore.crt';

/** The Access Operator hands on the authority of the cluster, whatever certificate a listener shows. */
export const ACCESS_TRUST: readonly Rule[] = [
  policy({ id: 'security/access-trust', on: 'KafkaAccess', dev: 'info', prod: 'warning', check: trust }),
];

function trust(access: Resource, { inventory }: Scope): readonly Outcome[] {
  const namespace = words(access.at('spec', 'kafka', 'namespace') ?? access.namespace);
  const cluster = inventory.cluster(namespace, words(access.at('spec', 'kafka', 'name') ?? ''));
  const name = access.at('spec', 'kafka', 'listener');
  const listener = cluster?.listeners.find((candidate) => candidate.name === name);
  if (listener === undefined || !showsItsOwn(listener)) return FINE;
  const secret = words(access.at('spec', 'secretName') ?? access.name);
  if (isTrustedOtherwise(secret, access.namespace, inventory)) return FINE;
  const message = `${KEY} of the Secret ${secret} is the CA of the cluster, and listener ${listener.name} shows a certificate of its own: who trusts it does not trust the brokers`;
  return wrong(
    ['spec', 'kafka', 'listener'],
    message,
    'let clients trust the authority that signed that certificate',
  );
}

function showsItsOwn({ tls, value }: Listener): boolean {
  return tls && (at(value, 'configuration', 'brokerCertChainAndKey') ?? undefined) !== undefined;
}

/** Those whose use of the Secret is seen take their password from it, and what they trust from elsewhere. */
function isTrustedOtherwise(secret: string, namespace: string, inventory: Inventory): boolean {
  const users = [...CLIENT_KINDS, 'Deployment']
    .flatMap((kind) => inventory.ofKind(kind))
    .filter((user) => user.namespace === namespace && textOf(user).includes(JSON.stringify(secret)));
  return users.length > 0 && users.every((user) => !textOf(user).includes(KEY) && !mounts(user, secret));
}

function textOf(user: Resource): string {
  return JSON.stringify(user.at('spec') ?? {});
}

function mounts(user: Resource, secret: string): boolean {
  const volumes = listOf(user.at('spec', 'template', 'spec', 'volumes'));
  return volumes.some((volume) => at(volume, 'secret', 'secretName') === secret);
}
