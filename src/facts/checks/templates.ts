import type { Problem } from '../../problems';
import { at, isMap, listOf, pointer } from '../json';
import { refusedTemplateKeys } from './labels';

const DNS_LABEL = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;

/** What the operator or Kubernetes refuses of a template: names of volumes, places of mounts, reserved labels. */
export function templateProblems(template: unknown, ...path: string[]): Problem[] {
  if (!isMap(template)) return [];
  return Object.entries(template).flatMap(([part, value]) => [
    ...refusedTemplateKeys(at(value, 'metadata', 'labels'), pointer(...path, part, 'metadata', 'labels')),
    ...refusedTemplateKeys(at(value, 'metadata', 'annotations'), pointer(...path, part, 'metadata', 'annotations')),
    ...volumeProblems(at(value, 'volumes'), [...path, part, 'volumes']),
    ...mountProblems(at(value, 'volumeMounts'), [...path, part, 'volumeMounts']),
  ]);
}

function volumeProblems(volumes: unknown, path: readonly string[]): Problem[] {
  const names = listOf(volumes).map((volume) => at(volume, 'name'));
  return names.flatMap((name, index) => {
    const where = pointer(...path, index, 'name');
    if (typeof name !== 'string') return [];
    if (!DNS_LABEL.test(name)) {
      return [
        problem(
          'template-volume-name',
          `${JSON.stringify(name)} cannot be the name of a volume`,
          'use lower-case letters, digits and -',
          where,
        ),
      ];
    }
    if (names.indexOf(name) === index && !/^data(-\d+)?$/.test(name)) return [];
    return [
      problem('template-volume-name', `the volume name ${JSON.stringify(name)} is taken`, 'choose another', where),
    ];
  });
}

function mountProblems(mounts: unknown, path: readonly string[]): Problem[] {
  return listOf(mounts).flatMap((mount, index) => {
    const where = at(mount, 'mountPath');
    if (typeof where !== 'string' || where.startsWith('/mnt')) return [];
    return [
      problem(
        'template-mount-path',
        `${JSON.stringify(where)} does not begin with /mnt`,
        'mount it below /mnt',
        pointer(...path, index, 'mountPath'),
      ),
    ];
  });
}

function problem(rule: string, message: string, remedy: string, pointer_: string): Problem {
  return { rule: `operator/${rule}`, message, remedy, pointer: pointer_ };
}
