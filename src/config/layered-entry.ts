import { isMap } from '../facts';
import type { Place } from '../problems';
import type { ConfigFile } from './config-file';
import { mergeLayers } from './merge';
import type { Merged } from './schema/layer';

/** A way through maps and lists: `['topics', 'orders', 'partitions']`. */
export type ConfigPath = readonly (string | number)[];

/** One layer of an entry and where it is written; what the profile says has no file of its own and points at `profile:`. */
export interface Layer<T> {
  readonly value: T;
  readonly file: ConfigFile;
  readonly path: ConfigPath;
  /** True when the place is only the reason why the value holds, not the value itself. */
  readonly builtIn?: true;
}

/** Layers that many entries share, weakest first, merged once. */
export interface SharedLayers<T extends object> {
  readonly layers: readonly Layer<T>[];
  readonly merged: Merged<T>;
}

/** A cluster, topic or client of one environment: what all its layers say together, and which of them said what. */
export class LayeredEntry<T extends object> {
  readonly value: Merged<T>;
  private readonly layers: readonly Layer<T>[];

  /**
   * @param name the key in the file
   * @param entry the entry itself, what a message points at that concerns the whole
   * @param shared the layers below
   * @param own the layers above, weakest first
   */
  constructor(
    readonly name: string,
    private readonly entry: { readonly file: ConfigFile; readonly path: ConfigPath },
    shared: SharedLayers<T>,
    own: readonly Layer<T>[],
  ) {
    this.layers = own.length === 0 ? shared.layers : [...shared.layers, ...own];
    this.value = mergeLayers(
      shared.merged,
      own.map((layer) => layer.value),
    );
  }

  /** Where the value at this path was decided: by the strongest layer that says anything; what no layer says, at its nearest parent. */
  placeOf(...path: (string | number)[]): Place {
    if (path.length === 0) return this.entry.file.place(this.entry.path, 'key');
    const found = this.decision(path);
    if (found === undefined) return this.placeOf(...path.slice(0, -1));
    const { layer, depth } = found;
    return layer.file.place(layer.builtIn === true ? layer.path : [...layer.path, ...path.slice(0, depth)]);
  }

  /** True when the layer that decides has a value at this path, be it null; the profile counts too. */
  says(...path: (string | number)[]): boolean {
    return this.decision(path)?.depth === path.length;
  }

  /** How strong the layer is that decides a path, to compare two ways of saying the same; -1 when none says it. */
  strengthOf(...path: (string | number)[]): number {
    const found = this.decision(path);
    return found?.depth === path.length ? this.layers.indexOf(found.layer) : -1;
  }

  /** True when a person wrote what holds at this path, in whatever layer. */
  wasWritten(...path: (string | number)[]): boolean {
    const found = this.decision(path);
    return found?.depth === path.length && found.layer.builtIn !== true;
  }

  /** What stands in a map of this entry under a name, over layers of its own. */
  part<P extends object>(map: string, name: string, below: Layer<P>): LayeredEntry<P> {
    const layers: Layer<P>[] = [];
    let { entry } = this;
    for (const { value, ...layer } of this.layers) {
      const said = valueAt(value, [map, name]);
      const taken = said === null || valueAt(value, [map]) === null;
      // null takes away what weaker layers say, and a stronger layer may begin anew
      if (taken) layers.length = 0;
      if (taken || said === undefined) continue;
      const path = [...layer.path, map, name];
      layers.push({ ...layer, value: said as P, path: layer.builtIn === true ? layer.path : path });
      if (layer.builtIn !== true) entry = { file: layer.file, path };
    }
    return new LayeredEntry<P>(name, entry, shareLayers([below]), layers);
  }

  /** The strongest layer that has a value at this path, or at a part of it one that is no map and so ends it there. */
  private decision(path: ConfigPath): { readonly layer: Layer<T>; readonly depth: number } | undefined {
    for (let index = this.layers.length - 1; index >= 0; index -= 1) {
      const layer = this.layers[index];
      const depth = layer && reach(layer.value, path);
      if (layer !== undefined && depth !== undefined) return { layer, depth };
    }
    return undefined;
  }
}

/** Puts layers together, weakest first; layers that say nothing are left out. */
export function shareLayers<T extends object>(layers: readonly (Layer<T> | undefined)[]): SharedLayers<T> {
  const layersThatSay = layers.filter((layer) => layer !== undefined);
  return {
    layers: layersThatSay,
    merged: mergeLayers<T>(
      undefined,
      layersThatSay.map(({ value }) => value),
    ),
  };
}

/** How many steps of a path a value decides; nothing when it says nothing. */
function reach(value: unknown, path: ConfigPath): number | undefined {
  let at = value;
  for (let depth = 0; depth < path.length; depth += 1) {
    if (!isMap(at) && !Array.isArray(at)) return depth;
    const child = childOf(at, path[depth] ?? '');
    // a list is replaced as a whole: what it lacks, no weaker layer has
    if (child === undefined) return Array.isArray(at) ? depth : undefined;
    at = child;
  }
  return path.length;
}

function valueAt(value: unknown, path: ConfigPath): unknown {
  return path.reduce(childOf, value);
}

function childOf(value: unknown, step: string | number): unknown {
  if (Array.isArray(value)) return typeof step === 'number' ? (value[step] as unknown) : undefined;
  return isMap(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}
