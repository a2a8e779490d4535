import type { Problem } from '../../problems';
import type { Path } from '../json';
import { at, isMap, listOf } from '../json';
import { droppedTemplateKeys, refusedTemplateKeys } from './labels';
import type { Refused } from './labels';
import { problemAt } from './problem';
import { volumeProblems } from './volumes';

interface CheckedKeys {
  readonly labels: Refused;
  readonly annotations?: 'all';
}

const ALL: CheckedKeys = { labels: 'all', annotations: 'all' };
const ANNOTATIONS: CheckedKeys = { labels: 'but-cluster', annotations: 'all' };
const LABELS: CheckedKeys = { labels: 'but-cluster' };

/** How strictly the operator looks at the labels and annotations of each part; at those of other parts as at `LABELS`. */
const CHECKED: Readonly<Record<string, CheckedKeys>> = {
  pod: ALL,
  bootstrapService: ALL,
  externalBootstrapService: ALL,
  perPodService: ALL,
  apiService: ALL,
  clusterCaCert: ALL,
  secret: ALL,
  podSet: ANNOTATIONS,
  deployment: ANNOTATIONS,
  persistentVolumeClaim: ANNOTATIONS,
  externalBootstrapIngress: ANNOTATIONS,
  perPodIngress: ANNOTATIONS,
  jmxSecret: { labels: 'all' },
};

/** What the operator or Kubernetes refuses of a template: names of volumes, places of mounts, reserved keys. */
export function templateProblems(template: unknown, taken: readonly string[], path: Path): Problem[] {
  if (!isMap(template)) return [];
  return Object.entries(template).flatMap(([part, value]) => [
    ...keyProblems(part, value, [...path, part, 'metadata']),
    ...volumeProblems(value, taken, [...path, part]),
    ...mountProblems(at(value, 'volumeMounts'), [...path, part, 'volumeMounts']),
  ]);
}

function keyProblems(part: string, value: unknown, path: Path): Problem[] {
  const { labels, annotations } = (Object.hasOwn(CHECKED, part) ? CHECKED[part] : undefined) ?? LABELS;
  const metadata = at(value, 'metadata');
  return [
    ...refusedTemplateKeys(at(metadata, 'labels'), labels, [...path, 'labels']),
    ...(labels === 'all' ? droppedTemplateKeys(at(metadata, 'labels'), [...path, 'labels']) : []),
    ...(annotations === undefined
      ? []
      : droppedTemplateKeys(at(metadata, 'annotations'), [...path, 'annotations'])),
    ...(annotations === undefined
      ? []
      : refusedTemplateKeys(at(metadata, 'annotations'), annotations, [...path, 'annotations'])),
  ];
}

function mountProblems(mounts: unknown, path: Path): Problem[] {
  return listOf(mounts).flatMap((mount, index) => {
    const where = at(mount, 'mountPath');
    if (typeof where !== 'string' || where.startsWith('/mnt')) return [];
    return [
      problemAt(
        'operator/template-mount-path',
        `${JSON.stringify(where)} does not begin with /mnt`,
        'mount it below /mnt',
        [...path, index, 'mountPath'],
      ),
    ];
  });
}
