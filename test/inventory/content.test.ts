import { contentOf, Resource } from '../../src/inventory';

const of = (kind: string, more: object) => new Resource({ object: { apiVersion: 'v1', kind, ...more } });

test.each([
  ['a text of a ConfigMap', of('ConfigMap', { data: { a: 'b' } }), { text: 'b' }],
  ['bytes of a ConfigMap', of('ConfigMap', { binaryData: { a: 'Yg==' } }), { text: 'b' }],
  ['a text of a Secret', of('Secret', { stringData: { a: 'b' } }), { text: 'b' }],
  ['bytes of a Secret', of('Secret', { data: { a: 'Yg==' } }), { text: 'b' }],
  ['a text over bytes', of('Secret', { data: { a: 'YQ==' }, stringData: { a: 'b' } }), { text: 'b' }],
  ['rules for metrics', of('ConfigMap', { data: { a: 'kafka<type=(.+)>' } }), { text: 'kafka<type=(.+)>' }],
  ['another key', of('ConfigMap', { data: { b: 'b' } }), 'absent'],
  ['no data', of('Secret', {}), 'absent'],
  ['a number', of('ConfigMap', { data: { a: 5 } }), 'unknown'],
  ['an encrypted Secret', of('Secret', { stringData: { a: 'b' }, sops: {} }), 'unknown'],
  ['a placeholder', of('Secret', { stringData: { a: '<password>' } }), 'unknown'],
  ['a variable', of('ConfigMap', { data: { a: 'b: ${LEVEL}' } }), 'unknown'],
])('a key is found in %s', (_, resource, content) => {
  expect(contentOf(resource, 'a')).toEqual(content);
});
