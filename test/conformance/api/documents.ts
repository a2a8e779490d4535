import type { Schema } from '../../support/imported-schemas';
import { leavesOf } from '../../support/schema-leaves';
import { ALL_CONSTRAINTS, KINDS, constraintsAt, sitesOf } from './constraints';
import type { Constraint, Path, Site } from './constraints';
import { BUILT_IN, GONE, METADATA_CASES } from './metadata-cases';
import { edgesOf } from './edges';
import { broken, nearEdge, replaced } from './mutations';
import { Random } from './random';

export type Manifest = Readonly<Record<string, unknown>>;

/** A manifest to be judged. */
export interface Document {
  readonly manifest: Manifest;
  /** What was broken in it on purpose. */
  readonly breaks?: Break;
  /** What it holds, should the server take it. */
  readonly holds: readonly string[];
  /** What the server should say, where that is known beforehand. */
  readonly taken?: boolean;
  /** The field of metadata that a case is about, or the version. */
  readonly about?: string;
  /** What it is taken from. */
  readonly from?: string;
}

/** A constraint, and where it was broken. */
export interface Break {
  readonly constraint: Constraint;
  readonly at: Path;
}

/** A manifest that the server takes. */
interface Base {
  readonly kind: string;
  readonly manifest: Manifest;
  readonly sites: readonly Site[];
}

/** A constraint can be broken in more than one way. */
const TRIES = 3;

/** Mutations of one random document, at most. */
const MOST_MUTATIONS = 3;

/** At least so many documents: first those that break and hold everything once, then random ones. */
export function documentsOf(count: number, seed: number): Document[] {
  const random = new Random(seed);
  const bases = KINDS.flatMap(basesOf);
  const certain = [...holding(bases), ...breaking(bases, random), ...nearEdges(bases), ...metadataDocuments(bases)];
  const others = Array.from({ length: Math.max(0, count - certain.length) }, () =>
    randomDocument(random.pick(bases), random),
  );
  return [...certain, ...others];
}

function basesOf(kind: string): Base[] {
  return leavesOf(kind.slice(kind.lastIndexOf('/') + 1)).map(({ manifest }) => {
    const named = { ...manifest, metadata: { name: 'leaf' } };
    return { kind, manifest: named, sites: sitesOf(kind, named) };
  });
}

/** Manifests that hold something that none before them holds. */
function holding(bases: readonly Base[]): Document[] {
  const held = new Set<string>();
  return bases.flatMap(({ manifest, sites }) => {
    const holds = heldAt(sites);
    if (holds.every((id) => held.has(id))) return [];
    for (const id of holds) held.add(id);
    return [{ manifest, holds, taken: true }];
  });
}

function heldAt(sites: readonly Site[]): string[] {
  return sites.flatMap((site) => constraintsAt(site).map(({ id }) => id));
}

/** Each constraint broken at the first places at which it stands. */
function breaking(bases: readonly Base[], random: Random): Document[] {
  const left = new Map(ALL_CONSTRAINTS.map(({ id }) => [id, TRIES]));
  return bases.flatMap(({ manifest, sites }) =>
    sites.flatMap((site) =>
      constraintsAt(site).flatMap((constraint) => {
        const tries = left.get(constraint.id) ?? 0;
        if (tries === 0) return [];
        left.set(constraint.id, tries - 1);
        const breaks = { constraint, at: site.path };
        return [{ manifest: broken(manifest, site, constraint, random) as Manifest, breaks, holds: [] }];
      }),
    ),
  );
}

/** Every value near an edge, at the first place of each schema. */
function nearEdges(bases: readonly Base[]): Document[] {
  const seen = new Set<Schema>();
  return bases.flatMap(({ kind, manifest, sites }) =>
    sites.flatMap((site) => {
      if (seen.has(site.schema)) return [];
      seen.add(site.schema);
      const documents = edgesOf(site).map((edge) => replaced(manifest, site.path, edge) as Manifest);
      return documents.map((edge): Document => ({ manifest: edge, holds: heldAt(sitesOf(kind, edge)) }));
    }),
  );
}

function metadataDocuments(bases: readonly Base[]): Document[] {
  const first: Manifest[] = KINDS.map((kind) => bases.find((base) => base.kind === kind)?.manifest ?? {});
  const topic = first.find((manifest) => manifest['kind'] === 'KafkaTopic') ?? {};
  const cases = [topic, ...BUILT_IN].flatMap((manifest) =>
    METADATA_CASES.map(([taken, metadata]): Document => ({
      manifest: { ...manifest, metadata },
      holds: [],
      taken,
      about: Object.keys(metadata).at(-1) ?? '',
    })),
  );
  const gone = GONE.map(([apiVersion, kind]): Document => ({
    manifest: { ...(first.find((manifest) => manifest['kind'] === kind) ?? topic), apiVersion, kind },
    holds: [],
    taken: false,
    about: 'apiVersion, kind',
  }));
  return [...cases, ...gone];
}

function randomDocument({ kind, manifest, sites }: Base, random: Random): Document {
  const mutations = random.below(MOST_MUTATIONS + 1);
  if (mutations === 0) return { manifest, holds: heldAt(sites), taken: true };
  let mutated: unknown = manifest;
  for (let nth = 0; nth < mutations; nth++) {
    // what was mutated before may have taken places away
    const site = random.pick(sitesOf(kind, mutated).filter(({ path }) => path[0] === 'spec'));
    const constraints = constraintsAt(site);
    mutated =
      constraints.length === 0 || random.below(2) === 0
        ? replaced(mutated, site.path, nearEdge(site, random))
        : brokenIfFit(mutated, site, random);
  }
  return { manifest: mutated as Manifest, holds: heldAt(sitesOf(kind, mutated)) };
}

/** What is no longer of its type has nothing else that could be broken. */
function brokenIfFit(document: unknown, site: Site, random: Random): unknown {
  const constraint = random.pick(constraintsAt(site));
  const whole = ['type', 'null', 'int-or-string'].includes(constraint.keyword);
  const fits = Array.isArray(site.value) === (site.schema['type'] === 'array');
  return whole || fits ? broken(document, site, constraint, random) : document;
}
