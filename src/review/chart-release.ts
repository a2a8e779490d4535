import { at, listOf, words } from '../facts';
import type { Path } from '../facts';
import type { Inventory, Resource } from '../inventory';
import { parsedYaml } from './parsed-yaml';

/** How a tool installs a chart. */
interface Release {
  readonly chart: string;
  readonly version: string;
  /** Where its values stand, as a map or as a text. */
  readonly path: Path;
  /** Nothing where a part of them stands elsewhere, or in a form that is not read. */
  readonly values: unknown;
}

/** The values with which Argo CD or Flux installs a chart; nothing unless exactly one release of it is in the input and says all of them. */
export function valuesOfChart(inventory: Inventory, chart: string): unknown {
  const installers = [...inventory.ofKind('Application'), ...inventory.ofKind('HelmRelease')];
  const [release, ...others] = installers.flatMap((installer) => releasesOf(installer, chart, inventory));
  return others.length > 0 ? undefined : release?.values;
}

/** The releases of a chart that one object of Argo CD or Flux asks for. */
export function releasesOf(installer: Resource, chart: string, inventory: Inventory): Release[] {
  const releases = installer.kind === 'Application' ? sourcesOf(installer) : [releaseOf(installer, inventory)];
  return releases.filter((release) => release.chart === chart);
}

/** What Helm takes beside the values of an Application (Argo CD documentation, "Helm", values precedence). */
const ELSEWHERE = ['valueFiles', 'parameters', 'fileParameters'];

/** An Application has one source or several. */
function sourcesOf(application: Resource): Release[] {
  const several = listOf(application.at('spec', 'sources')).map((_, index): Path => ['spec', 'sources', index]);
  return [['spec', 'source'], ...several].map((path: Path) => {
    const source = application.at(...path);
    const helm = at(source, 'helm');
    const partly = ELSEWHERE.some((field) => listOf(at(helm, field)).length > 0);
    const asMap = (at(helm, 'valuesObject') ?? undefined) !== undefined;
    return {
      chart: nameOfChart(at(source, 'chart')),
      version: words(at(source, 'targetRevision') ?? ''),
      path: [...path, 'helm', asMap ? 'valuesObject' : 'values'],
      values: partly ? undefined : valuesOf(helm),
    };
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
    version: words(release.at('spec', 'chart', 'spec', 'version') ?? ''),
    path: ['spec', 'values'],
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
