import { didYouMean } from '../problems';
import type { Problem } from '../problems';

/** The properties of the plugin; with the words that they may be, where these are few. */
const PROPERTIES: Readonly<Record<string, readonly string[] | undefined>> = {
  profile: ['dev', 'prod'],
  failOn: ['error', 'warning'],
  config: undefined,
  context: undefined,
};

/** What is wrong with the properties: they come from a `cdk8s.yaml`, which no compiler reads. */
export function propsProblems(props: object): Problem[] {
  return Object.entries(props).flatMap(([name, value]: [string, unknown]) => {
    if (!Object.hasOwn(PROPERTIES, name)) return [unknownProperty(name)];
    const words = PROPERTIES[name];
    if (words === undefined || value === undefined || words.some((word) => word === value)) return [];
    const message = `the property ${name} of StrimziValidation is ${JSON.stringify(value)}`;
    return [{ rule: 'plugin/property', message, remedy: `write one of ${words.join(', ')}` }];
  });
}

function unknownProperty(name: string): Problem {
  const names = Object.keys(PROPERTIES);
  const near = didYouMean(name, names);
  const message = `StrimziValidation has no property ${JSON.stringify(name)}`;
  const remedy = near === undefined ? `there are ${names.join(', ')}` : `did you mean ${near}?`;
  return { rule: 'plugin/property', message, remedy };
}
