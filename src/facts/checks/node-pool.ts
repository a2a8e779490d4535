import type { Problem } from '../../problems';
import { at, listOf } from '../json';
import { resourceNameProblems } from '../names';
import { CLUSTER_LABEL } from '../strimzi';
import { heapProblems } from './heap';
import { refusedLabels } from './labels';
import { problemAt } from './problem';
import { resourceProblems } from './resources';
import { storageProblems } from './storage';
import { templateProblems } from './templates';
import { poolVolumes } from './volumes';
import { numberProblems } from './whole-numbers';

const NODE_IDS = /^\s*\[\s*\d+(\s*-\s*\d+)?(\s*,\s*\d+(\s*-\s*\d+)?)*\s*]\s*$/;
const NO_NODE_IDS = /^\s*(\[\s*])?\s*$/;
const MAX_NODE_ID = 2 ** 31 - 1;
const MAX_DNS_LABEL = 63;

/** What one KafkaNodePool shows to be wrong: the Cluster Operator would refuse it, or its pods could not start. */
export function kafkaNodePoolProblems(pool: unknown): Problem[] {
  return [
    ...resourceNameProblems(at(pool, 'metadata')),
    ...podNameProblems(pool),
    ...roleProblems(pool),
    ...storageProblems(at(pool, 'spec', 'storage')),
    ...resourceProblems(at(pool, 'spec', 'resources'), ['spec', 'resources']),
    ...heapProblems(at(pool, 'spec'), 'use at most half of the memory for brokers'),
    ...nodeIdProblems(pool),
    ...templateProblems(at(pool, 'spec', 'template'), poolVolumes(pool), ['spec', 'template']),
    ...refusedLabels(at(pool, 'metadata', 'labels')),
    ...numberProblems(pool, 'spec'),
  ];
}

function roleProblems(pool: unknown): Problem[] {
  const roles = at(pool, 'spec', 'roles');
  if (!Array.isArray(roles) || roles.length > 0) return [];
  return [
    problemAt('operator/pool-roles', 'the pool has no role', 'give it controller, broker or both', [
      'spec',
      'roles',
    ]),
  ];
}

/** Pods are `<cluster>-<pool>-<id>` and stand in certificates and Services as one DNS label; ids are at least those of this pool alone. */
function podNameProblems(pool: unknown): Problem[] {
  const name = at(pool, 'metadata', 'name');
  const cluster = at(pool, 'metadata', 'labels', CLUSTER_LABEL);
  const replicas = at(pool, 'spec', 'replicas');
  if (typeof name !== 'string') return [];
  const pod =
    typeof cluster === 'string' && typeof replicas === 'number' && replicas > 0
      ? `${cluster}-${name}-${replicas - 1}`
      : '';
  const longest = pod.split('.').find((label) => label.length > MAX_DNS_LABEL);
  if (longest !== undefined) {
    return [
      problemAt(
        'operator/pool-name',
        `pods named after the cluster and the pool would have ${longest.length} characters`,
        `shorten them: ${MAX_DNS_LABEL} are allowed`,
        ['metadata', 'name'],
      ),
    ];
  }
  if (!name.includes('.')) return [];
  return [
    problemAt(
      'operator/pool-name-service',
      `${JSON.stringify(name)} has a dot, and no pod can be named after it`,
      'use - instead',
      ['metadata', 'name'],
    ),
  ];
}

function nodeIdProblems(pool: unknown): Problem[] {
  return ['strimzi.io/next-node-ids', 'strimzi.io/remove-node-ids'].flatMap((key) => {
    const value = at(pool, 'metadata', 'annotations', key);
    if (typeof value !== 'string' || isNodeIds(value)) return [];
    return [
      problemAt(
        'operator/node-ids',
        `${key} is ${JSON.stringify(value)}, which the operator ignores`,
        'write ids and ranges as in [0, 3, 10-19]',
        ['metadata', 'annotations', key],
      ),
    ];
  });
}

function isNodeIds(text: string): boolean {
  if (NO_NODE_IDS.test(text)) return true;
  return NODE_IDS.test(text) && (text.match(/\d+/g) ?? []).every((id) => Number(id) <= MAX_NODE_ID);
}

/** How many nodes of a role a pool brings. */
export function nodesWithRole(pool: unknown, role: 'broker' | 'controller'): number {
  const replicas = at(pool, 'spec', 'replicas');
  return listOf(at(pool, 'spec', 'roles')).includes(role) && typeof replicas === 'number' ? replicas : 0;
}
