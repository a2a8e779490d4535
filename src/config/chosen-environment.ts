import type { ConfigFile } from './config-file';
import type { Profile } from './environment';
import { LayeredEntry, shareLayers } from './layered-entry';
import type { ConfigPath, Layer, SharedLayers } from './layered-entry';
import type { Config } from './load';
import type { DefaultLayers, EnvironmentEntry } from './schema/root';

/** An entry as written: what it is, beside what it says per environment. */
export interface WrittenEntry<T extends object> {
  readonly name: string;
  readonly value: T & { readonly environments?: Readonly<Record<string, T | null>> | undefined };
  readonly file: ConfigFile;
  readonly path: ConfigPath;
}

/** The environment that is being resolved, as the source of layers. */
export class ChosenEnvironment {
  constructor(
    readonly config: Config,
    readonly name: string,
    readonly entry: EnvironmentEntry,
    readonly profile: Profile,
  ) {}

  /** A path below the entry of the environment. */
  path(...rest: ConfigPath): ConfigPath {
    return ['environments', this.name, ...rest];
  }

  /** What the profile says. */
  builtIn<T>(value: T): Layer<T> {
    return { value, file: this.config.file, path: this.path('profile'), builtIn: true };
  }

  /** The layers below every entry of a kind, weakest first: the profile, the file's defaults, the team's, the environment's. */
  below<T extends object>(
    kind: keyof DefaultLayers,
    of: (layers: DefaultLayers) => T | undefined,
    team: readonly (Layer<T> | undefined)[] = [],
  ): SharedLayers<T> {
    const { file, value } = this.config;
    const profile = of(this.profile);
    return shareLayers<T>([
      profile && this.builtIn(profile),
      layerAt(value.defaults && of(value.defaults), file, ['defaults', kind]),
      ...team,
      layerAt(this.entry.defaults && of(this.entry.defaults), file, this.path('defaults', kind)),
    ]);
  }

  /** An entry over what is below it, with its own words for the environment on top; nothing when those are null. */
  layer<T extends object>(written: WrittenEntry<T>, below: SharedLayers<T>): LayeredEntry<T> | undefined {
    const { name, value, file, path } = written;
    const { environments = {} } = value;
    const special = Object.hasOwn(environments, this.name) ? environments[this.name] : undefined;
    if (special === null) return undefined;
    const own: Layer<T>[] = [{ value, file, path }];
    if (special !== undefined) own.push({ value: special, file, path: [...path, 'environments', this.name] });
    return new LayeredEntry<T>(name, { file, path }, below, own);
  }
}

/** A layer, or nothing when the file says nothing there. */
export function layerAt<T extends object>(
  value: T | undefined,
  file: ConfigFile,
  path: ConfigPath,
): Layer<T> | undefined {
  return value === undefined ? undefined : { value, file, path };
}
