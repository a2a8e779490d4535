import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';

/** A tool that applies manifests from Git, and deletes what is no longer there. */
export type GitOpsTool = 'argocd' | 'flux' | 'helm';

/** True for every tool, or the tools that are in use. */
export type RetainOnDelete = boolean | readonly GitOpsTool[];

const SYNC_OPTIONS = 'argocd.argoproj.io/sync-options';

const TOOLS: readonly GitOpsTool[] = ['argocd', 'flux', 'helm'];

/** By which each tool is told to leave an object in the cluster that it no longer finds in Git. */
const RETAIN: Readonly<Record<GitOpsTool, Readonly<Record<string, string>>>> = {
  argocd: { [SYNC_OPTIONS]: 'Prune=false,Delete=false' },
  flux: { 'kustomize.toolkit.fluxcd.io/prune': 'disabled' },
  helm: { 'helm.sh/resource-policy': 'keep' },
};

/** Claims have no owner and carry the tracking label of Argo CD, which would take them for leftovers. */
const RETAIN_CLAIM: Readonly<Record<GitOpsTool, Readonly<Record<string, string>>>> = {
  argocd: {
    'argocd.argoproj.io/compare-options': 'IgnoreExtraneous',
    [SYNC_OPTIONS]: 'Prune=false',
  },
  flux: {},
  helm: {},
};

/**
 * Annotations that keep an object, and the data behind it, when it vanishes from Git.
 *
 * Source: Argo CD documentation, "Sync Options"; Flux documentation, "Kustomization"; Helm documentation, "Chart Development Tips".
 */
export function retainAnnotations(retain: RetainOnDelete | undefined): Record<string, string> {
  return annotationsOf(RETAIN, retain);
}

/** The same for the claims that Strimzi makes. */
export function retainClaimAnnotations(retain: RetainOnDelete | undefined): Record<string, string> {
  return annotationsOf(RETAIN_CLAIM, retain);
}

function annotationsOf(table: typeof RETAIN, retain: RetainOnDelete | undefined): Record<string, string> {
  const tools = retain === true ? TOOLS : retain === undefined || retain === false ? [] : retain;
  return Object.assign({}, ...tools.map((tool) => table[tool])) as Record<string, string>;
}

/** Annotation by which Argo CD applies in order. */
const SYNC_WAVE = 'argocd.argoproj.io/sync-wave';

/** Kinds by wave: each comes after what it needs, and Argo CD waits for a wave to be healthy. What is not named needs nothing and comes in wave 0. */
const WAVES: Readonly<Record<string, number>> = {
  Namespace: -3,
  Application: -2,
  HelmRepository: -2,
  HelmRelease: -2,
  Certificate: -1,
  ConfigMap: -1,
  NetworkPolicy: -1,
  Role: -1,
  RoleBinding: -1,
  KafkaTopic: 1,
  KafkaUser: 1,
  KafkaAccess: 2,
  KafkaConnect: 3,
  KafkaMirrorMaker2: 3,
  KafkaBridge: 3,
  Deployment: 3,
  KafkaConnector: 4,
  KafkaRebalance: 5,
};

/**
 * Gives every object of a scope the wave in which Argo CD applies it: namespaces and the operator, the cluster, topics and users, and what uses
 * them.
 *
 * Source: Argo CD documentation, "Sync Phases and Waves".
 */
export function addSyncWaves(scope: IConstruct): void {
  for (const object of scope.node.findAll().filter((construct) => ApiObject.isApiObject(construct))) {
    const wave = WAVES[object.kind];
    if (wave !== undefined) object.metadata.addAnnotation(SYNC_WAVE, String(wave));
  }
}

const SKIP_DRY_RUN = 'SkipDryRunOnMissingResource=true';

/** Groups of kinds that may not be there yet: Argo CD would try all objects before it applies the first one. */
const LATE_GROUPS: ReadonlySet<string> = new Set(['kafka.strimzi.io', 'access.strimzi.io', 'cert-manager.io']);

/**
 * Lets Argo CD begin with the objects of a scope before their kinds are there, as the operator that it installs brings them.
 *
 * Source: Argo CD documentation, "Sync Options".
 */
export function skipDryRuns(scope: IConstruct): void {
  for (const { apiGroup, metadata } of scope.node.findAll().filter((one) => ApiObject.isApiObject(one))) {
    if (!LATE_GROUPS.has(apiGroup)) continue;
    const said = (metadata['annotations'] as Readonly<Record<string, string>>)[SYNC_OPTIONS];
    // all options stand in one annotation
    if (said?.includes('SkipDryRunOnMissingResource=') === true) continue;
    metadata.addAnnotation(SYNC_OPTIONS, said === undefined ? SKIP_DRY_RUN : `${said},${SKIP_DRY_RUN}`);
  }
}
