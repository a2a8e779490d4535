import { CLUSTER_LABEL } from '../../../facts';
import type { Cluster, User } from '../../../inventory';
import { generatedFor } from '../../../preview';
import { FINE, wrong } from '../../outcome';
import { gate } from '../../rule';
import type { Rule, Scope } from '../../rule';

const SUPER_USERS = ['spec', 'kafka', 'authorization', 'superUsers'] as const;

/** What the User Operator and the brokers make of a user depends on the cluster. */
export const USER_RULES: readonly Rule[] = [
  gate({
    id: 'operator/user-acls-unsupported',
    on: 'KafkaUser',
    check: (user, { facts }) => {
      // with its Kafka at hand it is told there, once for all users
      if (user.cluster !== undefined || user.at('spec', 'authorization') === undefined) return FINE;
      if (facts.aclsAdminApiSupported !== false) return FINE;
      const message = 'the user has ACLs, and its Kafka has no authorization that takes them';
      const remedy = 'set authorization.type: simple in the Kafka, or remove the authorization of the user';
      return wrong(['spec', 'authorization'], message, remedy);
    },
  }),
  gate({
    id: 'operator/user-acls-unsupported',
    on: 'Kafka',
    check: (cluster, { facts }) => {
      const users = cluster.users.filter((user) => user.at('spec', 'authorization') !== undefined);
      if (users.length === 0 || (facts.aclsAdminApiSupported ?? takesAcls(cluster))) return FINE;
      const [first] = users;
      const whose =
        users.length === 1 ? `the KafkaUser ${first?.name ?? ''} has` : `${users.length} KafkaUsers have`;
      const message = `${whose} ACLs, and nothing here takes them: the User Operator refuses such users`;
      const remedy = 'set authorization: { type: simple }, or remove the authorization of the users';
      return wrong(['spec', 'kafka', 'authorization'], message, remedy);
    },
  }),
  gate({
    id: 'operator/user-quotas-ignored',
    on: 'KafkaUser',
    check: (user) => {
      if (
        user.at('spec', 'quotas') === undefined ||
        user.cluster?.at('spec', 'kafka', 'quotas', 'type') !== 'strimzi'
      )
        return FINE;
      const message = 'the quotas of the Kafka are of type strimzi, and those of users have no effect beside them';
      return wrong(['spec', 'quotas'], message, 'remove them, or set quotas.type: kafka in the Kafka');
    },
  }),
  gate({
    id: 'operator/super-user-principal',
    on: 'Kafka',
    check: (cluster) =>
      cluster.superUsers.flatMap((superUser, index) => {
        const name = superUser.replace(/^CN=/, '');
        const user = cluster.users.find((candidate) => candidate.name === name);
        if (user === undefined || user.principal === superUser) return FINE;
        const message = `the super user ${JSON.stringify(superUser)} matches nobody: Kafka knows the user as ${JSON.stringify(user.principal)}`;
        return wrong([...SUPER_USERS, index], message, `write ${JSON.stringify(user.principal)}`);
      }),
  }),
  gate({ id: 'operator/user-secret-taken', on: 'KafkaUser', check: (user, scope) => secretTaken(user, scope) }),
];

function takesAcls(cluster: Cluster): boolean {
  if (cluster.authorization !== 'custom') return cluster.authorization !== undefined;
  return cluster.at('spec', 'kafka', 'authorization', 'supportsAdminApi') === true;
}

/** The operator replaces the Secret of that name, whoever made it. */
function secretTaken(user: User, { inventory }: Scope) {
  const [made] = generatedFor(user, inventory);
  if (made === undefined) return FINE;
  const { name } = made;
  const secret = inventory.find('Secret', user.namespace, name);
  const ownSecret = secret?.label('strimzi.io/kind') === 'KafkaUser' && secret.label(CLUSTER_LABEL) !== undefined;
  if (secret === undefined || ownSecret) return FINE;
  const message = `the User Operator writes the Secret ${name}, and replaces the one that is there`;
  return wrong(['metadata', 'name'], message, 'rename one of them, or set userOperator.secretPrefix in the Kafka');
}
