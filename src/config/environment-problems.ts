import { metadataProblems } from '../facts';
import { quote } from '../problems';
import type { Problem } from '../problems';
import type { Config } from './load';

/** What is wrong with the names of environments, and with the labels that each puts on every object. */
export function* environmentProblems({ value: { environments }, file }: Config): Iterable<Problem> {
  for (const [name, { labels }] of Object.entries(environments)) {
    if (!/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(name)) {
      yield {
        rule: 'config/environment-name',
        message: `environment ${quote(name)} cannot be the name of a folder everywhere`,
        remedy: 'use lower-case letters, digits and -, at most 63 of them',
        place: file.place(['environments', name], 'key'),
      };
    }
    for (const [key, value] of Object.entries(labels ?? {})) {
      if (value === null) continue;
      for (const { pointer: _, ...problem } of metadataProblems({ metadata: { labels: { [key]: value } } }))
        yield { ...problem, place: file.place(['environments', name, 'labels', key], 'key') };
    }
  }
}
