import type { Problem } from '../../problems';
import type { Path } from '../json';
import { at } from '../json';
import { problemAt } from './problem';

/** As Kafka's clients read it. */
const ADDRESS = /^(?:.*?\[?([0-9a-zA-Z\-%._:]*)\]?):\d+$/;

/** Addresses that no client of Kafka can read. */
export function bootstrapProblems(client: unknown, path: Path): Problem[] {
  const servers = at(client, 'bootstrapServers');
  if (typeof servers !== 'string') return [];
  const addresses = servers.split(',').map((address) => address.trim());
  const wrong = addresses.find((address) => address !== '' && !ADDRESS.test(address));
  if (wrong === undefined && addresses.some((address) => address !== '')) return [];
  const message = wrong === undefined ? 'bootstrapServers is empty' : `${JSON.stringify(wrong)} has no port`;
  return [
    problemAt('kafka/bootstrap-servers', message, 'write host:port, several with commas', [
      ...path,
      'bootstrapServers',
    ]),
  ];
}
