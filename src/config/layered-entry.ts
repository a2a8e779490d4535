import type { Place } from '../problems';
import type { ConfigFile } from './config-file';
import { isMap, mergeLayers } from './merge';
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

/** A cluster, topic or client of one environment: what all its layers say together, and which of them said what. */
export class LayeredEntry<T extends object> {
  readonly value: Merged<T>;

  /**
   * @param name the key in the file
   * @param layers weakest first
   * @param entry the entry itself, what a message points at that concerns the whole
   */
  constructor(
    readonly name: string,
    private readonly layers: readonly Layer<T>[],
    private readonly entry: { readonly file: ConfigFile; readonly path: ConfigPath },
    base: { readonly length: number; readonly merged: Merged<T> },
  ) {
    const own = layers.slice(base.length).map((layer) => layer.value);
    this.value = own.length === 0 ? base.merged : (mergeLayers<object>([base.merged, ...own]) as Merged<T>);
  }

  /** Where the value at this path was decided: the strongest layer that has it; what no layer has, at its nearest parent. */
  placeOf(...path: (string | number)[]): Place {
    if (path.length === 0) return this.entry.file.place(this.entry.path, 'key');
    for (const layer of this.layers.toReversed()) {
      if (!has(layer.value, path)) continue;
      return layer.file.place(layer.builtIn === true ? layer.path : [...layer.path, ...path]);
    }
    return this.placeOf(...path.slice(0, -1));
  }

  /** True when some layer has a value at this path, the profile too. */
  says(...path: (string | number)[]): boolean {
    return this.layers.some((layer) => has(layer.value, path));
  }

  /** True when a person wrote a value at this path, in whatever layer. */
  wasWritten(...path: (string | number)[]): boolean {
    return this.layers.some((layer) => layer.builtIn !== true && has(layer.value, path));
  }

  /** What stands in a map of this entry under a name, over layers of its own. */
  part<P extends object>(map: string, name: string, own: readonly Layer<P>[]): LayeredEntry<P> {
    const layers: Layer<P>[] = [];
    let entry = this.entry;
    for (const { value, ...layer } of this.layers) {
      const said = valueAt(value, [map, name]);
      // null takes away what weaker layers say, and a stronger layer may begin anew
      if (said === null) layers.length = 0;
      if (said === undefined || said === null) continue;
      layers.push({
        ...layer,
        value: said as P,
        path: layer.builtIn === true ? layer.path : [...layer.path, map, name],
      });
      if (layer.builtIn !== true) entry = { file: layer.file, path: [...layer.path, map, name] };
    }
    return new LayeredEntry<P>(name, [...own, ...layers], entry, { length: 0, merged: {} as Merged<P> });
  }
}

function has(value: unknown, path: ConfigPath): boolean {
  return valueAt(value, path) !== undefined;
}

function valueAt(value: unknown, path: ConfigPath): unknown {
  let at: unknown = value;
  for (const step of path) {
    if (Array.isArray(at) && typeof step === 'number') at = at[step];
    else if (isMap(at) && Object.hasOwn(at, step)) at = at[step];
    else return undefined;
  }
  return at;
}
