/**
 * Compares what `src/review` says of an object with what a real API server says, for every constraint of the CRDs, and applies the example:
 *
 *     npm run conformance:api                                # needs Go 1.26 and, for the CRDs, Maven and a JDK of 21 or newer
 *     npm run conformance:api -- --documents 2000 --seed 7   # fewer random documents, or others
 *
 * The first run builds the server of its sources, which takes many minutes; the programs stay in the cache of the project, all else is in
 * a temporary folder, which goes at the end. The exit code is 1 when they differ, and 2 when a tool is missing.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { parse } from 'yaml';

import { cacheFolder } from '../../../tools/imports/cache-folder';
import { obtainCrds } from '../../../tools/imports/check';
import { ORIGINS } from '../../../tools/imports/origins';
import { readSums } from '../../../tools/imports/sums';
import { ToolError } from '../../../tools/imports/tool-error';
import { runJudge, say } from '../harness/judge';
import type { Bench } from '../harness/judge';
import { judged } from './agreement';
import type { Judgement } from './agreement';
import { startApiServer } from './api-server';
import { Cluster } from './cluster';
import { documentsOf } from './documents';
import type { Document, Manifest } from './documents';
import { checkExample } from './example';
import { buildPrograms } from './programs';
import { coverageOf, disagreement, table, uncovered } from './report';
import { verdictOf } from './verdict';

const SUMS = join(__dirname, '..', '..', '..', 'tools', 'imports', 'sums.txt');
/** Requests that are under way at once; more do not make a server on the same machine faster. */
const AT_ONCE = 8;
/** More disagreements than anybody reads. */
const MOST_SHOWN = 30;

runJudge('api', async (bench) => {
  const { documents, seed } = options(process.argv.slice(2));
  const began = performance.now();
  const cluster = await startCluster(bench);
  const ready = performance.now();
  const judgements = await judgeAll(cluster, documentsOf(documents, seed));
  const done = performance.now();
  const example = await checkExample(cluster);
  const differing = judgements.filter(({ wrong }) => wrong !== undefined);
  const coverage = coverageOf(judgements);
  const missing = uncovered(coverage);
  const unapplied = example.filter(({ wrong }) => wrong !== undefined);
  say(table(coverage, judgements));
  for (const { id } of missing)
    say(`UNTRIED  ${id}${coverage.broken.has(id) ? '' : ', broken'}${coverage.held.has(id) ? '' : ', held'}`);
  for (const judgement of differing.slice(0, MOST_SHOWN)) say(disagreement(judgement));
  for (const { file, wrong } of unapplied) say(`FAILED   dist/${file}: ${wrong ?? ''}`);
  const refused = judgements.filter(({ verdict }) => !verdict.accepted).length;
  say(
    `${judgements.length} documents, ${refused} of them refused; the server was ready in ${seconds(ready - began)}, and took ${seconds(done - ready)}`,
  );
  const failed = differing.length + missing.length + unapplied.length;
  say(
    `conformance:api ${judgements.length + example.length - differing.length - unapplied.length} passed, ${failed} failed`,
  );
  return failed === 0;
});

function options(args: string[]): { readonly documents: number; readonly seed: number } {
  const { values } = parseArgs({
    args,
    options: { documents: { type: 'string', default: '15000' }, seed: { type: 'string', default: '1' } },
  });
  return { documents: Number(values.documents), seed: Number(values.seed) };
}

async function startCluster({ processes, folder }: Bench): Promise<Cluster> {
  const cache = cacheFolder(process.env);
  const { files, wrong } = obtainCrds({ cache, origins: ORIGINS, sums: readSums(SUMS) });
  if (wrong.length > 0) throw new ToolError(`not what sums.txt says: ${wrong.join(', ')}`);
  const programs = await buildPrograms(processes, cache);
  const cluster = new Cluster(await startApiServer(processes, programs, folder));
  await cluster.install(files.map((file) => parse(readFileSync(file, 'utf8')) as Manifest));
  return cluster;
}

async function judgeAll(cluster: Cluster, documents: readonly Document[]): Promise<Judgement[]> {
  const judgements: Judgement[] = [];
  const left = documents.values();
  const work = async (): Promise<void> => {
    for (const document of left) {
      const answer = await cluster.apply(document.manifest, 'dry-run');
      judgements.push(judged(document, verdictOf(answer, document.manifest)));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return judgements;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
