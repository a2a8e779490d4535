import { isMap, resourceNameFor } from '../facts';
import { quote } from '../problems';
import type { Problem } from '../problems';
import { connectOf } from './connect-of';
import type { ClusterOfEnvironment, ConnectorOfCluster, Environment, MirrorOfCluster, Owned } from './environment';
import { OWNED } from './owned';
import type { ClientLayer } from './schema/client';

/** Who logs in by a Secret. */
interface Login {
  readonly team: string | undefined;
  /** In messages: `client "billing"`. */
  readonly what: string;
}

/** A Secret that an entry names. */
interface Named {
  readonly secret: string;
  readonly path: readonly string[];
}

/** What logs in by a user of its own. */
const USERS = ['clients', 'connects', 'bridges', 'registries'] as const;

/** What of a team's file would log in as somebody who is not the team's: whoever can read a Secret is whom it is for. */
export function teamSecretProblems({ clusters }: Environment): Problem[] {
  const mirrors = clusters.flatMap((cluster) => cluster.mirrors);
  const logins = new Map(
    clusters.flatMap((cluster) => [...loginsOf(cluster), ...loginsOfMirrors(cluster, mirrors)]),
  );
  return clusters.flatMap((cluster) => [
    ...cluster.connectors.flatMap((connector) => {
      const connect = connectOf(connector, cluster);
      const { namespace = cluster.namespace } = connect?.entry.value ?? {};
      const own = connect && loginOf(cluster, connect);
      const read = secretsOf(connector).filter(({ secret }) => secret !== own);
      return problemsOf('connector', connector, read, namespace, logins);
    }),
    ...(['connects', 'bridges'] as const).flatMap((key) =>
      cluster[key].flatMap((one) => {
        const { credentials, namespace = cluster.namespace } = one.entry.value;
        const { secret = '' } = credentials ?? {};
        const read = [{ secret, path: ['credentials', 'secret'] }];
        return problemsOf(OWNED[key].singular, one, read, namespace, logins);
      }),
    ),
  ]);
}

/** The Secrets that the User Operator makes for a cluster. */
function loginsOf(cluster: ClusterOfEnvironment): (readonly [string, Login])[] {
  return USERS.flatMap((key) =>
    cluster[key]
      .filter(({ entry }) => hasSecret(entry.value.authentication))
      .map((user) => [
        `${cluster.namespace}/${loginOf(cluster, user)}`,
        { team: user.team, what: `${OWNED[key].singular} ${quote(user.name)}` },
      ]),
  );
}

/** Those of mirrors are named after the mirror and what they do; a cluster may be at either end. */
function loginsOfMirrors(
  cluster: ClusterOfEnvironment,
  mirrors: readonly MirrorOfCluster[],
): (readonly [string, Login])[] {
  return mirrors.flatMap((mirror) =>
    ['', '-source', '-back', '-back-source'].map((ending) => [
      `${cluster.namespace}/${loginOf(cluster, mirror)}${ending}`,
      { team: mirror.team, what: `mirror ${quote(mirror.name)}` },
    ]),
  );
}

/** A certificate from elsewhere comes without one. */
function hasSecret(authentication: ClientLayer['authentication']): boolean {
  const type = typeof authentication === 'object' ? authentication?.type : authentication;
  return type !== undefined && type !== 'tls-external';
}

function loginOf({ entry }: ClusterOfEnvironment, { name, resourceName }: Owned<object>): string {
  const prefix = entry.value.entityOperator?.userOperator?.secretPrefix ?? '';
  return prefix + (resourceName ?? resourceNameFor(name));
}

function secretsOf({ entry }: ConnectorOfCluster): readonly Named[] {
  const { config = {}, outbox, jdbc } = entry.value;
  return [
    ...namedIn(config, 'config'),
    ...namedIn(outbox?.credentials, 'outbox', 'credentials'),
    ...namedIn(jdbc?.credentials, 'jdbc', 'credentials'),
  ];
}

/** The references to Secrets in a map. */
function namedIn(map: object = {}, ...path: readonly string[]): Named[] {
  return Object.entries(map).flatMap(([key, value]: [string, unknown]) =>
    isMap(value) && typeof value['secret'] === 'string'
      ? [{ secret: value['secret'], path: [...path, key, 'secret'] }]
      : [],
  );
}

function problemsOf(
  kind: string,
  { name, team, entry }: Owned<object>,
  read: readonly Named[],
  namespace: string,
  logins: ReadonlyMap<string, Login>,
): Problem[] {
  if (team === undefined) return [];
  return read.flatMap(({ secret, path }) => {
    const login = logins.get(`${namespace}/${secret}`);
    if (login === undefined || login.team === team) return [];
    return {
      rule: 'config/team-secret',
      message: `${kind} ${quote(name)} of team ${quote(team)} reads the Secret ${quote(secret)}, by which ${login.what} logs in`,
      remedy: "use a Secret of the team's own, or describe it in the file that includes this one",
      place: entry.placeOf(...path),
    };
  });
}
