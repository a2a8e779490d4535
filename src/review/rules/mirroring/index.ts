import { KafkaMirrorMaker2 } from '../../../inventory';
import type { Cluster } from '../../../inventory';
import { FINE, skip, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { aliasOnly, apart, loops, offsetSync, overridden, samePolicy } from './agreement';
import { copiedTwice } from './copied-twice';
import { aclSync, copied, factors, namedTopics, tasks } from './copies';
import { drill } from './drill';
import { leftOut } from './left-out';
import { describedCopies } from './managed-copies';
import { each } from './mirror';
import { streamsGroups } from './streams-groups';

/** What is copied to other clusters, and whether one may live on it. */
export const MIRRORING: readonly Rule[] = [
  policy({ id: 'mirroring/recovery-path', on: 'Kafka', dev: 'off', prod: 'info', check: recovery }),
  policy({ id: 'mirroring/recovery-drill', on: 'Kafka', dev: 'off', prod: 'info', check: drill }),
  policy({
    id: 'mirroring/two-clusters',
    on: 'KafkaMirrorMaker2',
    dev: 'error',
    prod: 'error',
    check: each(apart),
  }),
  policy({
    id: 'mirroring/source-connector',
    on: 'KafkaMirrorMaker2',
    dev: 'warning',
    prod: 'warning',
    check: each(copied),
  }),
  policy({
    id: 'mirroring/connection-config',
    on: 'KafkaMirrorMaker2',
    dev: 'warning',
    prod: 'warning',
    check: each(overridden),
  }),
  policy({
    id: 'mirroring/acl-sync',
    mayRefuse: true,
    on: 'KafkaMirrorMaker2',
    dev: 'warning',
    prod: 'warning',
    check: each(aclSync),
  }),
  policy({
    id: 'mirroring/replication-factors',
    on: 'KafkaMirrorMaker2',
    dev: 'off',
    prod: 'warning',
    check: factors,
  }),
  policy({
    id: 'mirroring/named-topics',
    on: 'KafkaMirrorMaker2',
    dev: 'off',
    prod: 'info',
    check: each(namedTopics),
  }),
  policy({ id: 'mirroring/tasks', on: 'KafkaMirrorMaker2', dev: 'off', prod: 'info', check: each(tasks) }),
  policy({
    id: 'mirroring/offset-sync',
    on: 'KafkaMirrorMaker2',
    dev: 'off',
    prod: 'info',
    check: each(offsetSync),
  }),
  policy({
    id: 'mirroring/same-policy',
    on: 'KafkaMirrorMaker2',
    dev: 'error',
    prod: 'error',
    check: each(samePolicy),
  }),
  policy({
    id: 'mirroring/alias',
    on: 'KafkaMirrorMaker2',
    dev: 'warning',
    prod: 'warning',
    check: each(aliasOnly),
  }),
  policy({
    id: 'mirroring/left-out',
    on: 'KafkaMirrorMaker2',
    dev: 'warning',
    prod: 'error',
    check: each(leftOut),
  }),
  policy({
    id: 'mirroring/managed-copies',
    on: 'KafkaMirrorMaker2',
    dev: 'info',
    prod: 'warning',
    check: each(describedCopies),
  }),
  policy({
    id: 'mirroring/streams-groups',
    on: 'KafkaMirrorMaker2',
    dev: 'info',
    prod: 'warning',
    check: each(streamsGroups),
  }),
  policy({ id: 'mirroring/copied-twice', on: 'input', dev: 'warning', prod: 'error', check: copiedTwice }),
  policy({ id: 'mirroring/loop', on: 'input', dev: 'error', prod: 'error', check: loops }),
];

function recovery(cluster: Cluster, { facts, inventory }: Scope): readonly Outcome[] {
  const { required, plan } = facts.disasterRecovery ?? {};
  const mirrored = inventory
    .ofKind('KafkaMirrorMaker2')
    .some(
      (one) => one instanceof KafkaMirrorMaker2 && one.mirrors.some(({ source }) => source.cluster === cluster),
    );
  if (mirrored || required === false || plan !== undefined) return FINE;
  if (required === undefined) return skip('nobody says whether the data must survive the loss of the site');
  const message = 'the data must survive the loss of the site, and nothing copies it';
  return wrong('', message, 'mirror it to another site, or name the plan in the context');
}
