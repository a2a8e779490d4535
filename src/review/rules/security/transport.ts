import { at, listOf, mapOf, words } from '../../../facts';
import type { Path } from '../../../facts';
import type { Resource } from '../../../inventory';
import { FINE, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule } from '../../rule';

/** Where each kind keeps settings of Kafka and its clients. */
const CONFIGS: Readonly<Record<string, readonly Path[]>> = {
  Kafka: [['spec', 'kafka', 'config']],
  KafkaConnect: [['spec', 'config']],
  KafkaBridge: [
    ['spec', 'admin', 'config'],
    ['spec', 'consumer', 'config'],
    ['spec', 'producer', 'config'],
  ],
};

const KINDS = ['Kafka', 'KafkaConnect', 'KafkaMirrorMaker2', 'KafkaBridge'] as const;
const PROTOCOLS: ReadonlySet<string> = new Set(['ssl.enabled.protocols', 'ssl.protocol']);
const OLD_PROTOCOL = /^(?:SSLv\d.*|TLSv1|TLSv1\.[01])$/i;
const WEAK_CIPHER = /NULL|EXPORT|RC4|3DES|_anon_|_DES_/i;
const IDENTIFICATION = 'ssl.endpoint.identification.algorithm';

/** How connections are protected, and what else is open. */
export const TRANSPORT: readonly Rule[] = [
  ...KINDS.map((kind) =>
    policy({ id: 'security/tls-versions', on: kind, dev: 'warning', prod: 'error', check: tlsVersions }),
  ),
  ...(['Kafka', 'KafkaConnect', 'KafkaMirrorMaker2'] as const).map((kind) =>
    policy({ id: 'security/jmx', on: kind, dev: 'warning', prod: 'error', check: jmx }),
  ),
];

function tlsVersions(resource: Resource): readonly Outcome[] {
  return configsOf(resource).flatMap((path) => {
    const config = mapOf(resource.at(...path));
    return Object.keys(config).flatMap((key) => setting(key, config[key], resource.kind, [...path, key]));
  });
}

function setting(key: string, value: unknown, kind: string, path: Path): readonly Outcome[] {
  if (PROTOCOLS.has(key)) {
    const old = items(value).filter((item) => OLD_PROTOCOL.test(item));
    if (old.length === 0) return FINE;
    return wrong(path, `${old.join(', ')} can be broken`, 'remove it, or write TLSv1.2,TLSv1.3');
  }
  if (key === 'ssl.cipher.suites') {
    const weak = items(value).filter((item) => WEAK_CIPHER.test(item));
    if (weak.length === 0) return FINE;
    return wrong(path, `${weak.join(', ')} can be broken`, 'remove it: the defaults are sound');
  }
  if (key !== IDENTIFICATION || kind === 'Kafka' || words(value ?? '').trim() !== '') return FINE;
  return wrong(path, 'a broker with any certificate of the authority is believed to be the right one', 'remove it');
}

function items(value: unknown): string[] {
  return (Array.isArray(value) ? value.map(words).join() : words(value)).split(',').map((item) => item.trim());
}

function configsOf({ kind, object }: Resource): readonly Path[] {
  if (kind !== 'KafkaMirrorMaker2') return CONFIGS[kind] ?? [];
  const sources = listOf(at(object, 'spec', 'mirrors')).map((_, index) => [
    'spec',
    'mirrors',
    index,
    'source',
    'config',
  ]);
  return [['spec', 'target', 'config'], ...sources];
}

function jmx(resource: Resource): readonly Outcome[] {
  const path = resource.kind === 'Kafka' ? ['spec', 'kafka', 'jmxOptions'] : ['spec', 'jmxOptions'];
  // there is one type of authentication, and the API server refuses another
  if (resource.at(...path) === undefined || resource.at(...path, 'authentication') !== undefined) return FINE;
  const message = 'port 9999 lets every pod change and run code in this process';
  return wrong(path, message, 'remove it, or add authentication: { type: password }');
}
