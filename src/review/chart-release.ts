import { at, listOf, words } from '../facts';
import type { Inventory, Resource } from '../inventory';

/** The values with which Argo CD or Flux installs a chart; nothing unless exactly one release of it is in the input. */
export function valuesOfChart(inventory: Inventory, chart: string): unknown {
  const [release, ...others] = [
    ...inventory.ofKind('Application').flatMap((application) => sourcesOf(application)),
    ...inventory.ofKind('HelmRelease').map((release) => ({
      chart: release.at('spec', 'chart', 'spec', 'chart'),
      values: release.at('spec', 'values'),
    })),
  ].filter((one) => one.chart === chart);
  return others.length > 0 ? undefined : release && (release.values ?? {});
}

/** An Application has one source or several; values that are a text are not read. */
function sourcesOf(application: Resource): { readonly chart: unknown; readonly values: unknown }[] {
  const sources = [application.at('spec', 'source'), ...listOf(application.at('spec', 'sources'))];
  return sources
    .filter((source) => at(source, 'helm', 'values') === undefined)
    .map((source) => ({ chart: at(source, 'chart'), values: at(source, 'helm', 'valuesObject') }));
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
