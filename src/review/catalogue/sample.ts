import type * as yamlPackage from 'yaml';

import { at, isMap } from '../../facts';
import type { Sample } from './page';
import { SOUND_CLIENTS } from './sound-clients';
import { SOUND_PLATFORM } from './sound-platform';

type Fields = Readonly<Record<string, unknown>>;

/** The objects of a sample: the sound platform with the documents of the sample laid over it. */
export function sampleObjects(sample: string | Sample): Fields[] {
  const { yaml, alone = false } = typeof sample === 'string' ? { yaml: sample } : sample;
  const objects = alone ? [] : [...soundObjects()];
  const below = objects.length;
  for (const document of documentsOf(yaml)) {
    // what the sample adds is not laid over itself: it may have two of one identity
    const index = objects.findIndex((object, place) => place < below && isMeant(object, document));
    if (index === -1) objects.push(document);
    else objects[index] = laidOver(objects[index], document) as Fields;
  }
  return objects;
}

let sound: readonly Fields[] | undefined;

/** Parsed once: nothing changes it, what is laid over it is copied. */
function soundObjects(): readonly Fields[] {
  sound ??= documentsOf(`${SOUND_PLATFORM}---${SOUND_CLIENTS}`);
  return sound;
}

/** The parser is loaded when somebody looks at samples: synth and review do not. */
function documentsOf(yaml: string): Fields[] {
  const { parseAllDocuments } = require('yaml') as typeof yamlPackage;
  return parseAllDocuments(yaml)
    .map((document) => {
      const [error] = document.errors;
      if (error !== undefined) throw error;
      return document.toJS() as Fields | null;
    })
    .filter((document) => document !== null);
}

function isMeant(object: Fields, document: Fields): boolean {
  const name = at(document, 'metadata', 'name');
  const namespace = at(document, 'metadata', 'namespace');
  return (
    object['kind'] === document['kind'] &&
    (name === undefined || name === at(object, 'metadata', 'name')) &&
    (namespace === undefined || namespace === at(object, 'metadata', 'namespace'))
  );
}

function laidOver(below: unknown, above: unknown): unknown {
  if (!isMap(below) || !isMap(above)) return above;
  const merged: Record<string, unknown> = { ...below };
  for (const [key, value] of Object.entries(above)) {
    if (value === null) delete merged[key];
    else merged[key] = laidOver(merged[key], value);
  }
  return merged;
}
