import { isDeepStrictEqual } from 'node:util';

import { parse } from 'yaml';

import { readManifests } from '../../../src/manifests';
import type { Cluster } from './cluster';
import type { Manifest } from './documents';
import { textSamples } from './samples';
import type { TextSample } from './samples';

/** Samples that are about how a text is read: where they pass, readers of YAML 1.2 read what the server reads; where they fail, another. */
export async function wrongReadings(
  cluster: Cluster,
): Promise<{ readonly count: number; readonly wrong: string[] }> {
  const samples = textSamples();
  const wrong: string[] = [];
  for (const sample of samples) {
    const found = await wrongWith(cluster, sample);
    if (found !== undefined) wrong.push(`${sample.name}: ${found}`);
  }
  return { count: samples.length, wrong };
}

async function wrongWith(cluster: Cluster, { content, taken }: TextSample): Promise<string | undefined> {
  const [manifest] = readManifests(['-'], { stdin: () => content }).manifests;
  const ours: Manifest = manifest?.object ?? {};
  const { status, body } = await cluster.apply(ours, 'dry-run', content);
  const read = status < 300 ? (body as Manifest)['spec'] : undefined;
  // we read by the rules of the server
  if (read !== undefined && !isDeepStrictEqual(read, ours['spec']))
    return 'the server reads it otherwise than we do';
  const same = isDeepStrictEqual(read, (parse(content) as Manifest)['spec']);
  return same === taken ? undefined : `the server reads it ${same ? 'as' : 'otherwise than'} YAML 1.2 says`;
}
