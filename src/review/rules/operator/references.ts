import type { Path } from '../../../facts';
import { contentOf } from '../../../inventory';
import type { Content, Resource } from '../../../inventory';
import { FINE, skip, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import type { Scope } from '../../rule';
import { makerOfSecret } from '../secret-makers';

/** A ConfigMap or Secret beside a resource that it names, with a key in it. */
export interface Reference {
  readonly kind: 'ConfigMap' | 'Secret';
  readonly name: unknown;
  readonly key: unknown;
  /** Where the resource names it. */
  readonly path: Path;
}

/** What a rule does with the text that is found under the key. */
export type Judge = (text: string, reference: Reference) => readonly Outcome[];

/**
 * Looks a reference up beside the resource. An object that is not in the input may live elsewhere, so that only a closed world misses it; a
 * key is missed in an object that is there. What is incomplete is told by the object alone.
 */
export function lookUp(
  resource: Resource,
  reference: Reference,
  { inventory, closedWorld }: Scope,
  judge: Judge = () => FINE,
): readonly Outcome[] {
  const { kind, name, key, path } = reference;
  if (typeof name !== 'string' || typeof key !== 'string' || name === '' || key === '') return FINE;
  const found = inventory.find(kind, resource.namespace, name);
  if (found === undefined) {
    if (kind === 'Secret' && makerOfSecret(inventory, resource.namespace, name) !== undefined) return FINE;
    if (!closedWorld) return skip(`the ${kind} ${name} is not in the input`);
    const place = resource.namespace === '' ? '' : ` in namespace ${resource.namespace}`;
    return wrong(path, `there is no ${kind} ${name}${place}`, 'add it, or correct the name');
  }
  const content: Content = contentOf(found, key);
  if (content === 'unknown') return FINE;
  if (content !== 'absent') return judge(content.text, reference);
  return wrong(path, `the ${kind} ${name} has no key ${JSON.stringify(key)}`, 'add the key, or correct it');
}
