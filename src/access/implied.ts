import type { AclOperation } from './rule';

const IMPLIED: ReadonlyMap<string, AclOperation> = new Map([
  ['Read', 'Describe'],
  ['Write', 'Describe'],
  ['Delete', 'Describe'],
  ['Alter', 'Describe'],
  ['AlterConfigs', 'DescribeConfigs'],
]);

/** The operation that an allowing rule for another brings along (Kafka's StandardAuthorizer); a denying one brings none. */
export function impliedBy(operation: AclOperation): AclOperation | undefined {
  return IMPLIED.get(operation);
}
