import type { LayeredEntry } from '../config';
import type { ComputeResources } from '../constructs';
import { UserError } from '../problems';

/** CPU and memory of a container, in the flat words of the config. */
interface ResourceSettings {
  readonly cpu?: string | number;
  readonly cpuLimit?: string | number;
  readonly memory?: string | number;
}

/** The resources of a container; nothing when nothing is said. */
export function resourcesOf({ cpu, cpuLimit, memory }: ResourceSettings): {
  readonly resources?: ComputeResources;
} {
  if (cpu === undefined && cpuLimit === undefined && memory === undefined) return {};
  return {
    resources: {
      cpu: { ...(cpu !== undefined && { request: cpu }), ...(cpuLimit !== undefined && { limit: cpuLimit }) },
      ...(memory !== undefined && { memory: String(memory) }),
    },
  };
}

/** The team that answers for it, as a label. */
export function ownerLabels(
  owner: string | undefined,
  labels: Readonly<Record<string, string>> | undefined,
): { readonly labels?: Readonly<Record<string, string>> } {
  const all = { ...(owner !== undefined && { 'app.kubernetes.io/part-of': owner }), ...labels };
  return Object.keys(all).length === 0 ? {} : { labels: all };
}

/**
 * A setting that neither the file nor the profile may leave out.
 * @throws UserError when it is left out
 */
export function required<T extends object, V>(
  what: string,
  entry: LayeredEntry<T>,
  key: string,
  value: V | undefined,
  example: string,
): V {
  if (value !== undefined) return value;
  throw new UserError([
    {
      rule: 'config/missing',
      message: `${what} ${JSON.stringify(entry.name)} lacks ${JSON.stringify(key)}`,
      remedy: `add ${key}: ${example}`,
      place: entry.placeOf(),
    },
  ]);
}
