import { ToolError } from '../../../tools/imports/tool-error';

/** The arguments of a judge. @throws ToolError when there are more than it takes */
export function judgeArguments(most = 0): readonly string[] {
  const given = process.argv.slice(2);
  const [unknown] = given.slice(most);
  if (unknown === undefined) return given;
  throw new ToolError(
    `${JSON.stringify(unknown)}: the judge takes ${most === 0 ? 'no arguments' : 'one argument'}`,
  );
}

/** A number that others follow from, if one is given. @throws ToolError when it is none */
export function seedArgument(): number {
  const [text = '1'] = judgeArguments(1);
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new ToolError(`${JSON.stringify(text)} is no seed: write a whole number`);
}
