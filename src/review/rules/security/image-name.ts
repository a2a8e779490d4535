const STRIMZI = /^quay\.io\/strimzi\/[\w-]+:[\w.-]+/;

/** True for images of a release of Strimzi, whose tags do not move. */
export function isStrimzis(image: string): boolean {
  return STRIMZI.test(image) && !isUnversioned(image) && tagOf(image)?.includes('kafka-') === true;
}

/** True when a digest says which image it is. */
export function isPinned(image: string): boolean {
  return /@sha\d+:[0-9a-f]{32,}$/.test(image);
}

/** True for no tag and for `latest`, without a digest. */
export function isUnversioned(image: string): boolean {
  const tag = tagOf(image);
  return !isPinned(image) && (tag === undefined || tag === 'latest');
}

/** What stands behind the last colon that is not the port of a registry. */
export function tagOf(image: string): string | undefined {
  return /:([\w.-]+)(?:@|$)/.exec(image.slice(image.lastIndexOf('/') + 1))?.[1];
}

/** The registry; that of Docker when none is written. */
export function hostOf(image: string): string {
  const [first = '', ...rest] = image.split('/');
  return rest.length > 0 && (/[.:]/.test(first) || first === 'localhost') ? first : 'docker.io';
}
