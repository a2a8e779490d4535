import { readKinds } from '../../../tools/imports/crd';
import { STRING, crd, crdOf, object } from './crds';

const TOPIC = JSON.stringify(crd('Topic', object({ name: STRING })));

function read(...texts: readonly string[]): { kinds: string[]; skipped: readonly string[] } {
  const { kinds, skipped } = readKinds(texts.map((text, index) => ({ name: `${index}.yaml`, text })));
  return { kinds: kinds.map(({ group, kind }) => `${group}/${kind}`), skipped };
}

test.each([
  ['nothing', ''],
  ['a comment', '# only words\n---\n'],
  ['another object', 'kind: ConfigMap\nmetadata: { name: a }\n'],
  ['a list', '- kind: CustomResourceDefinition\n'],
  ['a word', 'CustomResourceDefinition\n'],
  ['a null', '---\nnull\n---\n'],
])('passes over %s beside a definition', (_, text) => {
  expect(read(text, TOPIC)).toEqual({ kinds: ['kafka.example.com/Topic'], skipped: [] });
});

test.each([
  ['text that is no YAML', 'a: [', /^0\.yaml: skipped, Flow sequence .* at line 1, column 5$/],
  [
    'a key written twice',
    'kind: CustomResourceDefinition\nkind: A\n',
    /^0\.yaml: skipped, Map keys must be unique/,
  ],
  [
    'a definition without spec',
    'kind: CustomResourceDefinition\n',
    /^0\.yaml: skipped, nothing where a mapping should stand$/,
  ],
  ['a kind that is code', JSON.stringify(crd('A {}; evil(', {})), /with kind "A \{\}; evil\("$/],
  ['a group with a slash', JSON.stringify(crd('A', {}, '../../x')), /with group "\.\.\/\.\.\/x"$/],
  ['a schema that is a list', JSON.stringify(crdOf('A', [])), /\[\] where a mapping should stand$/],
  ['a field without schema', JSON.stringify(crd('A', object({ a: null }))), /null where a mapping should stand$/],
  [
    'no stored version',
    TOPIC.replace('"storage":true', '"storage":false'),
    /without a version that is served and stored$/,
  ],
  [
    'aliases that blow up',
    `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c]\n`,
    /^0\.yaml: skipped, .*alias/i,
  ],
])('says in one line that it skips %s', (_, text, line) => {
  const { kinds, skipped } = read(text, TOPIC);
  expect(kinds).toEqual(['kafka.example.com/Topic']);
  expect(skipped).toEqual([expect.stringMatching(line)]);
});

test('takes a definition that is given twice once, and refuses two different ones of a kind', () => {
  expect(read(TOPIC, TOPIC).kinds).toEqual(['kafka.example.com/Topic']);
  const other = JSON.stringify(crd('Topic', object({ name: STRING }), 'other.example.com'));
  expect(() => read(TOPIC, other)).toThrow(
    'two different definitions of Topic: kafka.example.com and other.example.com',
  );
});

test('keeps what validates and drops what only explains', () => {
  const words = { description: 'words', title: 'words', example: 'words', externalDocs: { url: 'words' } };
  const checks = { 'x-kubernetes-validations': [{ rule: 'self.a != ""', message: 'words' }] };
  const size = { 'x-kubernetes-int-or-string': true, anyOf: [{ type: 'integer' }, { type: 'string', ...words }] };
  const spec = {
    ...object({ description: { ...STRING, ...words, default: 'x', pattern: '^x' }, size }, ['description']),
    ...words,
    ...checks,
  };
  const [kind] = readKinds([{ name: 'a.yaml', text: JSON.stringify(crd('Topic', spec)) }]).kinds;
  expect(kind?.schema).toEqual(
    object({
      spec: {
        ...object(
          {
            description: { type: 'string', default: 'x', pattern: '^x' },
            size: { 'x-kubernetes-int-or-string': true, anyOf: [{ type: 'integer' }, { type: 'string' }] },
          },
          ['description'],
        ),
        'x-kubernetes-validations': [{ rule: 'self.a != ""' }],
      },
    }),
  );
});

test.each([
  ['no bounds', {}, { minimum: 0, maximum: 2_147_483_647 }],
  ['bounds within those', { minimum: 1, maximum: 9 }, { minimum: 1, maximum: 9 }],
  ['bounds beyond those', { minimum: -1, maximum: 1e12 }, { minimum: 0, maximum: 2_147_483_647 }],
])('holds a number with %s that can be scaled to what the API server takes', (_, bounds, held) => {
  const scaled = crd('Topic', object({ size: { type: 'integer', ...bounds }, other: { type: 'integer' } }));
  const text = JSON.stringify(scaled).replace(
    '"storage":true',
    '"storage":true,"subresources":{"scale":{"specReplicasPath":".spec.size"}}',
  );
  const [kind] = readKinds([{ name: 'a.yaml', text }]).kinds;

  expect(kind?.schema).toMatchObject({
    properties: { spec: object({ size: { type: 'integer', ...held }, other: { type: 'integer' } }) },
  });
});
