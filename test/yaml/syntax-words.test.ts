import { parseWithPositions } from '../../src/yaml';

/** The first mistake of a text, as the person reads it. */
function first(text: string): string {
  const [problem] = parseWithPositions(text, 'x.yaml', { maxDepth: 100, maxAliases: 100 }).problems;
  return `${problem?.place?.line}:${problem?.place?.column} ${problem?.message}`;
}

test.each([
  ['a:\n  b: c: d\n', '2:6 a key with a value stands here in a value'],
  ['a:\n  b: 1\n   c: 2\n', '2:6 a key with a value stands here in a value'],
  ['a:\n - b\n- c\n', '3:1 a list goes on at another column than it began'],
  ['a: 1\nb 2\nc: 3\n', '2:1 a line without "key: value" stands where a key belongs'],
  ['a: "x" y\n', '1:8 more stands here behind the end of a value'],
  ['a: { b: 1 }}\n', '1:12 this bracket closes nothing'],
  ['a:\n- b: x\n c: y\n', '3:1 this line is no item of the list'],
  ['a: @b\n', '1:4 a text without quotes cannot begin with this character'],
  ['a: "\\d"\n', '1:5 there is no such escape'],
  ['{ "a": "b" "c": "d" }\n', '1:12 a comma is missing, or lines of a block stand in brackets'],
  ['a: [b\nc: d\n', '2:1 a [ is not closed, or lines in it stand as far left as its key'],
  ['a: "x\nb: y\n', '1:4 the quotes that open here are not closed'],
  ['a: >x\n b\n', '1:5 this is not YAML: block scalar header includes extra characters: >x'],
])('%j is told as %j', (text, message) => {
  expect(first(text)).toBe(message);
});
