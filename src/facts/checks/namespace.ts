import type { Problem } from '../../problems';

const DNS_LABEL = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;

/** Kubernetes takes it as the name of a namespace: a DNS label (RFC 1123). */
export function isNamespaceName(name: string): boolean {
  return DNS_LABEL.test(name);
}

/** What is wrong with the name of a namespace. */
export function namespaceNameProblems(name: string, pointer = '/metadata/name'): Problem[] {
  if (isNamespaceName(name)) return [];
  return [
    {
      rule: 'schema/name',
      message: `${JSON.stringify(name)} cannot be the name of a namespace`,
      remedy:
        'use lower-case letters, digits and -, beginning and ending with a letter or digit, at most 63 of them',
      pointer,
    },
  ];
}
