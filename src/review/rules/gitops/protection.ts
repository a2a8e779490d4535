import { at, mapOf } from '../../../facts';
import type { Inventory, Pool, Resource } from '../../../inventory';
import type { ContextFacts } from '../../context';
import { FINE, skip, wrong } from '../../outcome';
import type { Outcome } from '../../outcome';
import { policy } from '../../rule';
import type { Rule, Scope } from '../../rule';
import { lazily } from '../lazily';

const SYNC_OPTIONS = 'argocd.argoproj.io/sync-options';
const COMPARE_OPTIONS = 'argocd.argoproj.io/compare-options';

/** Annotations by which each tool leaves an object alone. */
const KEEP = {
  flux: { key: 'kustomize.toolkit.fluxcd.io/prune', value: 'disabled' },
  helm: { key: 'helm.sh/resource-policy', value: 'keep' },
} as const;

const STRIMZI_DEFINITION = /\.(?:kafka|core)\.strimzi\.io$/;

const KINDS = ['Kafka', 'KafkaNodePool', 'KafkaTopic', 'Namespace', 'CustomResourceDefinition'] as const;

/** Whether a commit can delete data. */
export const PROTECTION: readonly Rule[] = [
  ...KINDS.map((kind) =>
    policy({ id: 'gitops/prune-protection', on: kind, dev: 'off', prod: 'error', check: protection }),
  ),
  policy({ id: 'gitops/claims-prune', on: 'KafkaNodePool', dev: 'off', prod: 'error', check: claims }),
];

const namespacesWithKafka = lazily(
  (inventory: Inventory) => new Set(inventory.clusters.map(({ namespace }) => namespace)),
);

function protection(resource: Resource, { facts, inventory }: Scope): readonly Outcome[] {
  const { gitops } = facts;
  if (gitops === undefined || gitops === 'kubectl' || !holdsData(resource, inventory)) return FINE;
  const lacking = lackingIn(resource, gitops);
  if (lacking === undefined) return FINE;
  const message = 'once it is gone from Git, it goes in the cluster too, with its data';
  return wrong(['metadata', 'annotations', lacking.key], message, `add ${lacking.key}: ${lacking.value}`);
}

/** With a definition all objects of its kind go; a KafkaTopic that nobody manages leaves the topic alone. */
function holdsData(resource: Resource, inventory: Inventory): boolean {
  if (resource.kind === 'Namespace') return namespacesWithKafka(inventory).has(resource.name);
  if (resource.kind === 'CustomResourceDefinition') return STRIMZI_DEFINITION.test(resource.name);
  return resource.kind !== 'KafkaTopic' || resource.annotation('strimzi.io/managed') !== 'false';
}

function lackingIn(resource: Resource, gitops: Exclude<ContextFacts['gitops'], undefined | 'kubectl'>) {
  if (gitops !== 'argocd') {
    const wanted = KEEP[gitops];
    return resource.annotation(wanted.key)?.trim() === wanted.value ? undefined : wanted;
  }
  const wanted = resource.kind === 'KafkaTopic' ? ['Prune=false'] : ['Prune=false', 'Delete=false'];
  const given = optionsOf(resource.annotation(SYNC_OPTIONS));
  const missing = wanted.some((option) => !given.includes(option));
  return missing ? { key: SYNC_OPTIONS, value: wanted.join() } : undefined;
}

function optionsOf(annotation: unknown): string[] {
  return typeof annotation === 'string' ? annotation.split(',').map((option) => option.trim()) : [];
}

/** Claims carry the labels of the pool, and with them that by which Argo CD knows its own. */
function claims(pool: Pool, { facts }: Scope): readonly Outcome[] {
  if (facts.gitops !== 'argocd' || facts.argocdTracking === 'annotation') return FINE;
  if (!pool.volumes.some(({ type }) => type === 'persistent-claim')) return FINE;
  if (facts.argocdTracking === undefined)
    return skip('facts.argocdTracking does not say how Argo CD knows its objects');
  const template = pool.template('persistentVolumeClaim');
  const annotations = mapOf(at(template?.value, 'metadata', 'annotations'));
  const keeps =
    optionsOf(at(annotations, COMPARE_OPTIONS)).includes('IgnoreExtraneous') &&
    optionsOf(at(annotations, SYNC_OPTIONS)).includes('Prune=false');
  if (keeps) return FINE;
  const path = [...(template?.path ?? ['spec', 'template', 'persistentVolumeClaim']), 'metadata', 'annotations'];
  const remedy = `add ${COMPARE_OPTIONS}: IgnoreExtraneous and ${SYNC_OPTIONS}: Prune=false`;
  const resource = template?.resource ?? pool;
  return wrong(path, 'Argo CD takes the claims for left over, and deletes the disks', remedy, { resource });
}
