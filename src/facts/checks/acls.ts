import type { Problem } from '../../problems';
import type { Path } from '../json';
import { at, words } from '../json';
import { problemAt } from './problem';

/** Operations that mean something for each type of resource, besides All (from Kafka's own AclEntry). */
const OPERATIONS: Readonly<Record<string, readonly string[]>> = {
  topic: ['Read', 'Write', 'Create', 'Describe', 'Delete', 'Alter', 'DescribeConfigs', 'AlterConfigs'],
  group: ['Read', 'Describe', 'Delete', 'DescribeConfigs', 'AlterConfigs'],
  cluster: ['Create', 'ClusterAction', 'DescribeConfigs', 'AlterConfigs', 'IdempotentWrite', 'Alter', 'Describe'],
  transactionalId: ['Describe', 'Write'],
};

const OCTET = /^(0|[1-9]\d{0,2})$/;
/** Java writes an address of IPv6 in full: eight groups without leading zeros, in lower case. */
const IPV6_IN_FULL = /^(0|[1-9a-f][0-9a-f]{0,3})(:(0|[1-9a-f][0-9a-f]{0,3})){7}(%\w+)?$/;

/** What is wrong with one ACL rule of a user: the User Operator or Kafka would refuse it, or it would never match. */
export function aclProblems(acl: unknown, path: Path): Problem[] {
  const type = at(acl, 'resource', 'type');
  if (typeof type !== 'string' || !Object.hasOwn(OPERATIONS, type)) return [];
  return [
    ...(type === 'cluster' ? [] : nameProblems(at(acl, 'resource'), type, path)),
    ...operationProblems(at(acl, 'operations'), type, path),
    ...hostProblems(at(acl, 'host'), path),
  ];
}

function nameProblems(resource: unknown, type: string, path: Path): Problem[] {
  const name = at(resource, 'name');
  if (name === undefined) {
    const message = `a rule for a ${type} names none`;
    return [problemAt('operator/acl-name', message, 'set resource.name', [...path, 'resource'])];
  }
  if (name === '') {
    const message = `a rule for a ${type} has an empty name, which Kafka refuses`;
    return [problemAt('kafka/acl-name', message, 'write a name, or * for all', [...path, 'resource', 'name'])];
  }
  if (name !== '*' || at(resource, 'patternType') !== 'prefix') return [];
  return [
    problemAt(
      'operator/acl-prefix-star',
      'the prefix * matches only names that begin with *',
      'use patternType literal',
      [...path, 'resource', 'name'],
    ),
  ];
}

/** The broker keeps a rule with an operation that the resource does not have, and never asks for it. */
function operationProblems(operations: unknown, type: string, path: Path): Problem[] {
  if (!Array.isArray(operations)) return [];
  if (operations.length === 0) {
    const message = 'a rule has no operation';
    return [problemAt('operator/acl-operations', message, 'list operations', [...path, 'operations'])];
  }
  const allowed = OPERATIONS[type] ?? [];
  return operations.flatMap((operation, index) =>
    operation === 'All' || allowed.includes(words(operation))
      ? []
      : [
          problemAt(
            'operator/acl-operation',
            `${words(operation)} means nothing for a ${type}`,
            `use one of ${allowed.join(', ')}`,
            [...path, 'operations', index],
          ),
        ],
  );
}

function hostProblems(host: unknown, path: Path): Problem[] {
  if (typeof host !== 'string' || host === '*' || isIpv4(host) || IPV6_IN_FULL.test(host)) return [];
  const short = /^[0-9a-fA-F:]*:[0-9a-fA-F:.]*$/.test(host);
  return [
    problemAt(
      'operator/acl-host',
      `the host ${JSON.stringify(host)} never matches: Kafka compares the text of the address`,
      short
        ? 'write all eight groups in lower case, without leading zeros: 2001:db8:0:0:0:0:0:1'
        : 'use an IP address, or * for any; names and networks do not work',
      [...path, 'host'],
    ),
  ];
}

function isIpv4(host: string): boolean {
  const octets = host.split('.');
  return octets.length === 4 && octets.every((octet) => OCTET.test(octet) && Number(octet) <= 255);
}
