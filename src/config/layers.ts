import type { ConfigFile } from './config-file';
import { ENTRY_KEYS } from './environment';
import { LayeredEntry } from './layered-entry';
import type { ConfigPath, Layer } from './layered-entry';
import { mergeLayers } from './merge';
import type { Merged } from './schema/layer';

/** Layers that many entries share, merged once. */
export interface SharedLayers<T extends object> {
  readonly layers: readonly Layer<T>[];
  readonly length: number;
  readonly merged: Merged<T>;
}

/** Puts shared layers together, weakest first; layers that say nothing are left out. */
export function shareLayers<T extends object>(layers: readonly (Layer<T> | undefined)[]): SharedLayers<T> {
  const said = layers.filter((layer) => layer !== undefined);
  return { layers: said, length: said.length, merged: mergeLayers(said.map((layer) => layer.value)) };
}

/** A layer, or nothing when the file says nothing there. */
export function layerAt<T extends object>(
  value: T | null | undefined,
  file: ConfigFile,
  path: ConfigPath,
): Layer<T> | undefined {
  return value === undefined || value === null ? undefined : { value, file, path };
}

/** An entry as written: what it is, beside what it says per environment. */
export interface WrittenEntry<T extends object> {
  readonly name: string;
  readonly value: T & { readonly environments?: Readonly<Record<string, T | null>> | undefined };
  readonly file: ConfigFile;
  readonly path: ConfigPath;
}

/** The entry in one environment: shared layers, then the entry, then its own words for the environment; nothing when those are null. */
export function layerEntry<T extends object>(
  written: WrittenEntry<T>,
  shared: SharedLayers<T>,
  environment: string,
): LayeredEntry<T> | undefined {
  const { name, value, file, path } = written;
  const special = ownOf(value.environments, environment);
  if (special === null) return undefined;
  const layers = [...shared.layers, { value: withoutEntryKeys(value), file, path }];
  if (special !== undefined) layers.push({ value: special, file, path: [...path, 'environments', environment] });
  return new LayeredEntry<T>(name, layers, { file, path }, shared);
}

function ownOf<T>(map: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return map !== undefined && Object.hasOwn(map, key) ? map[key] : undefined;
}

function withoutEntryKeys<T extends object>(value: T): T {
  const rest = { ...value } as Record<string, unknown>;
  for (const key of ENTRY_KEYS) delete rest[key];
  return rest as object as T;
}
