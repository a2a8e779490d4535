import type { Problem } from '../../problems';
import { isAuthenticationConfig } from '../forbidden-client-config';
import type { Path } from '../json';
import { at, words } from '../json';
import { entriesOf } from './config-values';
import { problemAt } from './problem';

/** What each type needs. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  tls: ['certificateAndKey'],
  'scram-sha-256': ['username', 'passwordSecret'],
  'scram-sha-512': ['username', 'passwordSecret'],
  plain: ['username', 'passwordSecret'],
};

/** What is wrong with how a client that the operator runs logs in to Kafka. */
export function authenticationProblems(client: unknown, path: Path): Problem[] {
  return [...incomplete('operator/client-authentication', client, path), ...otherProblems(client, path)];
}

/** The same for a source of MirrorMaker 2, which the operator does not check and stumbles over. */
export function sourceAuthenticationProblems(source: unknown, path: Path): Problem[] {
  return [...incomplete('operator/mirror-source-authentication', source, path), ...otherProblems(source, path)];
}

function incomplete(rule: string, client: unknown, path: Path): Problem[] {
  const authentication = at(client, 'authentication');
  const type = words(at(authentication, 'type') ?? '');
  const needed = Object.hasOwn(NEEDED, type) ? (NEEDED[type] ?? []) : [];
  const missing = needed.filter((field) => at(authentication, field) === undefined).join(' and ');
  if (missing === '') return [];
  const message = `authentication of type ${type} has no ${missing}`;
  return [problemAt(rule, message, `set ${missing}`, [...path, 'authentication'])];
}

function otherProblems(client: unknown, path: Path): Problem[] {
  const authentication = at(client, 'authentication');
  const where = [...path, 'authentication'];
  if (at(authentication, 'type') === 'tls' && at(client, 'tls') === undefined) {
    const message = 'the client has a certificate and connects without TLS, so that nobody sees it';
    const remedy = 'set tls.trustedCertificates';
    return [problemAt('operator/client-certificate-without-tls', message, remedy, [...path, 'tls'])];
  }
  if (at(authentication, 'type') !== 'custom') return [];
  return entriesOf(at(authentication, 'config'), [...where, 'config'])
    .filter(({ key }) => !isAuthenticationConfig(key))
    .map((entry) => ({
      rule: 'operator/client-authentication-config',
      message: `Strimzi drops ${entry.key} from the config of custom authentication`,
      remedy: 'keep what begins with sasl. or ssl.keystore.',
      pointer: entry.at,
    }));
}
