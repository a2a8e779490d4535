import { readKinds } from '../../../tools/imports/crd';
import type { Kind } from '../../../tools/imports/crd';
import { generatedFiles } from '../../../tools/imports/generated-files';

/** A CustomResourceDefinition with `spec` as given. */
export function crd(kind: string, spec: object, group = 'kafka.example.com'): object {
  return crdOf(kind, { type: 'object', properties: { spec } }, group);
}

/** A CustomResourceDefinition with a schema as given. */
export function crdOf(kind: string, schema: unknown, group = 'kafka.example.com'): object {
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    spec: {
      group,
      scope: 'Namespaced',
      names: { kind, plural: `${kind.toLowerCase()}s` },
      versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: schema } }],
    },
  };
}

/** An object schema with fields. */
export function object(properties: object, required?: readonly string[]): object {
  return { type: 'object', properties, ...(required !== undefined && { required }) };
}

export const STRING = { type: 'string' };

/** JSON is YAML too. */
export function kindsOf(...documents: readonly object[]): readonly Kind[] {
  const { kinds, skipped } = readKinds(
    documents.map((document) => ({ name: 'a.yaml', text: JSON.stringify(document) })),
  );
  expect(skipped).toEqual([]);
  return kinds;
}

/** One generated file. */
export function fileOf(name: string, ...documents: readonly object[]): string {
  return generatedFiles(kindsOf(...documents)).get(name) ?? '';
}
