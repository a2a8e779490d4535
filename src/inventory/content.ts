import { at } from '../facts';
import type { Resource } from './resource';

/** What stands where a tool fills in or decrypts something before Kubernetes sees it. */
const PLACEHOLDER = /ENC\[|\$\{|\{\{|\$\(|^ref\+/;

/** The same in Secrets alone: rules for metrics are full of angle brackets. */
const SECRET_PLACEHOLDER = /<[^>]*>/;

/** What a ConfigMap or Secret holds under a key: a text, nothing, or what cannot be told. */
export type Content = { readonly text: string } | 'absent' | 'unknown';

/** The text under a key of a ConfigMap or Secret, as Kubernetes hands it out. */
export function contentOf(resource: Resource, key: string): Content {
  if (resource.at('sops') !== undefined) return 'unknown';
  const plain = at(resource.object, resource.kind === 'Secret' ? 'stringData' : 'data', key);
  const coded = at(resource.object, resource.kind === 'Secret' ? 'data' : 'binaryData', key);
  if (plain === undefined && coded === undefined) return 'absent';
  const written = plain ?? coded;
  if (typeof written !== 'string' || PLACEHOLDER.test(written)) return 'unknown';
  if (resource.kind === 'Secret' && SECRET_PLACEHOLDER.test(written)) return 'unknown';
  return { text: plain === undefined ? Buffer.from(written, 'base64').toString('utf8') : written };
}
