import { CLIENT_SETTINGS } from '../../support/client-settings';
import type { Ending } from './attempt';
import type { Dialect } from './dialects';

/** Users that the judge makes. */
export const USERS = { password: 'by-password', certificate: 'by-certificate', bystander: 'bystander' } as const;

/** Whose certificates are used: those of the broker, or such as somebody else made by the same names. */
export type Authority = 'ours' | 'strangers';

/** How somebody logs in, whatever the client. */
export interface Login {
  readonly user: string;
  /** Trusted by the client. */
  readonly trust: Authority;
  /** Left out: by certificate. */
  readonly password?: string;
  /** @default 'SCRAM-SHA-512' */
  readonly mechanism?: string;
  /** Who made the certificate of the client; left out: it has none. */
  readonly key?: Authority;
  /** Added to what the login makes. */
  readonly more?: Readonly<Record<string, string>>;
}

/** A login and how it must end. */
export interface ClientCase {
  readonly name: string;
  readonly login: Login;
  readonly ends: Ending;
  /** The clients that are asked. @default - all */
  readonly clients?: readonly Dialect['client'][];
}

const right: Login = { user: USERS.password, password: passwordOf(USERS.password), trust: 'ours' };
const certified: Login = { user: USERS.certificate, trust: 'ours', key: 'ours' };

export const CASES: readonly ClientCase[] = [
  { name: 'right password', login: right, ends: 'works' },
  { name: 'right certificate', login: certified, ends: 'works' },
  { name: 'wrong password', login: { ...right, password: 'guessed' }, ends: 'authentication' },
  { name: 'unknown user', login: { ...right, user: 'nobody' }, ends: 'authentication' },
  { name: 'password of another user', login: { ...right, user: USERS.bystander }, ends: 'authentication' },
  { name: 'mechanism that is not there', login: { ...right, mechanism: 'SCRAM-SHA-256' }, ends: 'authentication' },
  { name: 'wrong CA, by password', login: { ...right, trust: 'strangers' }, ends: 'tls' },
  { name: 'wrong CA, by certificate', login: { ...certified, trust: 'strangers' }, ends: 'tls' },
  { name: 'certificate of another CA', login: { ...certified, key: 'strangers' }, ends: 'tls' },
  { name: 'no certificate', login: { user: USERS.certificate, trust: 'ours' }, ends: 'tls' },
  {
    name: 'user without rights, by password',
    login: { ...right, user: USERS.bystander, password: passwordOf(USERS.bystander) },
    ends: 'authorization',
  },
  {
    name: 'user without rights, by certificate',
    login: { ...certified, user: `${USERS.bystander}-tls` },
    ends: 'authorization',
  },
  { name: 'value that there is not', login: { ...right, more: { 'security.protocol': 'TLS' } }, ends: 'config' },
  ...CLIENT_SETTINGS.map(({ of, settings, refused }): ClientCase => {
    const name = `${of} with ${JSON.stringify(settings)}`;
    return { name, login: { ...right, more: settings }, ends: refused ? 'config' : 'works', clients: ['java'] };
  }),
];

/** As the Java side of the broker judge makes them. */
export function passwordOf(user: string): string {
  return `password-of-${user}`;
}
