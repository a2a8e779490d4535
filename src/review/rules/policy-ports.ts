import { at, listOf } from '../../facts';
import type { Resource } from '../../inventory';

/** True when a rule of a NetworkPolicy lets somebody to a TCP port, by its number or by its name in the pods. */
export function opens(networkPolicy: Resource, port: number, name?: string): boolean {
  return listOf(networkPolicy.at('spec', 'ingress')).some((rule) => {
    const ports = listOf(at(rule, 'ports'));
    return ports.length === 0 || ports.some((one) => covers(one, port, name));
  });
}

function covers(one: unknown, port: number, name: string | undefined): boolean {
  if ((at(one, 'protocol') ?? 'TCP') !== 'TCP') return false;
  const [from, to] = [at(one, 'port'), at(one, 'endPort')];
  if (from === undefined || from === port || (name !== undefined && from === name)) return true;
  return typeof from === 'number' && typeof to === 'number' && from <= port && port <= to;
}
