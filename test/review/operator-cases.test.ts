import type { Finding } from '../../src/review/finding';
import { review } from '../../src/review/review';
import { operatorCases } from './operator-cases/cases';
import type { OperatorCase } from './operator-cases/cases';

/** Where review says otherwise than the verdict, and why that is right. */
const INTENDED: Readonly<Record<string, string>> = {
  'config/float-number':
    'JSON and YAML as plain data do not tell 1000000000.0, which Java refuses, from 1000000000',
  'mirrormaker2/source-config-tasks.max': 'the operator drops it, and its log does not say so',
  'topic/config-segment.bytes': 'the verdict is the operator alone: Kafka refuses the value',
  'topic/name-aaaaaaaaaaaa': 'the verdict is the operator alone: Kafka refuses the name',
  'topic/topicName-bad': 'the verdict is the operator alone: Kafka refuses the name',
  'topic/topicName-long': 'the verdict is the operator alone: Kafka refuses the name',
  'user/acl-group-empty-name': 'the verdict is the operator alone: Kafka refuses the name',
};

/** Of these the operator says in its log what it drops; what else is ignored it passes over. */
const LOGGED: ReadonlySet<string> = new Set([
  'operator/client-authentication-config',
  'operator/config-forbidden',
  'operator/listener-config-forbidden',
]);

/** Of these the reason depends on more than we tell. */
const OF_SEVERAL_REASONS: ReadonlySet<string> = new Set([
  'operator/metadata-version',
  'operator/storage-volumes',
  'operator/topic-config-type',
  'operator/user-quota',
]);

/** What review says of a case, whose objects are all there is, in the terms of a verdict. */
function ourVerdict({ objects, facts = {} }: OperatorCase): Omit<OperatorCase, 'case' | 'objects' | 'facts'> {
  const { findings } = review(
    objects.map((object) => ({ object })),
    { profile: 'dev', facts, closedWorld: true },
  );
  const gates = findings.filter(({ rule }) => /^(schema|operator|kafka)\//.test(rule));
  const having = (status: string): Finding[] => gates.filter(({ condition }) => condition?.status === status);
  const refused = gates.some(({ rule, severity }) => rule.startsWith('schema/') && severity === 'error');
  if (refused) return { gate: 'schema' };
  const failures = having('NotReady');
  if (failures.length > 0) {
    const several = failures.some(({ rule }) => OF_SEVERAL_REASONS.has(rule));
    const reason = failures.flatMap(({ condition }) => condition?.reason ?? []).join(', ');
    return { gate: 'operator', ...(!several && { reason }) };
  }
  const reasons = having('Warning').flatMap(({ condition }) => condition?.reason ?? []);
  return {
    gate: 'accepted',
    warnings: [...new Set(reasons)].toSorted(),
    ...(having('Ignored').some(({ rule }) => LOGGED.has(rule)) && { dropped: true as const }),
  };
}

/** In words; nothing when we agree. */
function difference(theirs: OperatorCase): string | undefined {
  const ours = ourVerdict(theirs);
  if (ours.gate !== theirs.gate) return `${theirs.gate}, and we say ${ours.gate}`;
  if (ours.reason !== undefined && theirs.reason !== undefined && !ours.reason.includes(theirs.reason))
    return `${theirs.reason}, and we say ${ours.reason === '' ? 'nothing' : ours.reason}`;
  if (theirs.gate !== 'accepted') return undefined;
  const [wanted, told] = [theirs.warnings ?? [], ours.warnings ?? []].map((reasons) => reasons.join(', '));
  if (wanted !== told) return `warnings [${wanted ?? ''}], and we say [${told ?? ''}]`;
  if (theirs.dropped === ours.dropped) return undefined;
  return theirs.dropped ? 'something is dropped, and we do not say so' : 'nothing is dropped, and we say so';
}

describe('the verdicts of a real API server and of the operators', () => {
  const differences = new Map(operatorCases().map((theirs) => [theirs.case, difference(theirs)]));
  const differing = [...differences].filter(([, what]) => what !== undefined).map(([name]) => name);

  test('are ours, but for what is meant to differ', () => {
    const unexpected = differing.filter((name) => !Object.hasOwn(INTENDED, name));

    expect(unexpected.map((name) => `${name}: ${differences.get(name) ?? ''}`)).toEqual([]);
  });

  test('are all there', () => {
    expect(differences.size).toBe(898);
  });

  test('differ where they are meant to', () => {
    expect(Object.keys(INTENDED).filter((name) => !differing.includes(name))).toEqual([]);
  });
});
