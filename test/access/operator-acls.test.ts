import { aclsOf } from '../../src/access';
import type { Acl } from '../../src/access/acl';
import { operatorCases } from '../review/operator-cases/cases';

/** As Strimzi's User Operator shows a binding. */
function bindingOf({ type, prefix, name, deny, operation, host, principal }: Acl): string {
  const resource = `${upper(type)} ${prefix ? 'PREFIXED' : 'LITERAL'} ${name}`;
  return `${resource} | ${deny ? 'DENY' : 'ALLOW'} ${upper(operation)} host=${host} principal=User:${principal}`;
}

/** `transactionalId` is TRANSACTIONAL_ID. */
function upper(word: string): string {
  return word.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
}

/** The operator asks for it, and Kafka refuses a resource without a name: the user gets nothing. */
const REFUSED = 'user/acl-group-empty-name';

const CASES = operatorCases().flatMap(({ case: name, objects: [user], made }) =>
  made?.acls === undefined || name === REFUSED ? [] : [[name, user, made.acls] as const],
);

test('there are cases of the User Operator', () => {
  expect(CASES.length).toBeGreaterThan(20);
});

test.each(CASES)('%s gets the rights that the User Operator asks for', (_, user, acls) => {
  expect([...new Set(aclsOf(user).map(bindingOf))].toSorted()).toEqual([...acls].toSorted());
});
