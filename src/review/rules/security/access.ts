import { mapOf, words } from '../../../facts';
import { flagOf } from '../../../inventory';
import type { Cluster } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';

const AUTHORIZATION = ['spec', 'kafka', 'authorization'] as const;
const SUPER_USERS = [...AUTHORIZATION, 'superUsers'] as const;
const OPEN = 'allow.everyone.if.no.acl.found';
const CRUISE_CONTROL = ['spec', 'cruiseControl', 'config'] as const;

/** Who may do what, and who may decide it. */
export const ACCESS: readonly Rule[] = [
  policy({ id: 'security/authorization', on: 'Kafka', dev: 'info', prod: 'error', check: authorization }),
  policy({ id: 'security/fail-closed', on: 'Kafka', dev: 'warning', prod: 'error', check: failClosed }),
  policy({
    id: 'security/super-users',
    mayRefuse: true,
    on: 'Kafka',
    dev: 'warning',
    prod: 'warning',
    check: superUsers,
  }),
  policy({
    id: 'security/cruise-control-api',
    on: 'Kafka',
    dev: 'warning',
    prod: 'error',
    check: cruiseControlApi,
  }),
  policy({ id: 'security/watched-namespace', on: 'Kafka', dev: 'warning', prod: 'warning', check: watched }),
];

function authorization(cluster: Cluster): readonly Outcome[] {
  if (cluster.authorization !== undefined || cluster.at(...AUTHORIZATION) !== undefined) return FINE;
  const message = 'there is no authorization: every client may read, write and delete everything';
  return wrong(AUTHORIZATION, message, 'add authorization: { type: simple }, and ACLs to the users');
}

/** Without an authorizer the setting has no effect. */
function failClosed(cluster: Cluster): readonly Outcome[] {
  if (cluster.authorization === undefined || flagOf(cluster.setting(OPEN)) !== true) return FINE;
  return wrong(['spec', 'kafka', 'config', OPEN], 'what has no ACL is open to every client', 'remove it');
}

function superUsers(cluster: Cluster, { thresholds }: Scope): readonly Outcome[] {
  const { superUsers: names } = cluster;
  if (names.length === 0) return FINE;
  const withRights = new Set(
    cluster.users.filter(({ rules }) => rules.length > 0).map(({ principal }) => principal),
  );
  const tooMany = names.length > thresholds.superUsers;
  return [
    ...(tooMany
      ? wrong(SUPER_USERS, `${names.length} super users may do everything`, `keep at most ${thresholds.superUsers}`)
      : FINE),
    ...names.flatMap((name, index) => superUser(name, withRights, [...SUPER_USERS, index])),
  ];
}

function superUser(name: string, withRights: ReadonlySet<string>, path: readonly (string | number)[]) {
  if (name === 'ANONYMOUS') {
    const message = 'ANONYMOUS is everybody who comes without a name, and may do everything';
    return wrong(path, message, 'remove it', { severity: 'error' });
  }
  if (name === '*') {
    return wrong(path, 'super users have no wildcards: * is nobody', 'write names', { severity: 'error' });
  }
  if (!withRights.has(name)) return FINE;
  const message = `the ACLs of ${name} mean nothing: as a super user it may do everything`;
  return wrong(path, message, 'remove it from the super users, or its ACLs');
}

const PROTECTIONS = ['webserver.security.enable', 'webserver.ssl.enable'];

function cruiseControlApi(cluster: Cluster): readonly Outcome[] {
  const config = mapOf(cluster.at(...CRUISE_CONTROL));
  const is = (key: string, text: string): boolean =>
    words(Object.hasOwn(config, key) ? config[key] : '').trim() === text;
  const cors = is('webserver.http.cors.enabled', 'true') && is('webserver.http.cors.origin', '*');
  return [
    ...PROTECTIONS.filter((key) => is(key, 'false')).flatMap((key) =>
      wrong([...CRUISE_CONTROL, key], 'whoever reaches Cruise Control can move every partition', 'remove it'),
    ),
    ...(cors
      ? wrong(
          [...CRUISE_CONTROL, 'webserver.http.cors.origin'],
          'every web page may call Cruise Control',
          'name the origin',
          { severity: 'warning' },
        )
      : FINE),
  ];
}

function watched(cluster: Cluster, { facts }: Scope): readonly Outcome[] {
  const allowed = facts.operator?.entityOperatorWatchedNamespace === true;
  return (['topicOperator', 'userOperator'] as const).flatMap((operator) => {
    const path = ['spec', 'entityOperator', operator, 'watchedNamespace'];
    const namespace = cluster.watchedNamespace(operator);
    if (cluster.at(...path) === undefined || namespace === cluster.namespace) return FINE;
    const message = `whoever may write into namespace ${namespace} gets rights in this Kafka`;
    const remedy = 'keep topics and users beside the Kafka, or see who may create them there';
    return wrong(path, message, remedy, allowed ? { severity: 'info' } : {});
  });
}
