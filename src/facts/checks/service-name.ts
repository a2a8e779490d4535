import type { Problem } from '../../problems';
import { at } from '../json';
import { problemAt } from './problem';

const MAX_DNS_LABEL = 63;

/** Kubernetes takes shorter and plainer names for Services than for what they are named after. */
export function serviceNameProblems(resource: unknown, ending: string): Problem[] {
  const name = at(resource, 'metadata', 'name');
  if (typeof name !== 'string') return [];
  const told = (message: string, remedy: string): Problem[] => [
    problemAt('operator/component-service', message, remedy, ['metadata', 'name']),
  ];
  const service = `${name}${ending}`;
  if (service.length > MAX_DNS_LABEL) {
    const message = `its Service ${service} has ${service.length} characters`;
    return told(message, `shorten the name: Services have at most ${MAX_DNS_LABEL}`);
  }
  if (!/^[0-9]/.test(name) && !name.includes('.')) return [];
  const message = `most releases of Kubernetes make no Service that is named after ${JSON.stringify(name)}`;
  return told(message, 'begin with a letter, and use - instead of dots');
}
