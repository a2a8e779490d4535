import { at, trustedCertsSecretName, words } from '../facts';
import type { KafkaMirrorMaker2 } from '../inventory';
import { rights, trustedCertificates, trustsSecrets } from './clients';
import type { GeneratedObject } from './generated';
import type { OperatorSettings } from './operator';
import { workerObjects, workerPolicy } from './workers';

/** What the operator makes of a KafkaMirrorMaker2; its certificates are called as those of a Connect. */
export function mirrorMakerObjects(
  mirrorMaker: KafkaMirrorMaker2,
  operator: OperatorSettings,
): readonly GeneratedObject[] {
  const name = `${mirrorMaker.name}-mirrormaker2`;
  const sources = mirrorMaker.mirrors.map(({ source }) => source.value);
  const target = mirrorMaker.at('spec', 'target');
  const connections = [target, ...sources];
  const keys = [
    ...(trustsSecrets(target) ? ['ca.crt'] : []),
    ...sources.filter(trustsSecrets).map((source) => `${words(at(source, 'alias') ?? '')}-ca.crt`),
  ];
  return [
    ...workerObjects(mirrorMaker, name),
    ...rights(mirrorMaker, name, `${name}-role`, connections),
    ...trustedCertificates(mirrorMaker, trustedCertsSecretName(mirrorMaker.name), connections, keys),
    workerPolicy(mirrorMaker, name, operator),
  ];
}
