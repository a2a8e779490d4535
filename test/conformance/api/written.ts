import { judged } from './agreement';
import type { Judgement } from './agreement';
import type { Cluster } from './cluster';
import type { Document, Manifest } from './documents';
import { wrongReadings } from './readings';
import { objectSamples } from './samples';
import type { ObjectSample } from './samples';
import { snapshotDocuments } from './snapshots';
import { verdictOf } from './verdict';

/** What is written in the project itself, put to the server. */
export interface WrittenChecks {
  readonly judgements: readonly Judgement[];
  /** How many samples were looked at as a whole, and what is wrong with some. */
  readonly samples: number;
  readonly wrongSamples: readonly string[];
}

/** Asks about every object of every sample and snapshot once, as a dry run. */
export async function checkWritten(cluster: Cluster): Promise<WrittenChecks> {
  const samples = objectSamples();
  const asked = new Map<string, Judgement>();
  for (const document of [...samples.flatMap(({ content }) => content), ...snapshotDocuments()]) {
    const key = JSON.stringify(document.manifest);
    if (!asked.has(key)) asked.set(key, await judge(cluster, document));
  }
  const readings = await wrongReadings(cluster);
  return {
    judgements: [...asked.values()].filter(isKnown),
    samples: samples.length + readings.count,
    wrongSamples: [...samples.flatMap((sample) => wrongWith(sample, asked)), ...readings.wrong],
  };
}

async function judge(cluster: Cluster, document: Document): Promise<Judgement> {
  const { namespace } = (document.manifest['metadata'] ?? {}) as Manifest;
  if (typeof namespace === 'string') await cluster.addNamespace(namespace);
  return judged(document, verdictOf(await cluster.apply(document.manifest, 'dry-run'), document.manifest));
}

/** Of kinds that this server does not have and that are not ours, nobody says anything. */
function isKnown({ verdict, problems }: Judgement): boolean {
  return verdict.accepted || verdict.stage !== 'address' || problems.length > 0;
}

/** A sample that passes is taken whole; one that fails by its schema is not. */
function wrongWith({ name, taken, content }: ObjectSample, asked: ReadonlyMap<string, Judgement>): string[] {
  if (taken === undefined) return [];
  const judgements = content.flatMap(({ manifest }) => asked.get(JSON.stringify(manifest)) ?? []).filter(isKnown);
  const refused = judgements.find(({ verdict }) => !verdict.accepted);
  if (taken === (refused === undefined)) return [];
  return [`${name}: the server ${refused === undefined ? 'takes it' : `refuses it: ${refused.verdict.message}`}`];
}
