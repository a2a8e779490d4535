import * as fc from 'fast-check';

import { readKinds } from '../../../tools/imports/crd';
import { generatedFiles } from '../../../tools/imports/generated-files';
import { inlined } from '../../support/imported-schemas';
import type { SchemaFile } from '../../support/imported-schemas';
import { STRING, crd, fileOf, kindsOf, object } from './crds';

/** Few fields and few leaves, so that equal shapes come about; names that have bitten others. */
const { schema } = fc.letrec<{ schema: object; field: object }>((tie) => ({
  schema: fc
    .dictionary(
      fc.constantFrom('a', 'b', 'pods', 'spec', 'status', 'properties', '$ref', '__proto__'),
      tie('field'),
      { maxKeys: 3 },
    )
    .map((properties) => object(properties)),
  field: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'schema' },
    fc.constantFrom(STRING, { type: 'integer', minimum: 1 }, { type: 'string', enum: ['x', 'y'] }, {}),
    tie('schema'),
    tie('schema').map((items) => ({ type: 'array', minItems: 1, items })),
    tie('schema').map((additionalProperties) => ({ type: 'object', additionalProperties })),
    tie('schema').map((one) => ({
      ...one,
      oneOf: [{ required: ['a'] }, { required: ['b'], properties: { b: {} } }],
    })),
  ),
}));

const definitions = fc
  .tuple(schema, schema, schema)
  .map(([a, b, c]) => [crd('Alpha', a), crd('Beta', b), crd('Gamma', c, 'other.example.com')]);

test('gives the schema of each kind back when references are replaced by what they mean', () => {
  fc.assert(
    fc.property(definitions, (documents) => {
      const kinds = kindsOf(...documents);
      const file = JSON.parse(generatedFiles(kinds).get('schemas.json') ?? '') as SchemaFile;
      const back = Object.entries(file.kinds).map(([key, compact]) => [key, inlined(compact, file.shapes)]);
      expect(back).toEqual(kinds.map((kind) => [`${kind.group}/${kind.version}/${kind.kind}`, kind.schema]));
    }),
  );
});

test('gives the same bytes whatever the order of files and documents', () => {
  fc.assert(
    fc.property(
      definitions.chain((documents) =>
        fc.tuple(fc.constant(documents), fc.shuffledSubarray(documents, { minLength: 3 }), fc.boolean()),
      ),
      ([documents, shuffled, oneFile]) => {
        const texts = shuffled.map((document) => JSON.stringify(document));
        const sources = (oneFile ? [texts.join('\n---\n')] : texts).map((text, index) => ({
          name: `${index}.yaml`,
          text,
        }));
        expect(generatedFiles(readKinds(sources).kinds)).toEqual(generatedFiles(kindsOf(...documents)));
      },
    ),
    { numRuns: 50 },
  );
});

test('writes a shape that stands in several places once', () => {
  const probe = object({ delay: { type: 'integer', minimum: 0 } });
  const text = fileOf(
    'schemas.json',
    crd('Kafka', object({ livenessProbe: probe, readinessProbe: probe, other: object({}) })),
  );
  expect(text).toBe(
    [
      '{"shapes":{',
      '"Probe":{"type":"object","properties":{"delay":{"type":"integer","minimum":0}}}',
      '},"kinds":{',
      '"kafka.example.com/v1/Kafka":{"type":"object","properties":{"spec":{"type":"object","properties":' +
        '{"livenessProbe":{"$ref":"Probe"},"readinessProbe":{"$ref":"Probe"},"other":{"type":"object","properties":{}}}}}}',
      '}}\n',
    ].join('\n'),
  );
});

test('lists the kinds by group and name', () => {
  const text = fileOf('kinds.json', crd('Beta', {}), crd('Alpha', {}, 'z.example.com'), crd('Alef', {}));
  expect(JSON.parse(text)).toEqual([
    { group: 'kafka.example.com', version: 'v1', kind: 'Alef', plural: 'alefs', scope: 'Namespaced' },
    { group: 'kafka.example.com', version: 'v1', kind: 'Beta', plural: 'betas', scope: 'Namespaced' },
    { group: 'z.example.com', version: 'v1', kind: 'Alpha', plural: 'alphas', scope: 'Namespaced' },
  ]);
});
