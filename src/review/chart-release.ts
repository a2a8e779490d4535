import { at, listOf, words } from '../facts';
import type { Inventory, Resource } from '../inventory';
import { parsedYaml } from './parsed-yaml';

/** How a tool installs a chart. */
interface Release {
  readonly chart: unknown;
  /** Nothing where a part of them stands elsewhere, or in a form that is not read. */
  readonly values: unknown;
}

/** The values with which Argo CD or Flux installs a chart; nothing unless exactly one release of it is in the input and says all of them. */
export function valuesOfChart(inventory: Inventory, chart: string): unknown {
  const [release, ...others] = [
    ...inventory.ofKind('Application').flatMap(sourcesOf),
    ...inventory.ofKind('HelmRelease').map((helmRelease) => releaseOf(helmRelease, inventory)),
  ].filter((one) => one.chart === chart);
  return others.length > 0 ? undefined : release?.values;
}

/** What Helm takes beside the values of an Application (Argo CD documentation, "Helm", values precedence). */
const ELSEWHERE = ['valueFiles', 'parameters', 'fileParameters'];

/** An Application has one source or several. */
function sourcesOf(application: Resource): Release[] {
  const sources = [application.at('spec', 'source'), ...listOf(application.at('spec', 'sources'))];
  return sources.map((source) => {
    const helm = at(source, 'helm');
    const partly = ELSEWHERE.some((field) => listOf(at(helm, field)).length > 0);
    return { chart: nameOfChart(at(source, 'chart')), values: partly ? undefined : valuesOf(helm) };
  });
}

/** The object comes before the text. */
function valuesOf(helm: unknown): unknown {
  const [object, text] = [at(helm, 'valuesObject') ?? undefined, at(helm, 'values')];
  if (object !== undefined) return object;
  return typeof text === 'string' && text.trim() !== '' ? parsedYaml(text) : {};
}

function releaseOf(release: Resource, inventory: Inventory): Release {
  const named = release.at('spec', 'chart', 'spec', 'chart');
  const partly = listOf(release.at('spec', 'valuesFrom')).length > 0;
  return {
    chart: nameOfChart(named ?? chartOf(release, inventory)),
    values: partly ? undefined : (release.at('spec', 'values') ?? {}),
  };
}

/** The chart of a release that names an object of Flux for it. */
function chartOf(release: Resource, inventory: Inventory): unknown {
  const [kind, name, namespace = release.namespace] = ['kind', 'name', 'namespace'].map((field) =>
    release.at('spec', 'chartRef', field),
  );
  if (kind !== 'OCIRepository' && kind !== 'HelmChart') return undefined;
  const source = inventory.find(kind, words(namespace ?? ''), words(name ?? ''));
  return source?.at('spec', kind === 'HelmChart' ? 'chart' : 'url');
}

/** Charts of registries are named by their address. */
function nameOfChart(chart: unknown): string {
  return words(chart ?? '').replace(/^.*\//, '');
}

/** The variables of a list such as a container has. */
export function variablesIn(list: unknown): ReadonlyMap<string, string | undefined> {
  return new Map(
    listOf(list).map((variable) => {
      const value = at(variable, 'value');
      return [words(at(variable, 'name') ?? ''), value === undefined ? undefined : words(value)];
    }),
  );
}
