import type { Properties } from './attempt';
import type { Login } from './cases';

/** Where files and listeners are. */
export interface Site {
  readonly listeners: { readonly password: string; readonly certificate: string };
  /** The file of a CA or user: in PEM its certificate and its key, in PKCS 12 both. */
  readonly file: (authority: string, name: string, ending: 'crt' | 'key' | 'pem' | 'p12') => string;
  readonly storePassword: string;
}

/** A client program and one way to write its properties. */
export interface Dialect {
  readonly name: string;
  readonly client: 'java' | 'librdkafka';
  readonly properties: (login: Login, site: Site) => Properties;
}

export const DIALECTS: readonly Dialect[] = [
  { name: 'Java, PEM', client: 'java', properties: inJava(pemTrust, pemKey) },
  { name: 'Java, PKCS12', client: 'java', properties: inJava(storeTrust, storeKey) },
  { name: 'librdkafka, PEM', client: 'librdkafka', properties: inLibrdkafka(fileKey) },
  { name: 'librdkafka, PKCS12', client: 'librdkafka', properties: inLibrdkafka(bundleKey) },
];

type Part = (login: Login, site: Site) => Properties;

/** The certificate of the CA and of a client. */
const CA = 'ca';

function inJava(trust: Part, key: Part): Part {
  return (login, site) => ({
    ...common(login, site, jaas),
    ...trust(login, site),
    ...key(login, site),
    ...login.more,
  });
}

function inLibrdkafka(key: Part): Part {
  return (login, site) => ({
    ...common(login, site, ({ user, password = '' }) => ({ 'sasl.username': user, 'sasl.password': password })),
    'ssl.ca.location': site.file(login.trust, CA, 'crt'),
    ...key(login, site),
    ...login.more,
  });
}

function common(login: Login, { listeners }: Site, credentials: (login: Login) => Properties): Properties {
  const { password, mechanism = 'SCRAM-SHA-512' } = login;
  if (password === undefined) return { 'bootstrap.servers': listeners.certificate, 'security.protocol': 'SSL' };
  return {
    'bootstrap.servers': listeners.password,
    'security.protocol': 'SASL_SSL',
    'sasl.mechanism': mechanism,
    ...credentials(login),
  };
}

function jaas({ user, password = '' }: Login): Properties {
  const module = 'org.apache.kafka.common.security.scram.ScramLoginModule';
  return { 'sasl.jaas.config': `${module} required username="${user}" password="${password}";` };
}

function pemTrust({ trust }: Login, site: Site): Properties {
  return { 'ssl.truststore.type': 'PEM', 'ssl.truststore.location': site.file(trust, CA, 'crt') };
}

function pemKey({ user, key }: Login, site: Site): Properties {
  return key === undefined
    ? {}
    : { 'ssl.keystore.type': 'PEM', 'ssl.keystore.location': site.file(key, user, 'pem') };
}

function storeTrust({ trust }: Login, site: Site): Properties {
  return {
    'ssl.truststore.type': 'PKCS12',
    'ssl.truststore.location': site.file(trust, CA, 'p12'),
    'ssl.truststore.password': site.storePassword,
  };
}

function storeKey({ user, key }: Login, site: Site): Properties {
  return key === undefined
    ? {}
    : {
        'ssl.keystore.type': 'PKCS12',
        'ssl.keystore.location': site.file(key, user, 'p12'),
        'ssl.keystore.password': site.storePassword,
      };
}

function fileKey({ user, key }: Login, site: Site): Properties {
  return key === undefined
    ? {}
    : {
        'ssl.certificate.location': site.file(key, user, 'crt'),
        'ssl.key.location': site.file(key, user, 'key'),
      };
}

function bundleKey({ user, key }: Login, site: Site): Properties {
  return key === undefined
    ? {}
    : {
        'ssl.keystore.location': site.file(key, user, 'p12'),
        'ssl.keystore.password': site.storePassword,
      };
}
