import type { Problem } from '../../problems';
import type { Path } from '../json';
import { at, listOf, words } from '../json';
import { resourceNameProblems } from '../names';
import { authenticationProblems, sourceAuthenticationProblems } from './client-authentication';
import { bootstrapProblems } from './client-bootstrap';
import { clientConfigProblems, mirrorConfigProblems } from './client-config';
import { workerProblems } from './client-pod';
import { mirrorConnectors, MIRROR_CONNECTOR, offsetProblems, OFFSETS } from './connector-offsets';
import { refusedLabels } from './labels';
import { mirrorPatternProblems } from './mirror-patterns';
import { mirrorSettingProblems } from './mirror-settings';
import { problemAt } from './problem';
import { serviceNameProblems } from './service-name';
import { numberProblems } from './whole-numbers';

const CONNECTORS = { sourceConnector: 'mirror-source', checkpointConnector: 'mirror-checkpoint' } as const;

/** Fields of a mirror that win over a setting of a connector. */
const PATTERNS = [
  ['topicsPattern', 'topics'],
  ['topicsExcludePattern', 'topics.exclude'],
  ['groupsPattern', 'groups'],
  ['groupsExcludePattern', 'groups.exclude'],
] as const;

/** What one KafkaMirrorMaker2 shows to be wrong: the operator would refuse or drop it, or it could not work. */
export function kafkaMirrorMaker2Problems(mirrorMaker: unknown): Problem[] {
  const spec = at(mirrorMaker, 'spec');
  const target = at(spec, 'target');
  return [
    ...resourceNameProblems(at(mirrorMaker, 'metadata')),
    ...serviceNameProblems(mirrorMaker, '-mirrormaker2-api'),
    ...refusedLabels(at(mirrorMaker, 'metadata', 'labels')),
    ...numberProblems(mirrorMaker, 'spec'),
    ...workerProblems(spec),
    ...bootstrapProblems(target, ['spec', 'target']),
    ...authenticationProblems(target, ['spec', 'target']),
    ...clientConfigProblems('mirror-target', at(target, 'config'), ['spec', 'target', 'config']),
    ...listOf(at(spec, 'mirrors')).flatMap((mirror, index) => mirrorProblems(mirror, ['spec', 'mirrors', index])),
    ...aliasProblems(spec),
    ...annotationProblems(mirrorMaker),
  ];
}

function mirrorProblems(mirror: unknown, path: Path): Problem[] {
  return [
    ...bootstrapProblems(at(mirror, 'source'), [...path, 'source']),
    ...sourceAuthenticationProblems(at(mirror, 'source'), [...path, 'source']),
    ...Object.entries(CONNECTORS).flatMap(([field, connector]) =>
      mirrorConfigProblems(connector, at(mirror, field, 'config'), [...path, field, 'config']),
    ),
    ...mirrorPatternProblems(mirror, path),
    ...PATTERNS.flatMap(([field, key]) => patternProblems(mirror, field, key, path)),
    ...Object.keys(CONNECTORS).flatMap((field) =>
      mirrorSettingProblems(at(mirror, field, 'config'), [...path, field, 'config']),
    ),
  ];
}

function patternProblems(mirror: unknown, field: string, key: string, path: Path): Problem[] {
  if (at(mirror, field) === undefined) return [];
  return Object.keys(CONNECTORS)
    .filter((connector) => at(mirror, connector, 'config', key) !== undefined)
    .map((connector) =>
      problemAt('operator/mirror-pattern', `${field} replaces ${key}`, 'keep one of them', [
        ...path,
        connector,
        'config',
        key,
      ]),
    );
}

/** Connectors are named after both aliases. */
function aliasProblems(spec: unknown): Problem[] {
  const target = at(spec, 'target', 'alias');
  const aliases = listOf(at(spec, 'mirrors')).map((mirror) => at(mirror, 'source', 'alias'));
  return aliases.flatMap((alias, index) => {
    if (alias === undefined) return [];
    const path = ['spec', 'mirrors', index, 'source', 'alias'];
    const quoted = words(alias);
    if (alias === target) {
      const message = `source and target are both ${quoted}: their topics cannot be told apart`;
      return [problemAt('operator/mirror-alias', message, 'give each Kafka its own alias', path)];
    }
    if (aliases.indexOf(alias) === index) return [];
    const message = `two sources are ${quoted}: their connectors have one name, and one overwrites the other`;
    return [problemAt('operator/mirror-alias', message, 'give each source its own alias', path)];
  });
}

function annotationProblems(mirrorMaker: unknown): Problem[] {
  const annotations = at(mirrorMaker, 'metadata', 'annotations');
  const [offsets, connector] = [OFFSETS, MIRROR_CONNECTOR].map((key) => at(annotations, key));
  if (offsets === undefined && connector === undefined) return [];
  if (offsets !== undefined && connector !== undefined) return namedConnector(mirrorMaker, offsets, connector);
  const [given, missing] = offsets === undefined ? [MIRROR_CONNECTOR, OFFSETS] : [OFFSETS, MIRROR_CONNECTOR];
  return [
    problemAt('operator/mirror-offsets', `${given} stands without ${missing}`, `add ${missing}`, [
      'metadata',
      'annotations',
      given,
    ]),
  ];
}

/** Each connector asks whether it is meant, and where none is, nothing happens. */
function namedConnector(mirrorMaker: unknown, offsets: unknown, name: unknown): Problem[] {
  const connectors = mirrorConnectors(mirrorMaker);
  const meant = connectors.find((connector) => connector.name === name);
  if (meant !== undefined) return offsetProblems(offsets, meant.spec);
  const known = connectors.map((connector) => connector.name).join(' or ');
  const remedy = known === '' ? 'remove both annotations' : `write ${known}`;
  const message = `the MirrorMaker has no connector ${JSON.stringify(name)}`;
  const path = ['metadata', 'annotations', MIRROR_CONNECTOR];
  return [problemAt('operator/mirror-offsets-connector', message, remedy, path)];
}
