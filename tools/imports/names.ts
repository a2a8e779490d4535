import type { Kind } from './crd';
import { KNOWN_SHAPES, VAGUE_FIELDS } from './known-shapes';
import { canonical, elementOf, propertiesOf } from './schema';
import type { Schema } from './schema';
import type { Shape, Use } from './shapes';

/**
 * A name for every shape, by its canonical text: the known one, else what its fields have in common (`livenessProbe` and `readinessProbe`:
 * `Probe`), with the name of the shape around it where that is vague or where several shapes would have it. A group takes no name from one
 * before it, so that more kinds do not rename what is there.
 */
export function nameShapes(kinds: readonly Kind[], shapes: ReadonlyMap<string, Shape>): Map<string, string> {
  const names = new Map<string, string>();
  const give = (schema: Schema | undefined, name: string): void => {
    const text = schema === undefined ? '' : canonical(schema);
    if (shapes.has(text) && !names.has(text)) names.set(text, name);
  };
  for (const { kind, schema } of kinds) give(propertiesOf(schema)['spec'], `${kind}Spec`);
  for (const [place, name] of Object.entries(KNOWN_SHAPES)) give(schemaAt(kinds, place), name);
  const taken = new Set([...kinds.map(({ kind }) => kind), ...names.values()]);
  for (const statusOnly of [false, true]) {
    for (const group of new Set(kinds.map((kind) => kind.group))) {
      const round = [...shapes.values()].filter(
        (shape) => shape.group === group && shape.statusOnly === statusOnly,
      );
      nameRound(round, names, taken);
    }
  }
  return names;
}

function nameRound(shapes: readonly Shape[], names: Map<string, string>, taken: Set<string>): void {
  const unnamed = shapes
    .filter(({ text }) => !names.has(text))
    .map((shape) => ({ shape, word: wordOf(shape.uses) }));
  const claims = new Map<string, number>();
  for (const { word } of unnamed) claims.set(word, (claims.get(word) ?? 0) + 1);
  for (const { shape, word } of unnamed) {
    const clear = claims.get(word) === 1 && !VAGUE_FIELDS.has(uncapitalized(word)) && /^[A-Z]/.test(word);
    const long = shape.uses.map((use) => `${ownerName(use, names)}${word}`);
    const name = firstFree(clear ? [word, ...long] : long, taken);
    taken.add(name);
    names.set(shape.text, name);
  }
}

function ownerName({ owner, kind }: Use, names: ReadonlyMap<string, string>): string {
  const name = owner === undefined ? kind : (names.get(owner) ?? kind);
  return name.replace(/(Spec|Template)$/, '');
}

/** What the fields of all uses end with, in words; those of the first use when they end differently. */
function wordOf(uses: readonly Use[]): string {
  const all = uses.map(({ key }) => wordsOf(key));
  const first = all[0] ?? [];
  let count = 0;
  while (count < first.length && all.every((words) => words.at(-1 - count) === first.at(-1 - count))) count++;
  const word = first.slice(count === 0 ? 0 : -count).join('');
  return uses.every(({ above }) => above === 'template') && !word.endsWith('Template') ? `${word}Template` : word;
}

function wordsOf(key: string): string[] {
  const words = key.replace(/([a-z0-9])([A-Z])/g, '$1 $2').split(/[^A-Za-z0-9]+/);
  return words.filter((word) => word !== '').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
}

function uncapitalized(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

function firstFree(candidates: readonly string[], taken: ReadonlySet<string>): string {
  const free = candidates.find((name) => !taken.has(name));
  if (free !== undefined) return free;
  const [first = ''] = candidates;
  let number = 2;
  while (taken.has(`${first}${number}`)) number++;
  return `${first}${number}`;
}

function schemaAt(kinds: readonly Kind[], place: string): Schema | undefined {
  const [name, ...steps] = place.split('/');
  const root = kinds.find(({ kind }) => kind === name)?.schema;
  return steps.reduce<Schema | undefined>((schema, step) => {
    if (schema === undefined) return undefined;
    return step === '*' ? elementOf(schema) : propertiesOf(schema)[step];
  }, root);
}
