import type { KafkaBridge } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { gate } from '../../rule';
import type { Rule } from '../../rule';
import { judgedUser, lacks } from './rights';
import type { Need } from './rights';

/** What each side of a Bridge cannot do without, whatever HTTP clients ask for. */
const NEEDS = {
  producer: [{ resource: 'topic', name: '', open: true, operation: 'Write' }],
  consumer: [
    { resource: 'topic', name: '', open: true, operation: 'Read' },
    { resource: 'group', name: '', open: true, operation: 'Read' },
  ],
} as const satisfies Readonly<Record<string, readonly Need[]>>;

const LACKING = { producer: 'write no topic', consumer: 'read no topic with a group' } as const;

/** Whether Kafka lets a Bridge do anything. */
export const BRIDGE_RULES: readonly Rule[] = [
  gate({ id: 'kafka/bridge-rights', on: 'KafkaBridge', check: rights }),
];

function rights(bridge: KafkaBridge): readonly Outcome[] {
  const user = judgedUser(bridge.connection);
  if (user === undefined) return FINE;
  const sides = (['producer', 'consumer'] as const).filter((side) => bridge.at('spec', side, 'enabled') !== false);
  const useless = sides.filter((side) => NEEDS[side].some((need) => lacks(user, need)));
  const may = useless.map((side) => LACKING[side]).join(' and ');
  if (useless.length === 0) return FINE;
  if (useless.length === sides.length) {
    const message = `the KafkaUser ${user.name} may ${may}: all that the Bridge is asked for fails`;
    return wrong(['spec', 'authentication'], message, `grant it in the KafkaUser ${user.name}`);
  }
  return useless.flatMap((side) => {
    const message = `the Bridge has a ${side}, and the KafkaUser ${user.name} may ${LACKING[side]}`;
    const remedy = `write ${side}: { enabled: false }, or grant it`;
    return wrong(['spec', side, 'enabled'], message, remedy, { severity: 'info' });
  });
}
