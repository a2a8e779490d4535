/**
 * Compares what `src/review` says of an object with what a real API server says, for every constraint of the CRDs, and applies the example:
 *
 *     npm run conformance:api                                # needs Go 1.26 and, for the CRDs, Maven and a JDK of 21 or newer
 *     npm run conformance:api -- --documents 99999 --seed 7  # more random documents, and others
 *
 * The first run builds the server of its sources, which takes many minutes; the programs stay in the cache of the project, all else is in
 * a temporary folder, which goes at the end. The exit code is 1 when they differ, and 2 when a tool is missing.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { parse } from 'yaml';

import { cacheFolder } from '../../../tools/imports/cache-folder';
import { ToolError } from '../../../tools/imports/tool-error';
import { crdFiles } from '../harness/generators';
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
import { report } from './report';
import { verdictOf } from './verdict';
import { checkWritten } from './written';

/** Requests that are under way at once; more do not make a server on the same machine faster. */
const AT_ONCE = 8;

runJudge('api', async (bench) => {
  const { documents, seed } = options(process.argv.slice(2));
  const began = performance.now();
  const cluster = await startCluster(bench);
  const ready = performance.now();
  const judgements = await judgeAll(cluster, documentsOf(documents, seed));
  const done = performance.now();
  const times = `the server was ready in ${seconds(ready - began)}, and took ${seconds(done - ready)} for them`;
  const written = await checkWritten(cluster);
  const { lines, failed } = report(judgements, written, await checkExample(cluster), times);
  say(lines.join('\n'));
  return failed === 0;
});

/** @throws ToolError for arguments that are none of these */
function options(args: string[]): { readonly documents: number; readonly seed: number } {
  const { documents, seed } = valuesOf(args);
  if (/^\d{1,9}$/.test(documents) && /^\d{1,9}$/.test(seed)) {
    return { documents: Number(documents), seed: Number(seed) };
  }
  throw new ToolError('--documents and --seed want whole numbers');
}

function valuesOf(args: string[]): { readonly documents: string; readonly seed: string } {
  const known = {
    documents: { type: 'string', default: '15000' },
    seed: { type: 'string', default: '1' },
  } as const;
  try {
    return parseArgs({ args, options: known }).values;
  } catch (error) {
    throw new ToolError(error instanceof Error ? error.message : String(error));
  }
}

async function startCluster(bench: Bench): Promise<Cluster> {
  const { processes, folder } = bench;
  const files = await crdFiles(bench);
  const programs = await buildPrograms(processes, cacheFolder(process.env));
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
