import { at, listOf, mapOf, words } from '../../facts';

export type Labels = Readonly<Record<string, string>>;

/** True when a label selector of Kubernetes picks an object with these labels; an empty one picks all. */
export function selects(selector: unknown, labels: Labels): boolean {
  const label = (key: string): string | undefined => (Object.hasOwn(labels, key) ? labels[key] : undefined);
  return (
    Object.entries(mapOf(at(selector, 'matchLabels'))).every(([key, value]) => label(key) === value) &&
    listOf(at(selector, 'matchExpressions')).every((expression) => holds(expression, label))
  );
}

/** True for a selector that asks for nothing. */
export function selectsAll(selector: unknown): boolean {
  return (
    Object.keys(mapOf(at(selector, 'matchLabels'))).length === 0 &&
    listOf(at(selector, 'matchExpressions')).length === 0
  );
}

/** What the API server would refuse picks nothing. */
function holds(expression: unknown, label: (key: string) => string | undefined): boolean {
  const value = label(words(at(expression, 'key')));
  const values = listOf(at(expression, 'values'));
  const operator = at(expression, 'operator');
  if (operator === 'In') return value !== undefined && values.includes(value);
  if (operator === 'NotIn') return value === undefined || !values.includes(value);
  if (operator === 'Exists') return value !== undefined;
  return operator === 'DoesNotExist' && value === undefined;
}
