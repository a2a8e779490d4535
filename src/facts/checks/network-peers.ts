import type { Problem } from '../../problems';
import { quote } from '../../problems';
import { cidrText, isStrictlyInside, networkOf, parseCidr } from '../cidr';
import type { Cidr } from '../cidr';
import type { Path } from '../json';
import { at, isMap, listOf, words } from '../json';
import { badKey, badLabel, isLabelKey, isLabelValue, labelProblems } from './label-syntax';
import { problemAt } from './problem';

const RULE = 'operator/listener-peer';

const SELECTORS = ['podSelector', 'namespaceSelector'] as const;

/** Operators of a selector, and whether they compare with values. */
const OPERATORS: ReadonlyMap<unknown, boolean> = new Map([
  ['In', true],
  ['NotIn', true],
  ['Exists', false],
  ['DoesNotExist', false],
]);

/**
 * What Kubernetes refuses of a peer of a NetworkPolicy, such as Strimzi makes for a listener (Kubernetes documentation, "Network
 * Policies" and "Labels and Selectors").
 */
export function networkPeerProblems(peer: unknown, path: Path): Problem[] {
  if (!isMap(peer)) return [];
  const ipBlock = at(peer, 'ipBlock');
  const selectors = SELECTORS.filter((field) => at(peer, field) !== undefined);
  return [
    ...kindProblems(selectors, ipBlock !== undefined, path),
    ...selectors.flatMap((field) => selectorProblems(at(peer, field), [...path, field])),
    ...(ipBlock === undefined ? [] : ipBlockProblems(ipBlock, [...path, 'ipBlock'])),
  ];
}

function kindProblems(selectors: readonly string[], hasIpBlock: boolean, path: Path): Problem[] {
  if (hasIpBlock !== selectors.length > 0) return [];
  if (hasIpBlock) {
    const message = `a network peer has ${selectors.join(', ')} beside its ipBlock`;
    return [problemAt(RULE, message, 'make two peers of it', path)];
  }
  const remedy = 'add a podSelector, a namespaceSelector or an ipBlock; podSelector: {} takes all pods';
  return [problemAt(RULE, 'a network peer selects nothing', remedy, path)];
}

function selectorProblems(selector: unknown, path: Path): Problem[] {
  return [
    ...labelProblems(at(selector, 'matchLabels'), [...path, 'matchLabels'], RULE),
    ...listOf(at(selector, 'matchExpressions')).flatMap((expression, index) =>
      expressionProblems(expression, [...path, 'matchExpressions', index]),
    ),
  ];
}

function expressionProblems(expression: unknown, path: Path): Problem[] {
  const key = at(expression, 'key') ?? '';
  if (typeof key !== 'string') return [];
  return [
    ...(isLabelKey(key) ? [] : [badKey(RULE, 'a label', key, [...path, 'key'])]),
    ...operatorProblems(expression, path),
    ...listOf(at(expression, 'values')).flatMap((value, index) =>
      isLabelValue(value) ? [] : [badLabel(RULE, key, value, [...path, 'values', index])],
    ),
  ];
}

function operatorProblems(expression: unknown, path: Path): Problem[] {
  const operator = at(expression, 'operator');
  const compares = OPERATORS.get(operator);
  const remedy = `use one of ${[...OPERATORS.keys()].join(', ')}`;
  if (compares === undefined) {
    return [problemAt(RULE, `the operator of a selector is ${quote(operator)}`, remedy, [...path, 'operator'])];
  }
  const hasValues = listOf(at(expression, 'values')).length > 0;
  if (hasValues === compares) return [];
  return [
    problemAt(
      RULE,
      `the operator ${words(operator)} has ${compares ? 'no ' : ''}values`,
      compares ? 'list values' : 'remove the values, or use In or NotIn',
      [...path, 'values'],
    ),
  ];
}

function ipBlockProblems(ipBlock: unknown, path: Path): Problem[] {
  const written = at(ipBlock, 'cidr');
  const outer = typeof written === 'string' ? parseCidr(written) : undefined;
  return [
    ...cidrProblems(written, outer, [...path, 'cidr']),
    ...listOf(at(ipBlock, 'except')).flatMap((exception, index) => {
      const where = [...path, 'except', index];
      const inner = typeof exception === 'string' ? parseCidr(exception) : undefined;
      const problems = cidrProblems(exception, inner, where);
      if (problems.length > 0 || inner === undefined || outer === undefined) return problems;
      if (isStrictlyInside(inner, outer)) return [];
      const message = `the exception ${quote(exception)} is no part of ${quote(written)}`;
      return [problemAt(RULE, message, 'name a smaller network inside of it, or remove it', where)];
    }),
  ];
}

function cidrProblems(written: unknown, cidr: Cidr | undefined, path: Path): Problem[] {
  if (cidr === undefined) {
    const remedy = 'write an address and a prefix length, as in 10.0.0.0/8 or 2001:db8::/32';
    return [problemAt(RULE, `${quote(written ?? '')} is no CIDR`, remedy, path)];
  }
  const network = networkOf(cidr);
  if (network.address === cidr.address) return [];
  const message = `${quote(written)} is an address within a network, which Kubernetes 1.36 refuses`;
  return [problemAt(RULE, message, `write ${quote(cidrText(network))}`, path)];
}
