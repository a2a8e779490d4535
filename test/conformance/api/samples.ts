import { PAGES } from '../../../src/review/catalogue';
import type { Sample } from '../../../src/review/catalogue/page';
import { sampleObjects } from '../../../src/review/catalogue/sample';
import type { Document, Manifest } from './documents';

/** One sample of a rule. */
interface SampleOf<Content> {
  readonly name: string;
  /** What the server says of it as a whole, where that is known beforehand: it takes all, or refuses at least one. */
  readonly taken: boolean | undefined;
  readonly content: Content;
}

/** A sample as the objects that it gives. */
export type ObjectSample = SampleOf<readonly Document[]>;

/** A sample that is about how its text is read. */
export type TextSample = SampleOf<string>;

/** Passing samples are taken, failing ones of `schema/` are refused; of what others find, the server knows nothing. */
function samples(): SampleOf<string | Sample>[] {
  return Object.entries(PAGES).flatMap(([rule, { pass, fail }]) => [
    ...pass.map((content, index) => ({ name: `${rule} passes its sample ${index}`, taken: true, content })),
    ...fail.map((content, index) => ({
      name: `${rule} fails its sample ${index}`,
      taken: rule.startsWith('schema/') ? false : undefined,
      content,
    })),
  ]);
}

export function objectSamples(): ObjectSample[] {
  return samples().flatMap(({ name, taken, content }) => {
    if (isText(content)) return [];
    const documents = sampleObjects(content).map((manifest): Document => ({
      manifest: asApplied(manifest),
      holds: [],
      from: name,
    }));
    return [{ name, taken, content: documents }];
  });
}

export function textSamples(): TextSample[] {
  return samples().flatMap(({ content, ...sample }) =>
    isText(content) ? [{ ...sample, content: content.yaml }] : [],
  );
}

function isText(content: string | Sample): content is Sample {
  return typeof content !== 'string' && content.asFile === true;
}

/** SOPS decrypts a file before it is applied, and what came from another cluster is not that object in this one. */
function asApplied({ sops: _sops, ...manifest }: Manifest): Manifest {
  const { uid: _uid, ...metadata } = (manifest['metadata'] ?? {}) as Manifest;
  return manifest['metadata'] === undefined ? manifest : { ...manifest, metadata };
}
