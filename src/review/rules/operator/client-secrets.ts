import { at, listOf } from '../../../facts';
import type { Path } from '../../../facts';
import type { Connection, Resource, User } from '../../../inventory';
import { FINE, skip, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { gate } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { CLIENT_KINDS, connectionsOf } from '../connections';
import { reaches } from '../secret-makers';
import { keysOfSecret } from './secret-keys';

/** Secrets by which a client trusts a Kafka and logs in to it. */
export const CLIENT_SECRET_RULES: readonly Rule[] = CLIENT_KINDS.map((kind) =>
  gate({
    id: 'operator/client-secret',
    on: kind,
    check: (client, scope) => [
      ...connectionsOf(client).flatMap((connection) =>
        secrets(client, { ...connection, places: placesOf(connection) }, scope),
      ),
      ...secrets(client, { value: client.at(...HTTP), path: HTTP, places: [CERTIFICATE] }, scope),
    ],
  }),
);

/** Where a client names a Secret, and the fields beside the name that are keys in it. */
interface Place {
  readonly path: Path;
  readonly fields: readonly string[];
}

/** A part of a client, with the places in it. */
interface Part {
  /** By which it logs in. */
  readonly user?: User | undefined;
  readonly value: unknown;
  readonly path: Path;
  readonly places: readonly Place[];
}

const CERTIFICATE: Place = { path: ['certificateAndKey'], fields: ['certificate', 'key'] };

/** The certificate that a Bridge shows to HTTP clients. */
const HTTP: Path = ['spec', 'http', 'tls'];

function placesOf(connection: Connection): readonly Place[] {
  const login = [
    { path: ['authentication', 'passwordSecret'], fields: ['password'] },
    { path: ['authentication', 'certificateAndKey'], fields: ['certificate', 'key'] },
  ];
  const trusted = listOf(at(connection.value, 'tls', 'trustedCertificates')).map((_, index) => ({
    path: ['tls', 'trustedCertificates', index],
    fields: ['certificate'],
  }));
  return isOfAnotherType(connection) ? trusted : [...login, ...trusted];
}

function secrets(client: Resource, { user, value, path, places }: Part, scope: Scope): readonly Outcome[] {
  return places.flatMap((place) => {
    const name = at(value, ...place.path, 'secretName');
    if (typeof name !== 'string') return FINE;
    const keys = keysOfSecret(client.namespace, name, scope);
    if (keys === 'unknown') return FINE;
    const where = [...path, ...place.path];
    if (keys !== 'absent') return place.fields.flatMap((field) => missing(value, place.path, field, keys, where));
    return absent(client, name, [...where, 'secretName'], user, scope);
  });
}

/** Where the Secret of a user is made, the user shows; of others nobody knows what is not in the input. */
function absent(
  client: Resource,
  name: string,
  path: Path,
  user: User | undefined,
  { closedWorld }: Scope,
): readonly Outcome[] {
  if (closedWorld) {
    return wrong(path, `there is no Secret ${name} beside it`, 'add it, or copy it into this namespace');
  }
  if (user?.name !== name || reaches(user, client.namespace)) return skip(`the Secret ${name} is not in the input`);
  const message = `the Secret ${name} is made beside its KafkaUser in namespace ${user.namespace}, and nothing brings it to ${client.namespace}`;
  const remedy = 'bring it over: KafkaAccess, External Secrets, a replicator';
  return wrong(path, message, remedy, { severity: { dev: 'info', prod: 'warning' } });
}

/** Told by the types, and what is in the Secret follows from that. */
function isOfAnotherType({ user, value }: Connection): boolean {
  const type = at(value, 'authentication', 'type');
  return user?.authentication !== undefined && type !== undefined && user.authentication !== type;
}

function missing(
  value: unknown,
  place: Path,
  field: string,
  keys: readonly string[],
  where: Path,
): readonly Outcome[] {
  const key = at(value, ...place, field);
  if (typeof key !== 'string' || keys.includes(key)) return FINE;
  const message = `the Secret ${String(at(value, ...place, 'secretName'))} has no key ${JSON.stringify(key)}`;
  return wrong([...where, field], message, `use one of ${keys.join(', ')}`);
}
