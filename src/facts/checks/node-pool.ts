import type { Problem } from '../../problems';
import { at, listOf, pointer } from '../json';
import { resourceNameProblems } from '../names';
import { CLUSTER_LABEL } from '../strimzi';
import { refusedLabels } from './labels';
import { amount, resourceProblems } from './resources';
import { storageProblems } from './storage';
import { templateProblems } from './templates';

const NODE_IDS = /^\s*\[(\s*(\d+|\d+\s*-\s*\d+)\s*,)*\s*(\d+|\d+\s*-\s*\d+)\s*]\s*$/;
const MAX_LABEL = 63;

/** What one KafkaNodePool shows to be wrong: the Cluster Operator would refuse it, or its pods could not start. */
export function kafkaNodePoolProblems(pool: unknown): Problem[] {
  return [
    ...resourceNameProblems(at(pool, 'metadata', 'name')),
    ...podNameProblems(pool),
    ...roleProblems(pool),
    ...storageProblems(at(pool, 'spec', 'storage')),
    ...resourceProblems(at(pool, 'spec', 'resources'), 'spec', 'resources'),
    ...heapProblems(pool),
    ...nodeIdProblems(pool),
    ...templateProblems(at(pool, 'spec', 'template'), 'spec', 'template'),
    ...refusedLabels(at(pool, 'metadata', 'labels'), '/metadata/labels'),
  ];
}

function roleProblems(pool: unknown): Problem[] {
  const roles = at(pool, 'spec', 'roles');
  if (!Array.isArray(roles) || roles.length > 0) return [];
  return [
    {
      rule: 'operator/pool-roles',
      message: 'the pool has no role',
      remedy: 'give it controller, broker or both',
      pointer: '/spec/roles',
    },
  ];
}

/** Pods are `<cluster>-<pool>-<id>` and stand in certificates and Services as one DNS label. */
function podNameProblems(pool: unknown): Problem[] {
  const name = at(pool, 'metadata', 'name');
  const cluster = at(pool, 'metadata', 'labels', CLUSTER_LABEL);
  if (typeof name !== 'string') return [];
  const problem = (message: string, remedy: string): Problem => ({
    rule: 'operator/pool-name',
    message,
    remedy,
    pointer: '/metadata/name',
  });
  if (name.includes('.'))
    return [problem(`${JSON.stringify(name)} has a dot, and no pod can be named after it`, 'use - instead')];
  const longest = `${typeof cluster === 'string' ? cluster : ''}-${name}-999`.length;
  if (longest <= MAX_LABEL) return [];
  return [
    problem(
      `pods named after the cluster and the pool would have up to ${longest} characters`,
      `shorten them: ${MAX_LABEL} are allowed`,
    ),
  ];
}

/** A heap that the container cannot hold: the pod would be killed, and again. */
function heapProblems(pool: unknown): Problem[] {
  const heap = /^(\d+)([mMgG]?)$/.exec(String(at(pool, 'spec', 'jvmOptions', '-Xmx') ?? ''));
  const memory =
    amount(at(pool, 'spec', 'resources', 'limits', 'memory')) ??
    amount(at(pool, 'spec', 'resources', 'requests', 'memory'));
  if (heap === null || memory === undefined) return [];
  const shift = { '': 1, m: 1024 ** 2, g: 1024 ** 3 }[heap[2]?.toLowerCase() ?? ''] ?? 1;
  const bytes = Number(heap[1]) * shift;
  if (bytes < memory) return [];
  return [
    {
      rule: 'resources/heap-above-memory',
      message: `the heap ${heap[0]} leaves nothing of the container's memory`,
      remedy: `use at most half of the memory for brokers`,
      pointer: '/spec/jvmOptions/-Xmx',
    },
  ];
}

function nodeIdProblems(pool: unknown): Problem[] {
  return ['strimzi.io/next-node-ids', 'strimzi.io/remove-node-ids'].flatMap((key) => {
    const value = at(pool, 'metadata', 'annotations', key);
    if (typeof value !== 'string' || NODE_IDS.test(value)) return [];
    const message = `${key} is ${JSON.stringify(value)}, which the operator ignores`;
    return [
      {
        rule: 'operator/node-ids',
        message,
        remedy: 'write ids and ranges as in [0, 3, 10-19]',
        pointer: pointer('metadata', 'annotations', key),
      },
    ];
  });
}

/** How many nodes of a role a pool brings. */
export function nodesWithRole(pool: unknown, role: 'broker' | 'controller'): number {
  const replicas = at(pool, 'spec', 'replicas');
  return listOf(at(pool, 'spec', 'roles')).includes(role) && typeof replicas === 'number' ? replicas : 0;
}
